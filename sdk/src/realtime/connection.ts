import { SdkError } from '../errors.ts';
import { createLink, type Link, type LinkEvents } from './link.ts';
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

export type Connection = ReturnType<typeof createConnection>;

/**
 * The way to the server, of this tab's own or shared with others. The first tab of a site needs nothing but a socket
 * and the lock that says so; what tabs do together is loaded when there is another.
 */
export function createConnection(options: VisitorClientOptions, host: TabHost) {
  const { key, storage, webSocket = globalThis.WebSocket } = options;
  const { tabs = isPage() && !storage ? 'shared' : 'own' } = options;
  const name = `katek:${key}`;
  let link: Link | null = null;
  /** Only while it is wanted: ends the listening to the page. */
  let page: AbortController | null = null;
  /** Only while this tab is alone: lets go of what says so. */
  let leave: (() => void) | null = null;

  return {
    /** While it is wanted, and begun. */
    get link(): Link | null {
      return link;
    },

    get isWanted(): boolean {
      return page !== null;
    },

    start(): void {
      if (!webSocket) {
        throw new SdkError('This runtime has no WebSocket: pass one as `webSocket`.');
      }
      page = new AbortController();
      const { signal } = page;
      for (const type of isPage() ? pageEvents : []) {
        addEventListener(type, onPage, { signal, capture: true });
      }
      begin();
    },

    stop,

    /** Ends the visitor's session at the server. What else comes over this link is not heard any more. */
    end(): Promise<void> | undefined {
      const ending = link;
      link = null;
      stop();
      return ending?.end();
    },
  };

  function stop(): void {
    page?.abort();
    page = null;
    rest();
  }

  function begin(): void {
    // Wherever there are locks there are channels.
    if (tabs === 'own' || !('locks' in (globalThis.navigator ?? {}))) {
      use();
      return;
    }
    host.onConnecting();
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        // It may have been stopped meanwhile, or begun already.
        if (!page || link) return undefined;
        return lock ? lead() : share();
      })
      .catch(() => {
        // Another tab took the lock, because this one seemed to sleep; or a sandboxed page may have none.
        if (leave) void share();
        else use();
      });
  }

  /** Alone, until another tab says a word. */
  function lead(): Promise<void> {
    return new Promise((release) => {
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', () => void share());
      leave = () => {
        channel.close();
        release();
      };
      use();
    });
  }

  async function share(): Promise<void> {
    pause();
    const module = await import('./shared-link.ts').catch(() => null);
    // Without the rest of the package each tab has a socket of its own.
    use(module ? new module.SharedLink(name, own, host) : undefined);
  }

  function own(events: LinkEvents): Link {
    return createLink(options, events);
  }

  function use(begun: Link = own(host)): void {
    if (!page || link) return;
    link = begun;
    link.start();
  }

  function rest(): void {
    link?.stop();
    link = null;
    leave?.();
    leave = null;
  }

  function pause(): void {
    rest();
    host.onDown('now');
  }

  function onPage({ type }: Event): void {
    if (type === 'storage') host.onStorage();
    // A page that sleeps must not keep the lock, and one with an open channel or socket can't sleep.
    else if (/hide|freeze/.test(type)) pause();
    // Browsers leave a dead socket open for minutes.
    else if (type === 'offline') link?.renew();
    else if (type !== 'visibilitychange' || document.visibilityState === 'visible') {
      if (link) link.wake();
      else begin();
    }
  }
}

function isPage(): boolean {
  return 'document' in globalThis;
}
