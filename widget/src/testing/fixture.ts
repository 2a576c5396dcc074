import {
  memoryStorage,
  type VisitorRequestName,
  type VisitorRequests,
  type VisitorStorage,
  type WidgetConfig,
} from '@katek/sdk';
import { aMessage, anId, aWelcome, aWidgetConfig, FakeRealtime } from '@katek/sdk/testing';
import { afterPaint } from '../after-paint.ts';
import '../define.ts';
import type { KatekChat } from '../element.ts';
import { bootLoader } from '../loader/boot.ts';
import { launch } from '../loader/launch.ts';
import type { LoaderSettings } from '../loader/settings.ts';
import { tagOptions } from '../loader/tag-options.ts';
import type { PartName, PartProps } from '../parts/part.ts';

/** What the server answers to a request; an answer that is an error refuses it by its message as the code. */
export type Answers = {
  [Name in VisitorRequestName]?: (
    params: VisitorRequests[Name]['params'],
  ) => VisitorRequests[Name]['result'] | Error;
};

/** A chat in the page and the server that it talks to. */
export interface Fixture {
  chat: KatekChat;
  server: FakeRealtime;
  /** Everything inside the shadow root that fits the selector. */
  all(selector: string): HTMLElement[];
  /** The first of them; throws when there is none. */
  one(selector: string): HTMLElement;
  /** The visible words of the panel. */
  text(): string;
}

const places: Element[] = [];

/** A chat whose server greets, and confirms every message. */
export async function aChat(
  options: {
    mode?: KatekChat['mode'];
    config?: Partial<WidgetConfig> | null;
    welcome?: Parameters<typeof aWelcome>[0];
    storage?: VisitorStorage;
    /** As the page says; by itself the chat finds the `en-US` of the test browser. */
    locale?: string;
    fetch?: typeof globalThis.fetch;
    /** What the server answers to requests; one that is not named stays without an answer. */
    answers?: Answers;
    isOpen?: boolean;
  } = {},
): Promise<Fixture> {
  const server = new FakeRealtime();
  const config = aWidgetConfig(options.config ?? {});
  let seq = options.welcome?.messages?.length ?? 0;
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') connection.send(aWelcome({ config, ...options.welcome }));
    if (frame.type === 'request') {
      const answer = options.answers?.[frame.name] as ((params: unknown) => unknown) | undefined;
      const value = answer?.(frame.params);
      if (value instanceof Error) {
        const message = 'That was refused.';
        connection.send({ type: 'error', code: value.message, message, refId: frame.id });
      } else if (answer) connection.send({ type: 'result', id: frame.id, value });
    }
    if (frame.type !== 'message.send') return;
    connection.send({ type: 'message.accepted', id: frame.id, seq: ++seq });
  };
  const chat = document.createElement('katek-chat');
  Object.assign(chat, {
    baseUrl: 'https://katek.test',
    publishableKey: 'pk_test',
    mode: options.mode ?? 'bubble',
    config: options.config === null ? null : config,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    fetch: options.fetch ?? (() => Promise.reject(new TypeError('There is no server.'))),
    webSocket: server.WebSocket,
    storage: options.storage ?? memoryStorage(),
  });
  document.body.append(chat);
  places.push(chat);
  await chat.updateComplete;
  const fixture: Fixture = {
    chat,
    server,
    all: (selector) => [...chat.renderRoot.querySelectorAll<HTMLElement>(selector)],
    one(selector) {
      const [first] = fixture.all(selector);
      if (!first) throw new Error(`There is no ${selector}.`);
      return first;
    },
    text: () => fixture.one('.panel').innerText,
  };
  if (options.isOpen) await open(fixture);
  return fixture;
}

/** Opens the chat, and waits until it has connected, which it does once the visitor sees it and has agreed. */
export async function open({ chat, server, all }: Fixture): Promise<void> {
  chat.open();
  await settled(chat);
  await until(() => server.connections.length + all('.gate').length > 0, 'the connection');
  await connected(chat);
}

/** Waits until a chat that was just opened has drawn itself and has then connected. */
export async function connected(chat: KatekChat): Promise<void> {
  await settled(chat);
  await afterPaint();
  await settled(chat);
  await settled(chat);
}

/** Opens a sheet, and waits until its part is there. */
export async function openSheet<Name extends PartName>(
  { chat, all }: Fixture,
  name: Name,
  props: PartProps[Name],
): Promise<void> {
  chat.openSheet(name, props);
  await chat.updateComplete;
  await until(() => all(`.sheet[data-part="${name}"]`).length > 0, `the sheet ${name}`);
  await partsLoaded(chat);
}

/** Waits until every part that is shown has been loaded. */
export async function partsLoaded(chat: KatekChat): Promise<void> {
  await settled(chat);
  await until(() => !chat.renderRoot.querySelector('.part-wait'), 'the parts');
  await settled(chat);
}

/** Lets the server answer and the element show it. */
export async function settled(chat: KatekChat): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await Promise.resolve();
    await chat.updateComplete;
  }
}

/** Waits for what takes its time, such as a scroll or a timer of the element. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 5000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`In vain awaited: ${what}.`);
    await new Promise(requestAnimationFrame);
  }
}

/** A question of the visitor and an answer with homes. */
export function aTalk(answer: Parameters<typeof aMessage>[0] = {}) {
  const question = { id: anId(51), seq: 1, role: 'visitor' as const, authorName: null };
  return [
    aMessage({ ...question, text: '3 bed house under 600k' }),
    aMessage({ id: anId(52), seq: 2, ...answer }),
  ];
}

/** Starts the loader as the script tag of a realtor would. */
export function bootFixture(
  parts: Partial<LoaderSettings> = {},
  dataset: Record<string, string> = {},
): Promise<void> {
  const moduleUrl = parts.moduleUrl ?? new URL('../define.ts', import.meta.url).href;
  const files = {
    chat: () => import(moduleUrl),
    words: () => import('../locales/languages.ts'),
    commands: () => import('../loader/commands.ts'),
    frame: () => import('../loader/early-chat.ts'),
    triggers: () => import('../loader/triggers.ts'),
  };
  const settings: LoaderSettings = {
    baseUrl: 'https://katek.test',
    key: 'pk_test',
    moduleUrl,
    config: aWidgetConfig(),
    importFile: (name) => files[name](),
    launch,
    ...parts,
  };
  return bootLoader(() => settings, tagOptions(dataset));
}

/** Removes every chat; for `afterEach`. */
export function clearPage(): void {
  for (const place of places.splice(0)) place.remove();
}
