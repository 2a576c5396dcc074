import { html, nothing, type TemplateResult } from 'lit';
import type { Block, ChatMessage, Constraint } from '@katek/sdk';
import { alertIcon, flagIcon } from '../icons.ts';
import { markdown } from '../markdown.ts';
import type { PartName } from '../parts/part-props.ts';
import type { ViewContext } from './context.ts';
import { listingCards } from './listing-cards.ts';

/** What a message looks like among its neighbours. */
export interface MessageLook {
  isDraft: boolean;
  /** The one before is by the same author. */
  isContinued: boolean;
  /** The reply chips are offered only under the last message. */
  isLast: boolean;
  /** No later answer has changed the search: what was understood can be taken back. */
  isNewest: boolean;
  /** A person of the organization has seen it, and it is the visitor's last. */
  isSeen: boolean;
}

/** One entry of the talk. The same entry shows the draft and, once it is finished, the message. */
export function messageView(message: ChatMessage, look: MessageLook, context: ViewContext) {
  const { strings } = context;
  if (message.role === 'system') {
    return html`<li class="system"><span>${message.text}</span></li>`;
  }
  const isOwn = message.role === 'visitor';
  const author = isOwn ? strings.you : (message.authorName ?? context.config.persona.name);
  return html`<li
    class="entry ${isOwn ? 'own' : 'theirs'} ${look.isContinued ? 'continued' : ''} ${look.isDraft ? 'draft' : ''}"
    part=${isOwn ? 'message own' : 'message'}
  >
    ${
      !isOwn && !look.isContinued && message.role === 'agent'
        ? html`<p class="author" aria-hidden="true">${author}</p>`
        : nothing
    }
    ${understood(message, look, context)}
    ${
      message.text || look.isDraft
        ? html`<div class="bubble">
            <span class="sr">${strings.said(author)}</span
            >${isOwn ? ownText(message) : markdown(message.text)}${
              look.isDraft && !message.text ? typingDots(author, context) : nothing
            }
          </div>`
        : nothing
    }
    ${message.state === 'partial' ? context.note('partial', '', {}) : nothing}
    ${message.listings.length > 0 ? listingCards(message.listings, context) : nothing}
    ${
      message.attachments.length > 0
        ? context.part('attachments', message.id, { message })
        : nothing
    }
    ${message.blocks.map((block, index) => blockView(block, index, { message, isLast: look.isLast }, context))}
    ${isOwn ? delivery(message, look, context) : report(message, look, context)}
    ${look.isLast && !isOwn ? suggestions(message.suggestions, context) : nothing}
  </li>`;
}

/** Something to use inside the message; what this client does not know is left to the text, which says the same. */
function blockView(
  block: Block,
  index: number,
  rest: { message: ChatMessage; isLast: boolean },
  { part }: ViewContext,
) {
  const name = partOfBlock[block.type] as PartName | undefined;
  return name ? part(name, `${rest.message.id}:${index}`, { block, ...rest }) : nothing;
}

/** Which part shows which block. */
const partOfBlock = {
  contact_form: 'contact-form',
  viewing_slots: 'viewing-slots',
  viewing: 'viewing-card',
  open_house: 'open-house',
  mortgage_estimate: 'mortgage-estimate',
  handoff: 'handoff-card',
  rating: 'rating',
} as const satisfies { [Type in Block['type']]: PartName };

/** Three dots, and the words for those who do not see them. */
export function typingDots(author: string, { strings }: ViewContext): TemplateResult {
  return html`<span class="dots"
    ><i></i><i></i><i></i><span class="sr">${strings.isWriting(author)}</span></span
  >`;
}

/** Replies that a visitor can give by one press. */
export function suggestions(texts: readonly string[], context: ViewContext) {
  if (texts.length === 0) return nothing;
  return html`<ul class="suggestions" aria-label=${context.strings.suggestions}>
    ${texts.map(
      (text) =>
        html`<li>
          <button class="suggestion" type="button" @click=${() => context.send(text)}>
            ${text}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** A visitor's own text is shown as it was typed. */
function ownText(message: ChatMessage): TemplateResult {
  return html`<p class="as-typed">${message.text}</p>`;
}

function understood(message: ChatMessage, { isNewest }: MessageLook, context: ViewContext) {
  const { strings } = context;
  if (message.understood.length === 0) return nothing;
  return html`<ul class="chips understood" aria-label=${strings.understood}>
    ${message.understood.map((wish) =>
      isNewest
        ? html`<li>${removable(wish, context)}</li>`
        : html`<li class="chip">${wish.label}</li>`,
    )}
  </ul>`;
}

function removable({ key, value, label }: Constraint, { strings, state, send }: ViewContext) {
  return html`<button
    class="chip"
    type="button"
    aria-label=${strings.removeWish(label)}
    ?disabled=${state.isReplying}
    @click=${({ currentTarget }: Event) => {
      // The chip goes with the next answer: who came by keyboard stays in the talk.
      (currentTarget as HTMLElement).closest<HTMLElement>('.talk')?.focus({ preventScroll: true });
      send(strings.withoutWish(label), { refine: { remove: [{ key, value }] } });
    }}
  >
    ${label} ×
  </button>`;
}

/** An answer can be wrong, and whoever reads it must be able to say so. */
function report(message: ChatMessage, { isDraft }: MessageLook, context: ViewContext) {
  const isReportable = message.role === 'assistant' && !isDraft;
  if (!isReportable) return nothing;
  return html`<button
    class="round report"
    type="button"
    aria-label=${context.strings.report}
    @click=${() => context.openSheet('report', { message })}
  >
    ${flagIcon}
  </button>`;
}

function delivery(message: ChatMessage, { isSeen }: MessageLook, { strings, retry }: ViewContext) {
  if (message.delivery === 'sent') {
    return isSeen ? html`<p class="delivery seen">${strings.seen}</p>` : nothing;
  }
  if (message.delivery !== 'failed') {
    return html`<p class="delivery">${strings[message.delivery]}</p>`;
  }
  return html`<p class="delivery failed">
    ${alertIcon} ${strings.failed}
    <button class="again" type="button" @click=${() => retry(message.id)}>
      ${strings.tryAgain}
    </button>
  </p>`;
}
