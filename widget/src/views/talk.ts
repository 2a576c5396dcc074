import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatMessage, ConversationState, Draft } from '@katek/sdk';
import { formatTime } from '../format.ts';
import { downIcon } from '../icons.ts';
import { markdown } from '../markdown.ts';
import { avatar } from './avatar.ts';
import type { ViewContext } from './context.ts';
import { messageView, suggestions, typingDots } from './message.ts';

/** After a silence this long the time is shown again. */
const silenceMs = 30 * 60_000;

/** The greeting, every message, the draft and who is typing. */
export function talkView(
  state: ConversationState,
  scroll: { isFollowing: boolean; onScroll: () => void; toLatest: () => void },
  context: ViewContext,
): TemplateResult {
  const { strings } = context;
  const entries = state.draft ? [...state.messages, draftMessage(state.draft)] : state.messages;
  const agentName = context.config.persona.agentName ?? context.config.name;
  return html`<div class="talk-frame">
    <div
      class="talk"
      tabindex="0"
      role="group"
      aria-label=${strings.conversation}
      @scroll=${scroll.onScroll}
    >
      <div class="talk-inner">
        ${state.hasEarlier ? html`<p class="earlier">${strings.earlierHidden}</p>` : greeting(state, context)}
        <ol class="entries">
          ${repeat(
            entries,
            (message) => message.id,
            (message, index) => entry(entries, index, state, context),
          )}
        </ol>
        ${
          state.isAgentTyping && !state.draft
            ? html`<div class="entry theirs">
                <div class="bubble">${typingDots(agentName, context)}</div>
              </div>`
            : nothing
        }
        ${handoff(state, context)}
      </div>
    </div>
    ${
      scroll.isFollowing
        ? nothing
        : html`<button
            class="jump"
            type="button"
            aria-label=${strings.jumpToLatest}
            @click=${scroll.toLatest}
          >
            ${downIcon}
          </button>`
    }
  </div>`;
}

function entry(
  entries: readonly ChatMessage[],
  index: number,
  state: ConversationState,
  context: ViewContext,
) {
  const message = entries[index];
  if (!message) return nothing;
  const previous = entries[index - 1];
  const pauseMs = previous
    ? Date.parse(message.createdAt) - Date.parse(previous.createdAt)
    : Infinity;
  const isLater = pauseMs > silenceMs;
  const look = {
    isDraft: message.id === state.draft?.messageId,
    isContinued: !isLater && previous?.role === message.role,
    isLast: index === entries.length - 1 && !state.isReplying,
  };
  return html`${
    isLater
      ? html`<li class="time">
          <time datetime=${message.createdAt}
            >${formatTime(message.createdAt, context, new Date())}</time
          >
        </li>`
      : nothing
  }${messageView(message, look, context)}`;
}

/** Said by the house, not by the server: it is there before there is a connection. */
function greeting(state: ConversationState, context: ViewContext): TemplateResult {
  const { persona, name } = context.config;
  const isFresh = state.messages.length === 0 && !state.draft;
  return html`<div class="hero">
      ${avatar(persona.name, context)}
      <p class="hero-name">${persona.name}</p>
      <p class="disclosure">${context.strings.disclosure(persona.name, name)}</p>
    </div>
    <div class="entry theirs">
      <div class="bubble">
        <span class="sr">${context.strings.said(persona.name)}</span>${markdown(persona.greeting)}
      </div>
      ${isFresh ? suggestions(persona.suggestions, context) : nothing}
    </div>`;
}

function handoff({ conversation }: ConversationState, { strings }: ViewContext) {
  const isWaiting = conversation?.ownership === 'ai' && conversation.handoffRequestedAt !== null;
  return isWaiting ? html`<p class="system"><span>${strings.handoffRequested}</span></p>` : nothing;
}

function draftMessage(draft: Draft): ChatMessage {
  return {
    id: draft.messageId,
    seq: null,
    role: 'assistant',
    text: draft.text,
    authorName: draft.authorName,
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    attachments: [],
    state: 'complete',
    createdAt: new Date().toISOString(),
    delivery: 'sent',
  };
}
