import { css } from 'lit';

/** The talk: bubbles and their marks. */
export const messageStyles = css`
  .talk-frame {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .talk {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    /* The place that is read is held by code, also in browsers that do not hold it. */
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--katek-line) transparent;
  }
  .talk:focus-visible {
    outline-offset: -2px;
  }
  .talk-inner {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: 12px;
    min-block-size: 100%;
    max-inline-size: 760px;
    margin-inline: auto;
    padding: 20px 16px 16px;
  }
  .talk-inner > :first-child {
    margin-block-end: auto;
  }
  .entries {
    display: contents;
    list-style: none;
  }
  .hero {
    display: grid;
    flex: 1;
    align-content: center;
    justify-items: center;
    gap: 4px;
    padding-block: 16px 20px;
  }
  .hero .avatar {
    --_size: 64px;
    margin-block-end: 8px;
    font-size: 26px;
    box-shadow: 0 0 0 6px var(--katek-accent-soft);
  }
  .hero-name {
    font-size: 18px;
    font-weight: 650;
    line-height: 24px;
    letter-spacing: -0.01em;
  }
  .disclosure {
    max-inline-size: 300px;
    font-size: 13px;
    line-height: 19px;
    text-align: center;
    text-wrap: balance;
    color: var(--katek-muted);
  }
  .time,
  .system {
    font-size: 12px;
    line-height: 16px;
    text-align: center;
    color: var(--katek-muted);
  }
  .time {
    padding-block-start: 8px;
  }
  .system span {
    display: inline-block;
    padding: 4px 12px;
    border-radius: 12px;
    background: var(--katek-sunken);
  }

  .entry {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    min-inline-size: 0;
  }
  .entry.own {
    align-items: flex-end;
  }
  .entry.continued {
    margin-block-start: -8px;
  }
  .bubble {
    position: relative;
    max-inline-size: min(86%, 560px);
    padding: 10px 14px;
    border-radius: 18px;
    overflow-wrap: anywhere;
    background: var(--katek-sunken);
  }
  .theirs .bubble {
    border-end-start-radius: 6px;
  }
  .own .bubble {
    border-end-end-radius: 6px;
    color: var(--katek-on-accent);
    background: var(--katek-accent);
    animation: katek-sent 0.2s cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  @keyframes katek-sent {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  /*
   * Each text runs in the direction of its own first letter, whatever the page's direction is; and a name or a price
   * inside it in its own, without turning the text around it.
   */
  .bubble :is(p, li, strong, em, a),
  .chip,
  .suggestion,
  .disclosure,
  .homes-count,
  .facts span span {
    unicode-bidi: plaintext;
  }
  .as-typed {
    white-space: pre-wrap;
  }
  .bubble :is(p, ul, ol) + * {
    margin-block-start: 8px;
  }
  .bubble ul {
    list-style: disc;
  }
  .bubble ul,
  .bubble ol {
    padding-inline-start: 20px;
  }
  .bubble li + li {
    margin-block-start: 4px;
  }
  .bubble li::marker {
    color: var(--katek-muted);
  }
  .bubble strong {
    font-weight: 650;
  }
  .bubble a {
    color: var(--katek-accent-ink);
    text-underline-offset: 2px;
  }
  .link-host {
    font-size: 13px;
    color: var(--katek-muted);
  }
  .author {
    padding-inline-start: 14px;
    margin-block-end: -4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--katek-muted);
  }
  .delivery {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-inline: 4px;
    margin-block-start: -4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--katek-muted);
    --_icon: 16px;
  }
  .delivery.failed {
    color: var(--katek-danger);
  }
  .again {
    min-block-size: 24px;
    padding-inline: 4px;
    border-radius: 4px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .report {
    --_size: 24px;
    --_icon: 15px;
    margin-block: -6px -4px;
  }
  /* With a mouse it comes when it is looked for; a finger cannot hover. */
  @media (hover: hover) {
    .report {
      opacity: 0;
    }
    .entry:is(:hover, :focus-within) .report {
      opacity: 1;
    }
  }

  .dots {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 22px;
  }
  .dots i {
    inline-size: 7px;
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--katek-muted);
    animation: katek-dot 1.2s ease-in-out infinite;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes katek-dot {
    0%,
    60%,
    100% {
      opacity: 0.35;
    }
    30% {
      opacity: 1;
      transform: translateY(-3px);
    }
  }

  .jump {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    --_size: 40px;
    margin-inline: auto;
    border: 1px solid var(--katek-line);
    color: var(--katek-ink);
    background: var(--katek-raised);
    box-shadow: 0 8px 20px -8px rgb(var(--katek-shadow) / 0.22);
    animation: katek-fade 0.2s;
  }
`;
