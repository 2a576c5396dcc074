import type { Trigger, WidgetConfig } from '@katek/sdk';
import { readPageContext } from '../page-context.ts';
import { isDue, type PageFacts } from './page-facts.ts';
import { showTeaser, type Teaser } from './teaser.ts';
import { VisitLog } from './visit-log.ts';

export interface TriggerOptions {
  config: WidgetConfig;
  publishableKey: string;
  closeLabel: string;
  /** The shadow root in which the launcher stands now; `null` while there is none, or while the chat is open. */
  root(): ShadowRoot | null;
  /** The visitor follows the invitation. */
  onOpen(trigger: Trigger): void;
  onShown(trigger: Trigger): void;
}

export interface Triggers {
  /** Shows the invitation of this name now, whatever it asks for and however often it was shown. */
  trigger(name: string): boolean;
  /** The page is another one, without having been loaded anew. */
  pageChanged(): void;
  /** Takes the invitation away, as when the chat opens. */
  hide(): void;
  destroy(): void;
}

/**
 * Invites the visitor when a trigger of the organization is due: one invitation at a time, none again within the
 * trigger's hours, and none on a page where one was sent away.
 */
export function startTriggers(options: TriggerOptions): Triggers {
  const { triggers, branding } = options.config;
  const log = new VisitLog(options.publishableKey);
  const stop = new AbortController();
  let facts = arrive();
  let arrivedAtMs = performance.now();
  let teaser: Teaser | null = null;
  let isQuiet = false;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  function arrive(): PageFacts {
    const page = readPageContext();
    return {
      url: location.href,
      secondsOnPage: 0,
      scrolledPercent: 0,
      hasExited: false,
      hasReturned: page.listingId ? log.view(page.listingId) : false,
      listingsViewed: log.listingsViewed,
    };
  }

  function look(): void {
    if (teaser || isQuiet) return;
    facts.secondsOnPage = Math.round((performance.now() - arrivedAtMs) / 1000);
    const due = triggers.find(
      (trigger) => isDue(trigger, facts) && !log.wasShownWithin(trigger.name, trigger.everyHours),
    );
    if (due) show(due);
  }

  function show(trigger: Trigger): boolean {
    const root = options.root();
    if (!root) return false;
    hide();
    log.noteShown(trigger.name, { isAnswered: false });
    teaser = showTeaser({
      text: trigger.text,
      closeLabel: options.closeLabel,
      root,
      side: branding.position,
      onOpen() {
        hide();
        log.noteShown(trigger.name, { isAnswered: true });
        options.onOpen(trigger);
      },
      onDismiss() {
        hide();
        isQuiet = true;
        log.noteShown(trigger.name, { isAnswered: true });
      },
    });
    options.onShown(trigger);
    return true;
  }

  function hide(): void {
    teaser?.remove();
    teaser = null;
  }

  function wait(): void {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    for (const { afterSeconds } of triggers) {
      if (afterSeconds) timers.add(setTimeout(look, afterSeconds * 1000));
    }
  }

  function pageChanged(): void {
    if (location.href === facts.url) return;
    facts = arrive();
    arrivedAtMs = performance.now();
    isQuiet = false;
    hide();
    wait();
    look();
  }

  const { signal } = stop;
  if (triggers.some(({ scrolledPercent }) => scrolledPercent)) {
    addEventListener(
      'scroll',
      () => {
        const { scrollHeight, clientHeight } = document.documentElement;
        const share = scrollHeight > clientHeight ? scrollY / (scrollHeight - clientHeight) : 1;
        facts.scrolledPercent = Math.max(facts.scrolledPercent, Math.round(share * 100));
        look();
      },
      { passive: true, signal },
    );
  }
  if (triggers.some(({ onExit }) => onExit)) {
    document.documentElement.addEventListener(
      'mouseleave',
      ({ clientY }) => {
        if (clientY > 0) return;
        facts.hasExited = true;
        look();
      },
      { signal },
    );
  }
  // Pages that change their address by script say so here, without anybody's functions being replaced.
  const navigation = Reflect.get(globalThis, 'navigation') as EventTarget | undefined;
  navigation?.addEventListener('currententrychange', pageChanged, { signal });
  addEventListener('popstate', pageChanged, { signal });
  wait();
  look();

  return {
    trigger(name) {
      const wanted = triggers.find((trigger) => trigger.name === name);
      return wanted ? show(wanted) : false;
    },
    pageChanged,
    hide,
    destroy() {
      stop.abort();
      for (const timer of timers) clearTimeout(timer);
      hide();
    },
  };
}
