import type { IdentitySecret, NewIdentitySecret } from '@katek/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Time } from '../../ui/time.tsx';
import { Trouble } from '../../ui/trouble.tsx';

/** Secrets with which the realtor's server signs who is who: made, listed, revoked. */
export function IdentitySecrets() {
  const [secrets, setSecrets] = useState<IdentitySecret[] | null>(null);
  const [made, setMade] = useState<NewIdentitySecret | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const makeButton = useRef<HTMLButtonElement>(null);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That did not work. Try again.');
    } finally {
      setBusy(false);
    }
  };
  const read = async () => setSecrets(await katek.identitySecrets.list());
  useEffect(() => void attempt(read), []);

  const create = () =>
    attempt(async () => {
      setMade(await katek.identitySecrets.create());
      await read();
    });
  const leave = () => {
    setMade(null);
    makeButton.current?.focus();
  };
  const revoke = (id: string) =>
    attempt(async () => {
      await katek.identitySecrets.delete(id);
      if (made?.id === id) setMade(null);
      await read();
    });

  return (
    <section class="section" aria-labelledby="secrets-title">
      <h2 id="secrets-title">Identity secrets</h2>
      <p class="quiet">
        Your server signs with one of them. Up to five count at once, so that one can replace
        another without signing anybody out.
      </p>
      <Trouble message={trouble} />
      {secrets?.length === 0 ? <p>No secret yet.</p> : null}
      {made ? <NewSecret made={made} onDone={leave} /> : null}
      {secrets ? (
        <ul class="secrets">
          {secrets.map((secret) => (
            <SecretRow key={secret.id} secret={secret} isBusy={isBusy} onRevoke={revoke} />
          ))}
        </ul>
      ) : trouble ? null : (
        <Loading what="the secrets" />
      )}
      <div class="row">
        <button
          type="button"
          ref={makeButton}
          aria-disabled={isBusy}
          onClick={() => !isBusy && void create()}
        >
          Make a secret
        </button>
      </div>
      <Guide />
    </section>
  );
}

function NewSecret({ made, onDone }: { made: NewIdentitySecret; onDone: () => void }) {
  return (
    <div class="panel" role="group" aria-label="The new secret">
      <p>
        <strong>Copy it now: it is not shown again.</strong> Keep it on your server only. Who has it
        can be every one of your users.
      </p>
      <p>Secret</p>
      <CopyText label="Secret" text={made.secret} />
      <p>
        Its id, for the token’s <code>kid</code>
      </p>
      <CopyText label="Id of the secret" text={made.id} />
      <button type="button" onClick={onDone}>
        I have copied it
      </button>
    </div>
  );
}

function SecretRow(props: {
  secret: IdentitySecret;
  isBusy: boolean;
  onRevoke: (id: string) => Promise<void>;
}) {
  const { secret, isBusy, onRevoke } = props;
  const [isAsking, setAsking] = useState(false);
  const name = `…${secret.hint}`;
  return (
    <li>
      <div>
        <strong>{name}</strong> <code class="quiet">{secret.id}</code>
        <div class="quiet">
          made <Time at={secret.createdAt} />,{' '}
          {secret.revokedAt ? (
            <>
              revoked <Time at={secret.revokedAt} />
            </>
          ) : secret.lastUsedAt ? (
            <>
              last used <Time at={secret.lastUsedAt} />
            </>
          ) : (
            'never used'
          )}
        </div>
      </div>
      {secret.revokedAt ? (
        <span class="badge quiet">revoked</span>
      ) : isAsking ? (
        <div class="row" role="group" aria-label={`Revoke ${name}`}>
          <span>Tokens signed with it end at once.</span>
          <button
            type="button"
            class="danger"
            aria-disabled={isBusy}
            onClick={() => !isBusy && void onRevoke(secret.id)}
          >
            Revoke {name}
          </button>
          <button type="button" ref={focusFirst} onClick={() => setAsking(false)}>
            Keep it
          </button>
        </div>
      ) : (
        <button type="button" aria-label={`Revoke ${name} …`} onClick={() => setAsking(true)}>
          Revoke …
        </button>
      )}
    </li>
  );
}

/** Of two answers the one that changes nothing has the focus. */
function focusFirst(button: HTMLButtonElement | null): void {
  button?.focus();
}

const signing = `import { signIdentity } from '@katek/sdk/identity';

const token = await signIdentity({
  secret: process.env.KATEK_IDENTITY_SECRET,
  secretId: process.env.KATEK_IDENTITY_SECRET_ID,
  userId: user.id,
  name: user.name,
  email: user.email,
});`;

/** The whole of it comes with KaTek; these are the three steps. */
function Guide() {
  return (
    <>
      <h3>How to use it</h3>
      <ol>
        <li>Give the secret and its id to your server.</li>
        <li>Your server signs a token for the user who is signed in:</li>
      </ol>
      <CopyText label="Sign a token" text={signing} />
      <ol start={3}>
        <li>
          Your page hands it to the chat, and logs out with <code>KaTek.reset()</code>:
        </li>
      </ol>
      <CopyText label="Hand the token to the chat" text="KaTek.identify({ token });" />
      <p class="quiet">
        Claims, other languages and the change of a secret:{' '}
        <code>docs/guides/identify-visitors.md</code>, which comes with KaTek, and the{' '}
        <a href="/docs#tag/identity">API reference</a>.
      </p>
    </>
  );
}
