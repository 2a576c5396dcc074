import { css, html, nothing } from 'lit';
import type { Part, PartHost, PartProps } from './part.ts';
import { clockIcon } from './people-icons.ts';
import { hoursLine } from './reply-promise.ts';

export const styles = css`
  .hours-line {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    font-size: 12px;
    line-height: 16px;
    color: var(--katek-muted);
  }
  .hours-line .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }
`;

/** When the person who answers is there again; nothing where the organization tells no hours. */
export function create(host: PartHost): Part<PartProps['hours']> {
  return {
    render() {
      const line = isTold(host) ? null : hoursLine(host.context, new Date());
      return line
        ? html`<p class="hours-line">${clockIcon}<span dir="auto">${line}</span></p>`
        : nothing;
    },
  };
}

/** The card of who takes over tells the hours too, and stands right above. */
function isTold({ context }: PartHost): boolean {
  const last = context.state.messages.findLast(({ role }) => role === 'assistant');
  return last?.blocks.some(({ type }) => type === 'handoff') ?? false;
}
