import { css, type CSSResultGroup } from 'lit';
import { viewingStyles } from './viewing.styles.ts';

/** A list of open houses, on its own and within the details of a home; the leaf of the calendar is that of viewings. */
export const openHouseStyles: CSSResultGroup = [
  viewingStyles,
  css`
    .open-houses {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .open-house-facts {
      display: grid;
      gap: 2px;
      justify-items: start;
      min-inline-size: 0;
    }
    .open-house-facts p {
      margin: 0;
      font-size: 14px;
      line-height: 20px;
    }
    .open-house-facts .muted {
      color: var(--katek-muted);
    }
    .open-house-now {
      padding: 2px 10px;
      border-radius: 12px;
      font-size: 12px;
      font-weight: 600;
      line-height: 20px;
      color: var(--katek-accent-ink);
      background: var(--katek-accent-soft);
    }
    .open-house-save {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-block-size: 32px;
      padding: 0;
      border: 0;
      font: inherit;
      font-size: 14px;
      font-weight: 600;
      text-align: start;
      color: var(--katek-accent-ink);
      background: none;
      cursor: pointer;
    }
    .open-house-save:hover {
      text-decoration: underline;
    }
    .open-house-save svg {
      flex: none;
      inline-size: 18px;
      block-size: 18px;
    }
    @media (forced-colors: active) {
      .open-house-now {
        border: 1px solid CanvasText;
      }
    }
  `,
];
