import type { ClientTool, Hello, ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { ownerOf } from './claims.ts';
import type { Link, LinkEvents } from './link.ts';
import { withSaved } from './rare-news.ts';
import type { Note, TabHost } from './tabs.ts';
import { toWelcome, type Welcome } from './to-welcome.ts';
import { clientToolsMax } from './tool-desk.ts';
import { normalClosure, type Sent } from './wire.ts';

/** What a tab needs to lead. */
interface Lead {
  /** Of this tab among the others. */
  readonly id: string;
  readonly host: TabHost;
  makeLink(events: LinkEvents): Link;
  /** Tells the other tabs. */
  post(note: Note): void;
}

/** The tab with the socket: says hello for all tabs, and passes on what each of them says and hears. */
export class Leader {
  readonly #id: string;
  readonly #host: TabHost;
  readonly #post: (note: Note) => void;
  readonly #link: Link;
  /** Of the other tabs, by their id. */
  readonly #tools = new Map<string, readonly ClientTool[]>();
  /** The tab in which the visitor wrote last. */
  #writer = '';

  constructor({ id, host, makeLink, post }: Lead) {
    this.#id = id;
    this.#host = host;
    this.#post = post;
    this.#link = makeLink({
      hello: () => this.#helloOfAll(),
      onConnecting: () => host.onConnecting(),
      onFrame: (frame) => this.#onFrame(frame),
      onLost: (closeCode) => {
        const next = host.onLost(closeCode);
        post({ kind: 'down', next });
        return next;
      },
    });
  }

  start(): void {
    this.#link.start();
  }

  stop(): void {
    this.#link.stop();
  }

  send(frame: Sent<VisitorFrame>): boolean {
    return this.#sendOf(this.#id, frame);
  }

  renew(closeCode?: number): void {
    this.#link.renew(closeCode);
  }

  wake(): void {
    this.#link.wake();
  }

  end(): Promise<void> {
    return this.#link.end();
  }

  /** What another tab says. */
  hear(note: Note): void {
    if (note.kind === 'left') this.#tools.delete(note.from);
    if (note.kind === 'send') {
      this.#sendOf(note.from, note.frame);
    }
    if (note.kind === 'hello') this.#introduce(note);
  }

  #sendOf(tab: string, frame: Sent<VisitorFrame>): boolean {
    if (frame.type === 'message.send') this.#writer = tab;
    return this.#link.send(frame);
  }

  #helloOfAll(): Sent<Hello> | null {
    const hello = this.#host.hello();
    const tools = this.#toolsOfAll();
    return hello && tools.length > 0 ? { ...hello, tools } : hello;
  }

  #toolsOfAll(): ClientTool[] {
    const tools = [...(this.#host.tools ?? []), ...[...this.#tools.values()].flat()];
    const byName = new Map(tools.toReversed().map((tool) => [tool.name, tool]));
    return [...byName.values()].slice(0, clientToolsMax);
  }

  #onFrame(frame: ServerFrame): void {
    if (frame.type === 'tool.call') {
      this.#call(frame);
      return;
    }
    if (frame.type !== 'welcome') {
      this.#post({ kind: 'frame', frame });
      hearFrame(this.#host, frame);
      return;
    }
    this.#host.onFrame(frame);
    // The server tells only what the leader missed; a tab that is new needs it all.
    const welcome = this.#welcome();
    if (welcome) this.#post({ kind: 'frame', frame: { ...welcome, recovered: frame.recovered } });
  }

  #welcome(): Welcome | null {
    const { state, talk, session } = this.#host;
    return state.status === 'online' ? toWelcome(talk, session.token) : null;
  }

  /** One tab answers: the one in which the visitor wrote last, if it can. */
  #call(frame: Extract<ServerFrame, { type: 'tool.call' }>): void {
    const has = (tools?: readonly ClientTool[]) => tools?.some(({ name }) => name === frame.name);
    const isOwn = has(this.#host.tools);
    const others = [...this.#tools].filter(([, tools]) => has(tools)).map(([id]) => id);
    const to = others.includes(this.#writer) ? this.#writer : isOwn ? undefined : others[0];
    if (to === undefined) this.#host.onFrame(frame);
    else this.#post({ kind: 'frame', to, frame });
  }

  #introduce({ from, hello }: Extract<Note, { kind: 'hello' }>): void {
    const before = JSON.stringify(this.#toolsOfAll());
    this.#tools.set(from, hello.tools ?? []);
    const isNews = JSON.stringify(this.#toolsOfAll()) !== before;
    const refusal = this.#refusalOf(hello);
    if (refusal) this.#post({ kind: 'frame', to: from, frame: refusal });
    const isAdopting = !refusal && this.#adopt(hello);
    const welcome = this.#welcome();
    if (welcome && !isNews && !isAdopting) {
      const recovered = hello.epoch === welcome.epoch;
      this.#post({ kind: 'frame', to: from, frame: { ...welcome, recovered } });
    } else {
      this.#post({ kind: 'alive', to: from });
      if (isNews && !isAdopting) this.#link.renew(normalClosure);
    }
    // Whoever asks may do so because nothing is heard any more.
    this.#link.wake();
  }

  /** What the server has refused is not asked again: two tabs would send each other there forever. */
  #refusalOf({ identity }: Sent<Hello>): ServerFrame | null {
    const { refusal = null, refused = null } = this.#host.office?.claims ?? {};
    const isKnown = identity && JSON.stringify(identity) === JSON.stringify(refused);
    return refusal && isKnown ? { type: 'error', ...refusal, refId: null } : null;
  }

  /** Takes over what only a hello can say. Whether this tab will say hello anew for it. */
  #adopt({ identity, consent }: Sent<Hello>): boolean {
    if (consent) this.#host.giveConsent(consent);
    if (!identity || ownerOf(identity) === this.#host.session.writer) return false;
    // Whoever has told it hears whether it was accepted.
    this.#host.identify(identity).catch(() => undefined);
    return true;
  }
}

/** Homes are saved for all tabs, whichever has asked. */
export function hearFrame(host: TabHost, frame: ServerFrame): void {
  if (frame.type === 'result') host.update((talk) => withSaved(talk, frame.value));
  host.onFrame(frame);
}
