import { effect } from '@preact/signals';
import { session } from '../session.ts';

/**
 * For what is typed and not saved, wherever it is kept: a window that is closed warns of it, and nothing of it is shown to
 * the next person who signs in here.
 */
export function watchDrafts(drafts: { hasUnsaved: () => boolean; forget: () => void }): void {
  effect(() => {
    if (!drafts.hasUnsaved()) return;
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  });
  effect(() => {
    if (session.value.status === 'signed-out') drafts.forget();
  });

  // A function of its own for each, as a listener that is added twice stands once.
  function warn(event: Event): void {
    event.preventDefault();
  }
}
