import { css } from 'lit';

/** Days, times, and the card of a viewing. */
export const viewingStyles = css`
  .slots-offer {
    inline-size: 100%;
  }
  .slots-offer:focus {
    outline: none;
  }
  .slots-wait {
    display: grid;
    gap: 10px;
  }
  .form-days .form-options,
  .form-times .form-options {
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 6px;
  }
  .form-times .form-options {
    grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
  }
  .form-days .form-option > span,
  .form-times .form-option > span {
    place-items: center;
    min-block-size: 40px;
    padding: 6px 4px;
    font-size: 14px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .form-days + .form-button {
    justify-self: start;
    margin-block-start: -8px;
  }
  .viewing-actions .form-button {
    padding-inline: 14px;
    font-size: 14px;
  }
  .viewing-when {
    display: flex;
    gap: 14px;
    min-inline-size: 0;
  }
  .viewing-leaf {
    flex: none;
    display: grid;
    align-content: center;
    justify-items: center;
    inline-size: 60px;
    block-size: 64px;
    border-radius: 14px;
    color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
  .viewing-leaf .month {
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
  .viewing-leaf .number {
    font-size: 24px;
    font-weight: 700;
    line-height: 28px;
    font-variant-numeric: tabular-nums;
  }
  .viewing-facts {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    align-content: start;
  }
  .viewing-facts p {
    font-size: 14px;
    line-height: 20px;
  }
  .viewing-facts .muted {
    color: var(--katek-muted);
  }
  .viewing-status {
    justify-self: start;
    padding: 2px 10px;
    border-radius: 12px;
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    color: var(--katek-warn);
    background: var(--katek-warn-soft);
  }
  .viewing-status.confirmed {
    color: var(--katek-accent-ink);
    background: var(--katek-accent-soft);
  }
  .viewing-status.cancelled {
    color: var(--katek-muted);
    background: var(--katek-sunken);
  }
  .viewing-off :is(.viewing-leaf, .viewing-facts strong) {
    text-decoration: line-through;
    color: var(--katek-muted);
  }
  .viewing-off .viewing-leaf {
    text-decoration: none;
    background: var(--katek-sunken);
  }
  .viewing-old {
    padding-inline: 4px;
    font-size: 13px;
    line-height: 18px;
    color: var(--katek-muted);
  }
  @media (forced-colors: active) {
    .viewing-leaf,
    .viewing-status {
      border: 1px solid CanvasText;
    }
  }
`;
