import { html, nothing, render, type TemplateResult } from 'lit';
import type { ChatMessage, ConversationState, Draft } from '@katek/sdk';
import { formatNumber, formatTime } from '../format.ts';
import { downIcon } from '../icons.ts';
import { markdown } from '../markdown.ts';
import { mayShowHome } from '../page-context.ts';
import { avatar } from './avatar.ts';
import type { ViewContext } from './context.ts';
import { messageView, suggestions, typingDots } from './message.ts';
import { piecesOf } from './pieces.ts';

/** After a silence this long the time is shown again. */
const silenceMs = 30 * 60_000;

export interface TalkHost {
  readonly scroller: { isFollowing: boolean; onScroll: () => void; toLatest: () => void };
  readonly talk: { readonly hasEarlierFailed: boolean };
  fetchEarlier(): void;
}

/** The greeting, every message, the draft and who is typing. */
export function talkView(host: TalkHost, context: ViewContext): TemplateResult {
  const { scroller } = host;
  const { strings, state } = context;
  const earlier = {
    hasFailed: host.talk.hasEarlierFailed,
    onFetch: () => host.fetchEarlier(),
  };
  const entries = state.draft ? [...state.messages, draftMessage(state.draft)] : state.messages;
  const agentName = context.config.persona.agentName ?? context.config.name;
  return html`<div class="talk-frame">
    <div
      class="talk"
      tabindex="0"
      role="group"
      aria-label=${strings.conversation}
      @scroll=${scroller.onScroll}
    >
      <div class="talk-inner">
        ${state.hasEarlier ? context.note('earlier', '', earlier) : greeting(state, context)}
        <ol class="entries">
          ${piece(entries, entries.length, piecesOf(entries, context.client), context)}
        </ol>
        ${
          state.isAgentTyping && !state.draft
            ? html`<div class="entry theirs">
                <div class="bubble">${typingDots(agentName, context)}</div>
              </div>`
            : nothing
        }
        ${handoff(context)}
        ${state.conversation && mayShowHome() ? context.note('page-home', '', {}) : nothing}
      </div>
    </div>
    ${
      scroller.isFollowing
        ? nothing
        : html`<button
            class="round jump"
            type="button"
            aria-label=${strings.jumpToLatest}
            @click=${scroller.toLatest}
          >
            ${downIcon}
          </button>`
    }
  </div>`;
}

/**
 * Draws two messages where nobody sees them, so that the first ones that are seen come as fast as all others. Browsers
 * load what they know of a language with its first time and its first figure.
 */
export function rehearse(context: ViewContext): void {
  const answer = draftMessage({ messageId: '', text: '-', authorName: null });
  const question: ChatMessage = { ...answer, role: 'visitor', delivery: 'sending' };
  render(piece([question, answer], 2, [0], context), new DocumentFragment());
  formatNumber(context.locale, 0);
}

/** What is older stands inside a piece, so that it is added to what is there. */
function piece(
  entries: readonly ChatMessage[],
  end: number,
  [begin = 0, ...older]: readonly number[],
  context: ViewContext,
): TemplateResult {
  return html`${older.length > 0 ? piece(entries, begin, older, context) : nothing}
  ${entries.slice(begin, end).map((_, index) => entry(entries, begin + index, context))}`;
}

function entry(entries: readonly ChatMessage[], index: number, context: ViewContext) {
  const { state } = context;
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
    isNewest: isLastOf('assistant', state.messages, index),
    isSeen:
      isLastOf('visitor', entries, index) &&
      message.seq !== null &&
      message.seq <= state.agentReadSeq,
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

function isLastOf(
  author: ChatMessage['role'],
  entries: readonly ChatMessage[],
  index: number,
): boolean {
  return entries.findLastIndex(({ role }) => role === author) === index;
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
        <span class="sr">${context.strings.said(persona.name)}</span
        ><slot name="greeting">${markdown(persona.greeting)}</slot>
      </div>
      ${isFresh ? suggestions(persona.suggestions, context) : nothing}
    </div>`;
}

/** A person was asked for and has not come yet; when they are there, where that is told. */
function handoff(context: ViewContext) {
  const { conversation } = context.state;
  const isHuman = conversation?.ownership === 'human';
  const isWaiting = !isHuman && conversation?.handoffRequestedAt;
  if (!isHuman && !isWaiting) return nothing;
  return html`${isWaiting ? context.note('person-asked', '', {}) : nothing}
  ${context.config.hours ? context.part('hours', '', {}) : nothing}`;
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
