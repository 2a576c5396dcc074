import type { Link, LinkEvents, LinkLike } from './link.ts';
import { listen } from './listen.ts';
import type { TabEvents } from './shared-link.ts';

/** What a tab needs of its connection. */
export interface TabHost {
  /** Of the lock and the channel that the tabs of this site have in common. */
  readonly name: string;
  readonly events: TabEvents;
  isWanted(): boolean;
  link(): LinkLike | null;
  begin(make: (events: TabEvents) => LinkLike): void;
  /** A socket of this tab's own. */
  own(events: LinkEvents): Link;
  /** Lets go of the link, which was stopped. */
  forget(): void;
}

/**
 * One tab among others. The first needs nothing but a socket and the lock that says so; what tabs do together is
 * loaded when there is another.
 */
export class Tab {
  readonly #host: TabHost;
  #isStarted = false;
  /** Only while this tab is alone: lets go of the lock. */
  #leave: (() => void) | null = null;
  #isAsleep = false;

  constructor(host: TabHost) {
    this.#host = host;
  }

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#listen('add');
    this.#isAsleep = false;
    this.#share();
  }

  stop(): void {
    this.#isStarted = false;
    this.#listen('remove');
    this.#leave?.();
  }

  #share(): void {
    const host = this.#host;
    host.events.onConnecting();
    navigator.locks
      .request(host.name, { ifAvailable: true }, (lock) => {
        if (!host.isWanted() || host.link()) return undefined;
        if (lock) return new Promise<void>((resolve) => this.#beFirst(resolve));
        this.#join();
        return undefined;
      })
      .catch(() => {
        // Another tab took the lock, because this one seemed to sleep; or a sandboxed page may have none.
        if (this.#leave) this.#makeRoom();
        else if (host.isWanted()) host.begin(host.own);
      });
  }

  #beFirst(release: () => void): void {
    const channel = new BroadcastChannel(this.#host.name);
    channel.addEventListener('message', this.#makeRoom);
    this.#leave = () => {
      this.#leave = null;
      this.#host.forget();
      channel.close();
      release();
    };
    this.#host.begin(this.#host.own);
  }

  /** There is another tab: from now on they share. */
  readonly #makeRoom = (): void => {
    if (this.#giveUp()) this.#join();
  };

  /** A page that sleeps must not keep the lock, and one with an open channel or socket can't sleep. */
  readonly #onSleep = (): void => void this.#giveUp();

  readonly #onWake = (): void => {
    if (this.#isAsleep && !this.#host.link()) this.#share();
    this.#isAsleep = false;
  };

  #giveUp(): boolean {
    if (!this.#leave) return false;
    this.#host.link()?.stop();
    this.#leave();
    this.#isAsleep = true;
    this.#host.events.onDown('now');
    return this.#host.isWanted();
  }

  #join(): void {
    const host = this.#host;
    this.#isAsleep = false;
    const begin = (make: (events: TabEvents) => LinkLike) => {
      // It may have been stopped meanwhile, or begun already.
      if (host.isWanted() && !host.link()) host.begin(make);
    };
    import('./shared-link.ts').then(
      ({ SharedLink }) => begin((events) => new SharedLink(host.name, host.own, events)),
      // Without the rest of the package each tab has a socket of its own.
      () => begin(host.own),
    );
  }

  #listen(change: 'add' | 'remove'): void {
    listen(change, this.#onSleep, { window: ['pagehide'], document: ['freeze'] });
    listen(change, this.#onWake, { window: ['pageshow'], document: ['resume'] });
  }
}
