import type { VisitorRequestName, VisitorRequests } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { cleaned, fitted, localeLengthMax } from './limits.ts';
import { LiveTalk } from './live-talk.ts';
import { load } from './load.ts';
import type { VisitorRequestOptions } from './requests.ts';
import { withRead } from './talk.ts';
import { typingSignal } from './typing-signal.ts';
import type { VisitorClient, VisitorClientOptions } from './visitor-client.ts';
import { attachmentsMax, messageTextLengthMax } from './wire.ts';

/**
 * A visitor's conversation, in a browser or in Node. It stays `idle`, with no socket and nothing stored, until it is
 * told to `connect` or to `send`.
 *
 * @example
 * const chat = createVisitorClient({ baseUrl: 'https://chat.example.com', key: 'pk_…' });
 * chat.subscribe(({ messages, draft }) => console.log(messages.at(-1)?.text, draft?.text));
 * chat.send('3 bed house under 600k with a garage');
 */
export function createVisitorClient(options: VisitorClientOptions): VisitorClient {
  if (!options.key.startsWith('pk_')) {
    throw new SdkError('The chat needs a publishable key: it begins with "pk_".');
  }
  let { locale } = options;
  let page: VisitorClientOptions['page'] | null = options.page;
  const talk = new LiveTalk(options, () => {
    const found = typeof page === 'function' ? page() : page;
    return {
      ...(locale && { locale: locale.slice(0, localeLengthMax) }),
      ...(found && { page: fitted(found) }),
    };
  });
  const setTyping = typingSignal((isTyping) => talk.send({ type: 'typing', isTyping }));
  /** Sends what waits, or begins to connect for it. */
  const deliver = () => {
    talk.change({ error: null });
    talk.connect();
    talk.delivery.deliver();
  };
  const request = async <N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    settings?: VisitorRequestOptions,
  ): Promise<VisitorRequests[N]['result']> => {
    const result = await talk.ask(name, params, settings);
    if (name === 'visitor.erase') await talk.reset();
    return result;
  };

  const client: VisitorClient = {
    get state() {
      return talk.state;
    },
    subscribe: (listener) => talk.subscribe(listener),
    connect: () => talk.connect(),
    disconnect: () => talk.disconnect(),
    send(text, { attachments = [] } = {}) {
      const trimmed = cleaned(text).trim();
      if (trimmed === '' && attachments.length === 0) {
        throw new SdkError('There is no text to send.');
      }
      atMost(messageTextLengthMax, 'characters', trimmed);
      atMost(attachmentsMax, 'attachments', attachments);
      const id = talk.delivery.add(trimmed, attachments);
      setTyping(false);
      deliver();
      return id;
    },
    retry(id) {
      talk.delivery.retry(id);
      deliver();
    },
    stopReply: () => void talk.send({ type: 'reply.stop' }),
    setTyping,
    startConversation: () => talk.startConversation(),
    request,
    async fetchEarlier() {
      const { conversation, messages, hasEarlier, isEarlierLoading } = talk.state;
      const beforeSeq = messages[0]?.seq ?? 0;
      if (!conversation || !hasEarlier || beforeSeq < 2 || isEarlierLoading) return;
      talk.update((before) => ({ ...before, isEarlierLoading: true }));
      try {
        const page = await request('history.fetch', { beforeSeq });
        const { withEarlier } = await load(import('./rare-news.ts'));
        talk.update((now) => withEarlier(now, { conversationId: conversation.id, ...page }));
      } finally {
        talk.update((now) => ({ ...now, isEarlierLoading: false }));
      }
    },
    markRead() {
      const { conversation, messages } = talk.state;
      const seq = messages.findLast((message) => message.seq !== null)?.seq ?? 0;
      if (!conversation || seq <= conversation.visitorReadSeq) return;
      if (!talk.send({ type: 'read', seq })) return;
      talk.update((before) => withRead(before, { role: 'visitor', seq }));
    },
    identify(identity) {
      if (identity === null) return talk.reset();
      return new Promise((resolve, reject) => {
        talk.session.wish(identity, { resolve, reject });
        const isAsked = talk.reintroduce();
        // Whoever was here before is not shown to whoever comes.
        talk.change({});
        if (!isAsked) resolve();
      });
    },
    reset: () => talk.reset(),
    setPage(now) {
      page = now;
    },
    setLocale(now) {
      if (locale === now) return;
      locale = now;
      talk.reintroduce();
    },
    setTools(tools) {
      if (talk.tools.set(tools)) talk.reintroduce();
    },
    async upload(file, settings) {
      const { uploadFile } = await import('./upload.ts');
      const { session } = talk;
      const token = () => (session.isForeign ? null : session.token);
      return uploadFile({ ...options, client, token }, file, settings);
    },
    giveConsent: (receipt) => talk.consentTo(receipt),
  };
  return client;
}

function atMost(max: number, what: string, { length }: { readonly length: number }): void {
  if (length > max) throw new SdkError(`A message may have at most ${max} ${what}.`);
}
