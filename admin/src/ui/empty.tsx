import type { ComponentChildren } from 'preact';

/** What a screen shows while there is nothing: why, and what to do about it. */
export function Empty(props: { title: string; children: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      <p>{props.children}</p>
    </div>
  );
}
