import { html, nothing } from 'lit';
import { formatNumber } from '../format.ts';
import { alertIcon } from '../icons.ts';
import { comparedHomes } from '../views/compared-homes.ts';
import { statusBadge } from './listing-status.ts';
import { noteStyles as styles } from './notes.styles.ts';
import type { PartModule, PartProps } from './part.ts';

/*
 * What few visitors ever see of the talk. One file for all of it: each is too small to be fetched alone.
 */

/** What has become of a home that is not simply to be had. */
export const status: PartModule<PartProps['status']> = {
  styles,
  create: (host) => ({
    render: ({ listing }) => html`<span class="badge">${statusBadge(listing, host.context)}</span>`,
  }),
};

/** An answer that broke off. */
export const partial: PartModule<PartProps['partial']> = {
  styles,
  create: (host) => ({
    render: () => html`<p class="note">${host.context.words.talk.partial}</p>`,
  }),
};

/** Offered once there is something to compare. */
export const comparison: PartModule<PartProps['comparison']> = {
  styles,
  create: (host) => ({
    render() {
      const { client, words, locale } = host.context;
      const listings = comparedHomes(client);
      const { length } = listings;
      if (length < 2) return nothing;
      return html`<button
        class="suggestion"
        type="button"
        @click=${() => host.openSheet('compare', { listings })}
      >
        ${words.talk.compareHomes(length, formatNumber(locale, length))}
      </button>`;
    },
  }),
};

/** Older messages come when the visitor scrolls up to them; the button is for those who do not scroll. */
export const earlier: PartModule<PartProps['earlier']> = {
  styles,
  create: (host) => ({
    render({ hasFailed, onFetch }) {
      const { state, words } = host.context;
      return html`<div class="earlier">
        ${hasFailed ? html`<p role="status">${words.talk.earlierFailed}</p>` : nothing}
        <button
          class="again"
          type="button"
          aria-disabled=${state.isEarlierLoading}
          @click=${onFetch}
        >
          ${state.isEarlierLoading ? words.talk.loadingEarlier : words.talk.showEarlier}
        </button>
      </div>`;
    },
  }),
};

/** A person was asked for and has not come yet. */
export const personAsked: PartModule<PartProps['person-asked']> = {
  styles,
  create: (host) => ({
    render: () =>
      html`<p class="system"><span>${host.context.words.talk.handoffRequested}</span></p>`,
  }),
};

/** The server does not let this page in. */
export const refused: PartModule<PartProps['refused']> = {
  styles,
  create: (host) => ({
    render() {
      const { refusedTitle, refusedText } = host.context.words.talk;
      return html`<div class="refused">
        ${alertIcon}
        <p><strong>${refusedTitle}</strong></p>
        <p>${refusedText}</p>
      </div>`;
    },
  }),
};

/** The whole chat shows them, and may still know of them while it connects anew. */
const isShownOtherwise = new Set(['unauthorized', 'consent_required']);

/**
 * Something was refused. Visitors are told what they can do, in their language; the server's own words are mostly for
 * whoever made the page, so they stand on the console, once. Of a refused identity visitors know nothing.
 */
export const error: PartModule<PartProps['error']> = {
  styles,
  create(host) {
    let told: PartProps['error'] | null = null;
    return {
      render(refusal) {
        const { code, message } = refusal;
        if (isShownOtherwise.has(code)) return nothing;
        if (code !== told?.code || message !== told.message) {
          // oxlint-disable-next-line no-console
          console.error(`KaTek: ${message} (${code})`);
          told = refusal;
        }
        const { busy, failed } = host.context.words.request;
        // This one the server says in every language.
        const known: Record<string, string> = { rate_limited: busy, attachment_gone: message };
        return code === 'identity_refused'
          ? nothing
          : html`<p class="banner error">${known[code] ?? failed}</p>`;
      },
    };
  },
};
