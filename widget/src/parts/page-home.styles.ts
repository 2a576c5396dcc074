import { css } from 'lit';

/** The home of the page, under the greeting. */
export const pageHomeStyles = css`
  .page-home {
    display: grid;
    gap: 8px;
    inline-size: 100%;
    max-inline-size: 420px;
    animation: katek-fade 0.2s;
  }
  .page-home > * {
    min-inline-size: 0;
  }
  .page-home h3 {
    margin: 8px 4px 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
    color: var(--katek-muted);
  }
  .page-home .home-action {
    overflow-wrap: anywhere;
    color: var(--katek-accent-ink);
  }
`;
