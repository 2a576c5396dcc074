import type { Block, Viewing } from '@katek/sdk';
import { aMessage, anId } from '@katek/sdk/testing';
import { aChat, type Fixture, partsLoaded, settled } from './fixture.ts';

/** A talk whose last answer has something to use in it, with the part loaded. */
export async function aChatWith(
  block: Block,
  options: Parameters<typeof aChat>[0] = {},
): Promise<Fixture> {
  const message = aMessage({ id: anId(52), seq: 1, text: 'Gladly.', blocks: [block] });
  const welcome = { messages: [message], ...options.welcome };
  const fixture = await aChat({ isOpen: true, ...options, welcome });
  await partsLoaded(fixture.chat);
  return fixture;
}

export const aViewing = (parts: Partial<Viewing> = {}): Viewing => ({
  id: anId(70),
  listingId: anId(1),
  address: '12 Oak Street, Alder Falls',
  startsAt: '2031-03-03T18:00:00.000Z',
  endsAt: '2031-03-03T18:30:00.000Z',
  timeZone: 'UTC',
  status: 'requested',
  ...parts,
});

/** Types into a field, as a person does. */
export async function type(fixture: Fixture, selector: string, text: string): Promise<void> {
  const field = fixture.one(selector);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    throw new Error(`${selector} is no field.`);
  }
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(fixture.chat);
}

/** Presses a button, a box or a choice. */
export async function press(fixture: Fixture, selector: string): Promise<void> {
  fixture.one(selector).click();
  await settled(fixture.chat);
}

/** Chooses the option with this value. */
export const choose = (fixture: Fixture, value: string) =>
  press(fixture, `input[type=radio][value="${value}"]`);

/** The focused element inside the chat, once a rendering has had its time. */
export async function focused({ chat }: Fixture): Promise<Element | null> {
  await settled(chat);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return chat.shadowRoot?.activeElement ?? null;
}

/** The parameters of every request of this name that the server has got. */
export function asked({ server }: Fixture, name: string): unknown[] {
  return server.frames.flatMap((frame) =>
    frame.type === 'request' && frame.name === name ? [frame.params] : [],
  );
}

/** Everything that a field is described by, in words. */
export function described(field: Element): string {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const root = field.getRootNode() as ShadowRoot;
  return ids.map((id) => root.getElementById(id)?.textContent?.trim() ?? `(no ${id})`).join(' ');
}
