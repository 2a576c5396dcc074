import type { Conversation, Feedback, InboxFrame, Lead, LeadPatch, Verdict } from '@katek/sdk';
import { signal } from '@preact/signals';
import { katek } from '../client.ts';
import { restoreSession } from '../session.ts';
import { connectInbox, type ConnectionStatus, type InboxConnection } from './inbox-connection.ts';
import { applyFrame, type Talk } from './talk.ts';

/** `null` while they are read for the first time. */
export const conversations = signal<Conversation[] | null>(null);
export const leads = signal<Lead[] | null>(null);
/** Set while there are conversations, and leads, older than those that were read. */
export const nextConversations = signal<string | null>(null);
export const nextLeads = signal<string | null>(null);
export const talk = signal<Talk | null>(null);
/** What the visitor of the watched talk said of it and of its answers. */
export const feedback = signal<Feedback[]>([]);
/** What the checks found in the answers of the watched talk, the latest first. */
export const verdicts = signal<Verdict[]>([]);
export const connection = signal<ConnectionStatus>('connecting');
/** How often the lists were read anew: what was shown beside the newest has to be read again. */
export const readings = signal(0);
/** What the server refused last, in its own words. */
export const trouble = signal<string | null>(null);

const listLengthMax = 100;
let inbox: InboxConnection | null = null;
let watchedId: string | null = null;
/** Up to here the server was told that a person has seen the watched talk. */
let readSeq = 0;

/** Opens the inbox for as long as somebody is signed in; returns how to close it. */
export function openInbox(): () => void {
  inbox = connectInbox({
    onFrame: applyInboxFrame,
    onStatus: (status) => {
      connection.value = status;
    },
  });
  return () => {
    inbox?.close();
    inbox = null;
    conversations.value = null;
    leads.value = null;
    nextConversations.value = null;
    nextLeads.value = null;
    talk.value = null;
    watchedId = null;
  };
}

/** Follows one conversation live; `null` follows none. */
export function watch(conversationId: string | null): void {
  if (watchedId === conversationId) return;
  if (watchedId) inbox?.send({ type: 'conversation.unwatch', conversationId: watchedId });
  watchedId = conversationId;
  talk.value = null;
  feedback.value = [];
  verdicts.value = [];
  readSeq = 0;
  trouble.value = null;
  if (conversationId) inbox?.send({ type: 'conversation.watch', conversationId });
}

/** A person looks at the talk: the visitor sees it. A page in the background is looked at by nobody. */
export function markRead(): void {
  const current = talk.value;
  const seq = current?.messages.at(-1)?.seq ?? 0;
  if (!current || document.visibilityState !== 'visible') return;
  if (seq <= Math.max(readSeq, current.conversation.agentReadSeq)) return;
  const conversationId = current.conversation.id;
  if (inbox?.send({ type: 'read', conversationId, seq })) readSeq = seq;
}

async function readFeedback(conversationId: string): Promise<void> {
  try {
    const { items } = await katek.feedback.list({ conversationId, limit: 100 }).page();
    if (watchedId === conversationId) feedback.value = items;
  } catch {
    // The talk is there without it; the next change reads again.
  }
}

async function readVerdicts(conversationId: string): Promise<void> {
  try {
    const { items } = await katek.verdicts.list({ conversationId, limit: 100 }).page();
    if (watchedId === conversationId) verdicts.value = items;
  } catch {
    // The talk is there without them; the next answer reads again.
  }
}

/** Writes to the visitor; the first message of a person takes the conversation over. */
export async function reply(conversationId: string, text: string): Promise<void> {
  const message = await katek.conversations.send(conversationId, { text });
  applyInboxFrame({
    type: 'conversation.frame',
    conversationId,
    frame: { type: 'message.created', message },
  });
}

/** Takes the conversation over (`human`) or hands it back to the concierge (`ai`). */
export async function own(conversationId: string, ownership: 'ai' | 'human'): Promise<void> {
  const conversation = await katek.conversations.update(conversationId, { ownership });
  applyInboxFrame({ type: 'conversation.updated', conversation });
}

