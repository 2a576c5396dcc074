import { useEffect, useRef, useState } from 'preact/hooks';

const copiedForMs = 2500;

/** Something to be pasted elsewhere, with a button that copies it. */
export function CopyText(props: { text: string; label: string }) {
  const { text, label } = props;
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const code = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), copiedForMs);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // A page without https has no clipboard: selected, it is one key away.
      if (code.current) getSelection()?.selectAllChildren(code.current);
      setState('failed');
    }
  };

  return (
    <div class="copy">
      <pre tabIndex={0} role="region" aria-label={label}>
        <code ref={code}>{text}</code>
      </pre>
      <div class="copy-action">
        <button type="button" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
          {state === 'copied' ? 'Copied' : 'Copy'}
        </button>
        <span role="status" class={state === 'failed' ? 'note' : 'visually-hidden'}>
          {words[state]}
        </span>
      </div>
    </div>
  );
}

const words = {
  idle: '',
  copied: 'Copied.',
  failed: 'The text is selected: copy it with Ctrl+C or ⌘C.',
};
