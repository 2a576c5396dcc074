import { useState } from 'preact/hooks';
import { signIn } from '../../session.ts';
import { Trouble } from '../../ui/trouble.tsx';

/** E-mail and password; the demo's are printed by the server when it starts. */
export function SignInScreen() {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    setTrouble(null);
    setTrouble(await signIn(textOf(form, 'email'), textOf(form, 'password')));
    setBusy(false);
  };

  return (
    <main class="sign-in">
      <form onSubmit={(event) => void submit(event)}>
        <h1>Sign in to KaTek</h1>
        <label>
          E-mail
          <input name="email" type="email" autocomplete="username" required />
        </label>
        <label>
          Password
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        <Trouble message={trouble} />
        <button type="submit" class="primary" disabled={isBusy}>
          {isBusy ? 'Signing in …' : 'Sign in'}
        </button>
        <p class="quiet">The server prints the demo sign-in when it starts.</p>
      </form>
    </main>
  );
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