/** Reads the conversations before those that are there. */
export async function readOlderConversations(): Promise<void> {
  const cursor = nextConversations.value;
  if (cursor === null) return;
  const page = await katek.conversations.list({ limit: listLengthMax, cursor }).page();
  // The list was begun anew meanwhile: this would leave a gap in it.
  if (nextConversations.value !== cursor) return;
  conversations.value = page.items.reduce(newestFirst, conversations.value ?? []);
  nextConversations.value = page.nextCursor;
}

/** Reads the leads before those that are there. */
export async function readOlderLeads(): Promise<void> {
  const cursor = nextLeads.value;
  if (cursor === null) return;
  const page = await katek.leads.list({ limit: listLengthMax, cursor }).page();
  if (nextLeads.value !== cursor) return;
  showLeads(page.items);
  nextLeads.value = page.nextCursor;
}

/** Moves a lead on, scores it by hand, or says whether it is spam. */
export async function changeLead(id: string, patch: LeadPatch): Promise<void> {
  showLeads([await katek.leads.update(id, patch)]);
}

/** Takes up leads that were read or changed; one that is part of another leaves the list. */
export function showLeads(changed: readonly Lead[]): void {
  leads.value = changed
    .reduce(newestFirst, leads.value ?? [])
    .filter(({ mergedInto }) => mergedInto === null);
}

/** Takes up a lead that is not among the newest; resolves to the one that it is part of, or to itself. */
export async function findLead(id: string): Promise<string> {
  const lead = await katek.leads.get(id);
  if (lead.mergedInto) return lead.mergedInto;
  showLeads([lead]);
  return lead.id;
}

function applyInboxFrame(frame: InboxFrame): void {
  switch (frame.type) {
    case 'inbox.welcome':
      // What happened while nobody listened is in the lists.
      void readLists();
      if (watchedId) inbox?.send({ type: 'conversation.watch', conversationId: watchedId });
      break;
    case 'conversation.opened':
      if (frame.conversation.id !== watchedId) return;
      talk.value = {
        conversation: frame.conversation,
        messages: frame.messages,
        draft: frame.draft,
        visitorIsTyping: false,
      };
      void readFeedback(frame.conversation.id);
      void readVerdicts(frame.conversation.id);
      break;
    case 'conversation.frame':
      if (talk.value?.conversation.id !== frame.conversationId) return;
      talk.value = applyFrame(talk.value, frame.frame);
      if (frame.frame.type === 'message.created' && frame.frame.message.role === 'assistant') {
        void readVerdicts(frame.conversationId);
      }
      break;
    case 'conversation.updated':
      conversations.value = newestFirst(conversations.value ?? [], frame.conversation);
      if (talk.value?.conversation.id === frame.conversation.id) {
        // News without a newer message: mostly a rating or a report.
        if (talk.value.conversation.updatedAt === frame.conversation.updatedAt) {
          void readFeedback(frame.conversation.id);
        }
        talk.value = applyFrame(talk.value, frame);
      }
      break;
    case 'lead.updated':
      showLeads([frame.lead]);
      break;
    case 'error':
      trouble.value = frame.message;
      break;
  }
}

async function readLists(): Promise<void> {
  try {
    const limit = { limit: listLengthMax };
    const [conversationPage, leadPage] = await Promise.all([
      katek.conversations.list(limit).page(),
      katek.leads.list(limit).page(),
    ]);
    conversations.value = conversationPage.items;
    nextConversations.value = conversationPage.nextCursor;
    leads.value = leadPage.items;
    nextLeads.value = leadPage.nextCursor;
    readings.value += 1;
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : 'The lists could not be read.';
    // The usual reason is a session that ended; then the sign-in appears.
    await restoreSession();
  }
}

/** The list with the changed item in it, the latest change first. */
function newestFirst<T extends { id: string; updatedAt: string }>(items: T[], changed: T): T[] {
  return [changed, ...items.filter(({ id }) => id !== changed.id)].sort((a, b) =>
    b.updatedAt.localeCompare(a.updatedAt),
  );
}
