import { expect, test } from 'vitest';
import { ChatPeer } from './features/conversations/testing/chat-peer.ts';
import { createTestApp } from './testing/test-app.ts';

const siteOrigin = 'https://www.realty.test';

test('what a realtor writes down, a visitor is told, with the entry it comes from', async () => {
  const app = await createTestApp();
  try {
    const url = await app.http.listen({ port: 0, host: '127.0.0.1' });
    const { call, publishableKey } = await app.anOrganization({ allowedOrigins: [siteOrigin] });
    const entry = { question: 'What is your commission?', answer: 'It is 2.5 %, or $6,000.' };
    const { id } = (await call('POST', '/v1/knowledge', entry)).json();
    await call('PATCH', '/v1/organization', { handoffRules: { keywords: ['lawsuit'] } });
    const address = `${url.replace('http:', 'ws:')}/v1/realtime?key=${publishableKey}`;
    const peer = new ChatPeer(address, { origin: siteOrigin });
    await peer.opened;
    peer.send({ type: 'hello' });
    const { conversation } = await peer.next('welcome');
    const answers = () =>
      peer.frames.flatMap((frame) =>
        frame.type === 'message.created' && frame.message.role === 'assistant'
          ? [frame.message]
          : [],
      );
    peer.say('how much commission do you take?');
    const told = await peer.until(() => answers()[0], 'an answer');
    expect(told.text).toBe(entry.answer);
    expect(told.citations).toEqual([{ kind: 'knowledge', id, title: entry.question }]);
    peer.say('there is a lawsuit');
    await peer.until(() => answers()[1], 'the second answer');
    await peer.close();
    const talk = await call('GET', `/v1/conversations/${conversation.id}`);
    expect(talk.json().handoffReason).toBe('policy_restriction');
  } finally {
    await app.close();
  }
});
