import type { ServerFrame } from '../protocol/index.ts';
import type { Talk } from './talk.ts';

export type Welcome = Extract<ServerFrame, { type: 'welcome' }>;

/** The talk as a tab that comes later is told of it; `null` before there is one. */
export function toWelcome(talk: Talk, visitorToken: string | null): Welcome | null {
  const { conversation, config, epoch } = talk;
  if (!conversation || !config || epoch === null) return null;
  const messages = talk.messages.flatMap((message) => {
    const { delivery: _, seq, ...rest } = message;
    return seq === null ? [] : [{ ...rest, seq, conversationId: conversation.id }];
  });
  return {
    type: 'welcome',
    visitorToken,
    visitorId: conversation.visitorId,
    conversation,
    epoch,
    // It has everything, so it goes together with whatever a tab has of the same talk.
    recovered: true,
    messages,
    hasEarlier: talk.hasEarlier,
    draft: talk.draft,
    config,
    savedListingIds: [...talk.savedListingIds],
    identity: talk.identity,
  };
}
