import { aListing, aMessage, anId } from '@katek/sdk/testing';
import { aChat, aTalk, bootFixture, openSheet, partsLoaded } from './fixture.ts';
import { aViewing } from './people.ts';

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

const answer = aMessage({
  id: anId(53),
  seq: 3,
  blocks: [
    { type: 'contact_form', reason: 'human', listingId: null },
    { type: 'viewing', viewing: aViewing() },
    { type: 'handoff' },
    { type: 'rating' },
  ],
});
const fixture = await aChat({
  isOpen: true,
  welcome: {
    messages: [
      ...aTalk({ text: '**Bold** [link](https://realtor.test)', listings: [aListing()] }),
      answer,
    ],
  },
});
const { chat, server, one } = fixture;
server.last.send({ type: 'reply.started', messageId: anId(9), authorName: 'Kate' });
await partsLoaded(chat);
await openSheet(fixture, 'menu', {});
await openSheet(fixture, 'report', { message: { ...answer, delivery: 'sent' } });
await openSheet(fixture, 'transcript', {});
await openSheet(fixture, 'erase', {});
await openSheet(fixture, 'attach', {
  files: [await aPicture()],
  text: '',
  onSent: () => undefined,
});
await partsLoaded(chat);
await new Promise((resolve) => setTimeout(resolve, 300));

window.parent.postMessage(
  {
    violations,
    forms: one('.panel').querySelectorAll('.person-part').length,
    previews: one('.panel').querySelectorAll('canvas').length,
    cards: one('.panel').querySelectorAll('.card').length,
    chats: document.querySelectorAll('katek-chat').length,
    height: one('.panel').offsetHeight,
  },
  location.origin,
);

async function aPicture(): Promise<File> {
  const canvas = new OffscreenCanvas(8, 8);
  canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
  return new File([await canvas.convertToBlob()], 'garden.png', { type: 'image/png' });
}
