/** Who answers, and what stands in the way. */
export const headerCss = `
  .header {
    position: relative;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 12px;
    flex: none;
    min-block-size: 65px;
    padding: 5px 12px;
    padding-inline-start: 16px;
    border-block-end: 1px solid var(--katek-line);
  }
  /* What is round, by its own size and that of the picture in it. */
  .avatar,
  .round {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: var(--_size, 36px);
    block-size: var(--_size, 36px);
    border-radius: 50%;
  }
  .avatar {
    --_size: 40px;
    position: relative;
    overflow: hidden;
    /* As the name, because each font takes a while to be found. */
    font-size: 16px;
    font-weight: 650;
    color: var(--katek-on-accent);
    background: var(--katek-accent);
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--katek-surface);
  }
  .who {
    flex: 1;
    min-inline-size: 0;
  }
  /* Two lines fit into the header as it is. */
  .role {
    max-block-size: 34px;
    overflow: hidden;
    font-size: 13px;
    line-height: 17px;
    text-wrap: balance;
    color: var(--katek-muted);
  }
  .name {
    overflow: hidden;
    font-size: 16px;
    font-weight: 650;
    line-height: 20px;
    letter-spacing: -0.01em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .round {
    --_icon: 22px;
    color: var(--katek-muted);
    transition:
      background 0.15s,
      color 0.15s;
  }
  .round:hover {
    color: var(--katek-ink);
    background: var(--katek-sunken);
  }
  .round:disabled {
    cursor: default;
    background: none;
  }
  .menu .icon {
    stroke-width: 3.2;
  }

  .bone {
    animation: katek-pulse 0.9s ease-in-out infinite alternate;
  }
  @keyframes katek-pulse {
    to {
      opacity: 0.25;
    }
  }
  @keyframes katek-fade {
    from {
      opacity: 0;
    }
  }

  .skeleton {
    flex: 1;
    display: grid;
    align-content: start;
    gap: 12px;
    padding: 20px 16px;
  }
  .bone {
    inline-size: 78%;
    block-size: 20px;
    border-radius: 10px;
    background: var(--katek-sunken);
  }
  .bone-head {
    inline-size: 44%;
    block-size: 40px;
    border-radius: 20px;
    margin-block-end: 16px;
  }
  .bone-short {
    inline-size: 52%;
  }
`;
