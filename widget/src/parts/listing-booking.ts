import { html, type TemplateResult } from 'lit';
import type { Block, ChatMessage, ListingCard } from '@katek/sdk';
import type { PartHost } from './part.ts';

/** The times at which the home can be seen: the same part as in the talk. */
export function bookingView({ id }: ListingCard, { context }: PartHost): TemplateResult {
  const block = { type: 'viewing_slots' as const, listingId: id };
  return html`<div class="home-booking">
    ${context.part('viewing-slots', `booking-${id}`, { block, message: messageWith(block, id), isLast: true })}
  </div>`;
}

/** What the home may cost a month: the same part as in the talk. */
export function estimateView({ id }: ListingCard, { context }: PartHost): TemplateResult {
  const block = { type: 'mortgage_estimate' as const, listingId: id };
  return html`<div class="home-booking">
    ${context.part('mortgage-estimate', `estimate-${id}`, { block, message: messageWith(block, id), isLast: true })}
  </div>`;
}

/** A message that only this sheet has. */
function messageWith(block: Block, id: string): ChatMessage {
  return {
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
}
