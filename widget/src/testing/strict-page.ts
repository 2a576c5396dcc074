import { aListing, anId } from '@katek/sdk/testing';
import { aChat, aTalk, bootFixture, settled } from './fixture.ts';

/*
 * Runs inside `test/strict-page.html`: shows everything that the chat can show, and tells the test around it what the
 * page's policy forbade.
 */
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});

await bootFixture();
if (!window.KaTek || Array.isArray(window.KaTek)) throw new Error('There is no handle.');
await window.KaTek.open();

const { chat, server, one } = await aChat({
  isOpen: true,
  welcome: {
    messages: aTalk({ text: '**Bold** [link](https://realtor.test)', listings: [aListing()] }),
  },
});
server.last.send({ type: 'reply.started', messageId: anId(9), authorName: 'Kate' });
await settled(chat);

window.parent.postMessage(
  {
    violations,
    cards: one('.panel').querySelectorAll('.card').length,
    chats: document.querySelectorAll('katek-chat').length,
    height: one('.panel').offsetHeight,
  },
  location.origin,
);
