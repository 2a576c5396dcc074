import type { VisitorFrame } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { Link, type LinkEvents, type LinkLike } from './link.ts';
import type { TabHost } from './tabs.ts';
import type { VisitorClientOptions } from './visitor-client.ts';

/** What a page tells of itself; on their way to its document the last three pass the window too. */
const pageEvents = [
  'online',
  'offline',
  'pagehide',
  'pageshow',
  'storage',
  'visibilitychange',
  'freeze',
  'resume',
];

/**
 * The way to the server, of this tab's own or shared with others. The first tab of a site needs nothing but a socket
 * and the lock that says so; what tabs do together is loaded when there is another.
 */
export class Connection {
  readonly #options: VisitorClientOptions;
  readonly #host: TabHost;
  #link: LinkLike | null = null;
  /** Only while it is wanted: ends the listening to the page. */
  #page: AbortController | null = null;
  /** Only while this tab is alone: lets go of what says so. */
  #leave: (() => void) | null = null;

  constructor(options: VisitorClientOptions, host: TabHost) {
    this.#options = options;
    this.#host = host;
  }

  get isWanted(): boolean {
    return this.#page !== null;
  }

  start(): void {
    if (!(this.#options.webSocket ?? globalThis.WebSocket)) {
      throw new SdkError('This runtime has no WebSocket: pass one as `webSocket`.');
    }
    this.#page = new AbortController();
    const { signal } = this.#page;
    for (const type of isPage() ? pageEvents : []) {
      addEventListener(type, this.#onPage, { signal, capture: true });
    }
    this.#begin();
  }

  stop(): void {
    this.#page?.abort();
    this.#page = null;
    this.#rest();
  }

  send(frame: VisitorFrame): boolean {
    return Boolean(this.#link?.send(frame));
  }

  renew(closeCode?: number): void {
    this.#link?.renew(closeCode);
  }

  wake(): void {
    this.#link?.wake();
  }

  /** Ends the visitor's session at the server. What else comes over this link is not heard any more. */
  end(): Promise<void> | undefined {
    const link = this.#link;
    this.#link = null;
    this.stop();
    return link?.end();
  }

  #begin(): void {
    if (!this.#isShared) {
      this.#use(this.#own(this.#host));
      return;
    }
    this.#host.onConnecting();
    navigator.locks
      .request(this.#name, { ifAvailable: true }, (lock) => {
        // It may have been stopped meanwhile, or begun already.
        if (!this.isWanted || this.#link) return undefined;
        return lock ? this.#lead() : this.#share();
      })
      .catch(() => {
        // Another tab took the lock, because this one seemed to sleep; or a sandboxed page may have none.
        if (this.#leave) this.#makeRoom();
        else this.#use(this.#own(this.#host));
      });
  }

  /** Alone, until another tab says a word. */
  #lead(): Promise<void> {
    return new Promise((release) => {
      const channel = new BroadcastChannel(this.#name);
      channel.addEventListener('message', () => this.#makeRoom());
      this.#leave = () => {
        channel.close();
        release();
      };
      this.#use(this.#own(this.#host));
    });
  }

  #makeRoom(): void {
    this.#pause();
    void this.#share();
  }

  async #share(): Promise<void> {
    const module = await import('./shared-link.ts').catch(() => null);
    // Without the rest of the package each tab has a socket of its own.
    this.#use(
      module ? new module.SharedLink(this.#name, this.#own, this.#host) : this.#own(this.#host),
    );
  }

  #use(link: LinkLike): void {
    if (!this.isWanted || this.#link) return;
    this.#link = link;
    link.start();
  }

  #rest(): void {
    this.#link?.stop();
    this.#link = null;
    this.#leave?.();
    this.#leave = null;
  }

  #pause(): void {
    this.#rest();
    if (this.isWanted) this.#host.onDown('now');
  }

  readonly #onPage = ({ type }: Event): void => {
    if (type === 'storage') this.#host.onStorage();
    // A page that sleeps must not keep the lock, and one with an open channel or socket can't sleep.
    else if (/hide|freeze/.test(type)) this.#pause();
    // Browsers leave a dead socket open for minutes.
    else if (type === 'offline') this.renew();
    else if (type !== 'visibilitychange' || document.visibilityState === 'visible') {
      if (this.#link) this.wake();
      else this.#begin();
    }
  };

  readonly #own = (events: LinkEvents): Link => new Link(this.#options, events);

  get #name(): string {
    return `katek:${this.#options.key}`;
  }

  get #isShared(): boolean {
    const { storage, tabs = isPage() && !storage ? 'shared' : 'own' } = this.#options;
    // Wherever there are locks there are channels.
    return tabs === 'shared' && 'locks' in (globalThis.navigator ?? {});
  }
}

function isPage(): boolean {
  return 'document' in globalThis;
}
