import { useState } from 'preact/hooks';
import { Trouble } from './trouble.tsx';

/** Reads on in a list that is kept elsewhere. */
export function MoreButton(props: { read: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const readOn = async () => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await props.read();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That could not be read.');
    }
    setBusy(false);
  };
  return (
    <>
      <Trouble message={trouble} />
      <div class="list-tools">
        <button type="button" aria-disabled={isBusy} onClick={() => void readOn()}>
          {isBusy ? 'Loading …' : trouble ? 'Try again' : 'Show more'}
        </button>
      </div>
    </>
  );
}
