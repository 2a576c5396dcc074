import { css } from 'lit';

/** The estimate of a monthly payment. */
export const mortgageStyles = css`
  .mortgage-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(128px, 1fr));
    gap: 12px;
  }
  /* Labels, fields and what is said of them stand in line, however long the words are. */
  .mortgage-fields .form-row {
    grid-row: span 3;
    grid-template-rows: subgrid;
    row-gap: 6px;
    align-items: end;
  }
  .mortgage-fields .form-row:last-child {
    grid-column: 1 / -1;
  }
  .mortgage-result {
    display: grid;
    gap: 8px;
    padding: 12px 14px;
    border-radius: 14px;
    color: var(--katek-ink);
    background: var(--katek-accent-soft);
  }
  .mortgage-result p,
  .mortgage-result dl,
  .mortgage-result dd {
    margin: 0;
  }
  .mortgage-total {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    justify-content: space-between;
    font-size: 14px;
    line-height: 20px;
  }
  .mortgage-total strong {
    font-size: 22px;
    line-height: 28px;
    font-variant-numeric: tabular-nums;
  }
  .mortgage-result dl {
    display: grid;
    gap: 2px;
    font-size: 14px;
    line-height: 20px;
  }
  .mortgage-result dl > div {
    display: flex;
    gap: 12px;
    justify-content: space-between;
  }
  .mortgage-result dd {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .mortgage-result {
      border: 1px solid CanvasText;
    }
  }
`;
