import { signal } from '@preact/signals';

interface Toast {
  text: string;
  /** How to take it back. */
  undo?: () => Promise<void>;
}

const shown = signal<Toast | null>(null);

/** Tells what was done, and offers to take it back. It stays until it is closed or something else is told. */
export function showToast(toast: Toast): void {
  shown.value = toast;
}

/** Where toasts appear; announced without taking the focus. */
export function Toasts() {
  const toast = shown.value;
  const undo = async () => {
    const { undo: takeBack } = toast ?? {};
    shown.value = null;
    try {
      await takeBack?.();
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : 'That could not be undone.' });
    }
  };
  return (
    <div role="status" class="toasts">
      {toast ? (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.undo ? (
            <button type="button" onClick={() => void undo()}>
              Undo
            </button>
          ) : null}
          <button type="button" class="plain" onClick={() => (shown.value = null)}>
            Close
          </button>
        </div>
      ) : null}
    </div>
  );
}
