import type { Conversation, Message } from '@katek/sdk';
import { expect, test } from 'vitest';
import { applyFrame, seenId, type Talk } from './talk.ts';

test('shows an answer as it is written, and the stored message in its place', () => {
  const started = applyFrame(aTalk(), {
    type: 'reply.started',
    messageId: 'm1',
    authorName: 'Ada',
  });
  const first = applyFrame(started, aDelta({ offset: 0, text: 'Three ' }));
  const second = applyFrame(first, aDelta({ offset: 6, text: 'homes.' }));
  expect(second.draft).toEqual({ messageId: 'm1', text: 'Three homes.', authorName: 'Ada' });

  const stored = applyFrame(second, { type: 'message.created', message: aMessage({ id: 'm1' }) });
  expect(stored.draft).toBeNull();
  expect(stored.messages.map(({ id }) => id)).toEqual(['m1']);
});

test('shows a piece that comes twice once', () => {
  const once = applyFrame(aTalk(), aDelta({ offset: 0, text: 'Hello' }));
  expect(applyFrame(once, aDelta({ offset: 0, text: 'Hello' })).draft?.text).toBe('Hello');
});

test('takes a discarded answer away', () => {
  const writing = applyFrame(aTalk(), aDelta({ offset: 0, text: 'Hm' }));
  expect(applyFrame(writing, { type: 'message.discarded', messageId: 'm1' }).draft).toBeNull();
});

test('places messages by their seq, each once, in whatever order they come', () => {
  const messages = [aMessage({ id: 'b', seq: 2 }), aMessage({ id: 'a', seq: 1 })];
  const talk = [...messages, ...messages].reduce(
    (before, message) => applyFrame(before, { type: 'message.created', message }),
    aTalk(),
  );
  expect(talk.messages.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('stops to say that the visitor types once their message is there', () => {
  const typing = applyFrame(aTalk(), { type: 'typing.changed', role: 'visitor', isTyping: true });
  const message = aMessage({ role: 'visitor' });
  expect(applyFrame(typing, { type: 'message.created', message }).visitorIsTyping).toBe(false);
});

test('says that the visitor has seen what a person wrote last, never taking it back', () => {
  const written = applyFrame(aTalk(), {
    type: 'message.created',
    message: aMessage({ id: 'm3', seq: 3, role: 'agent' }),
  });
  expect(seenId(written)).toBeNull();
  const seen = applyFrame(written, { type: 'read.changed', role: 'visitor', seq: 3 });
  expect(seenId(seen)).toBe('m3');
  expect(seenId(applyFrame(seen, { type: 'read.changed', role: 'visitor', seq: 1 }))).toBe('m3');
  const answered = aMessage({ id: 'm4', seq: 4, role: 'visitor' });
  expect(seenId(applyFrame(seen, { type: 'message.created', message: answered }))).toBeNull();
});

function aDelta(piece: { offset: number; text: string }) {
  return { type: 'message.delta' as const, messageId: 'm1', ...piece };
}

function aTalk(): Talk {
  return { conversation: aConversation(), messages: [], draft: null, visitorIsTyping: false };
}

function aMessage(values: Partial<Message>): Message {
  return {
    id: 'm',
    conversationId: 'c',
    seq: 1,
    role: 'assistant',
    text: 'Three homes.',
    authorName: 'Ada',
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    attachments: [],
    state: 'complete',
    createdAt: '2026-11-23T10:00:00.000Z',
    ...values,
  };
}

function aConversation(): Conversation {
  return {
    id: 'c',
    visitorId: 'v',
    ownership: 'ai',
    handoffRequestedAt: null,
    handoffReason: null,
    lastSeq: 0,
    preview: '',
    leadId: null,
    page: null,
    visitorReadSeq: 0,
    agentReadSeq: 0,
    rating: null,
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
  };
}
