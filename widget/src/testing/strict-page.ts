import { aListing, anId } from '@katek/sdk/testing';
import { bootLoader } from '../loader/boot.ts';
import { aChat, aTalk, settled } from './fixture.ts';

/*
 * Runs inside `test/strict-page.html`: shows everything that the chat can show, and tells the test around it what the
 * page's policy forbade.
 */
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});

const { chat, server, one } = await aChat({
  isOpen: true,
  welcome: {
    messages: aTalk({ text: '**Bold** [link](https://realtor.test)', listings: [aListing()] }),
  },
});
server.last.send({ type: 'reply.started', messageId: anId(9), authorName: 'Kate' });
await settled(chat);

bootLoader({
  baseUrl: 'https://katek.test',
  key: 'pk_test',
  slug: 'harbor',
  moduleUrl: new URL('../define.ts', import.meta.url).href,
  config: chat.config ?? (await Promise.reject(new Error('The chat has no settings.'))),
});
window.KaTek?.push(['open']);
await new Promise((resolve) => setTimeout(resolve, 300));

window.parent.postMessage(
  {
    violations,
    cards: one('.panel').querySelectorAll('.card').length,
    chats: document.querySelectorAll('katek-chat').length,
    height: one('.panel').offsetHeight,
  },
  location.origin,
);
