import { randomUUID } from 'node:crypto';
import type { MessagePage } from '@katek/sdk/protocol';
import { expect, test } from 'vitest';
import { createChatBase, startChatServer } from './testing/chat-server.ts';
import { aReply, scriptedAgent } from './testing/scripted-agent.ts';

test('a message keeps what it cites, for the visitor and for the organization', async () => {
  const citations = [{ kind: 'knowledge' as const, id: randomUUID(), title: 'Your commission?' }];
  const base = await createChatBase();
  const server = await startChatServer(base, {
    agent: scriptedAgent(async function* () {
      yield { type: 'delta', text: '2.5 %' };
      yield { type: 'done', reply: aReply({ text: '2.5 %', citations }) };
    }),
  });
  try {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('What do you charge?');
    await peer.answer();
    await peer.close();
    const url = `/v1/conversations/${welcome.conversation.id}/messages`;
    const page = (await server.call(organization, 'GET', url)).json<MessagePage>();
    expect(page.items.map((message) => message.citations)).toEqual([undefined, citations]);
    const visitorToken = welcome.visitorToken ?? '';
    const again = await server.aVisitor(organization, { visitorToken });
    expect(again.welcome.messages.at(-1)).toMatchObject({ text: '2.5 %', citations });
    await again.peer.close();
  } finally {
    await server.close();
    await base.close();
  }
});
