import { html, type TemplateResult } from 'lit';
import type { ChatMessage, ListingCard } from '@katek/sdk';
import type { PartHost } from './part.ts';

/** The times at which the home can be seen: the same part as in the talk, with a message that only this sheet has. */
export function bookingView({ id }: ListingCard, { context }: PartHost): TemplateResult {
  const block = { type: 'viewing_slots' as const, listingId: id };
  const message: ChatMessage = {
    id,
    seq: null,
    role: 'assistant',
    text: '',
    authorName: null,
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [block],
    attachments: [],
    state: 'complete',
    createdAt: new Date().toISOString(),
    delivery: 'sent',
  };
  return html`<div class="home-booking">
    ${context.part('viewing-slots', `booking-${id}`, { block, message, isLast: true })}
  </div>`;
}
