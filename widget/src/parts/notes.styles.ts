import { css } from 'lit';

/** What few visitors ever see of the talk. */
export const noteStyles = css`
  .badge {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    padding: 2px 10px;
    border-radius: 12px;
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    color: #fff;
    background: rgb(17 19 23 / 0.84);
  }
  .note {
    padding-inline: 4px;
    margin-block-start: -4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--katek-muted);
  }
  .earlier {
    padding: 4px 20px 12px;
    font-size: 13px;
    line-height: 20px;
    text-align: center;
    color: var(--katek-muted);
  }
  .refused {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 64px 32px;
    text-align: center;
    color: var(--katek-muted);
  }
  .refused strong {
    color: var(--katek-ink);
  }
  .banner.error {
    color: var(--katek-danger);
    background: var(--katek-sunken);
  }
  .notices:has(.refused) {
    flex: 1;
    align-content: center;
  }
`;
