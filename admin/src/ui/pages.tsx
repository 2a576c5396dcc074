import type { Page } from '@katek/sdk/admin';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Loading } from './loading.tsx';
import { Trouble } from './trouble.tsx';

/** A list that is read page by page. */
export interface Pages<Item> {
  /** `null` until the first page is there. */
  readonly items: readonly Item[] | null;
  readonly hasMore: boolean;
  readonly isBusy: boolean;
  readonly trouble: string | null;
  /** The next page; after a failure the one that failed. */
  more(): void;
  /** From the beginning. */
  again(): void;
  /** Takes up what was changed here. */
  put(items: readonly Item[]): void;
}

/** Reads the first page, and anew whenever `key` says that something else is wanted. */
export function usePages<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  key = '',
): Pages<Item> {
  const [state, setState] = useState<{
    key: string;
    items: readonly Item[];
    next: string | null;
  }>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** Only the latest wish counts: an answer to an earlier one comes too late. */
  const latest = useRef(0);
  const shown = state?.key === key ? state : undefined;

  const load = async (cursor: string | undefined) => {
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    setTrouble(null);
    try {
      const page = await read(cursor);
      if (turn !== latest.current) return;
      const before = cursor === undefined ? [] : (shown?.items ?? []);
      setState({ key, items: [...before, ...page.items], next: page.nextCursor });
    } catch (error) {
      if (turn !== latest.current) return;
      setTrouble(error instanceof Error ? error.message : 'That could not be read.');
    }
    setBusy(false);
  };
  useEffect(() => void load(undefined), [key]);

  return {
    items: shown?.items ?? null,
    hasMore: shown !== undefined && shown.next !== null,
    isBusy,
    trouble,
    more: () => void load(shown?.next ?? undefined),
    again: () => void load(undefined),
    put: (items) => shown && setState({ ...shown, items }),
  };
}

/** The list with what is said while it is read, when that fails, and where there is more. */
export function PagesView<Item>(props: {
  pages: Pages<Item>;
  /** What is read, in the words of the screen: "leads". */
  what: string;
  children: (items: readonly Item[]) => ComponentChildren;
}) {
  const { pages, what } = props;
  const { items, trouble, isBusy, hasMore } = pages;
  return (
    <>
      {items ? props.children(items) : trouble ? null : <Loading what={what} />}
      <Trouble message={trouble} />
      {trouble ? (
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || pages.more()}>
          Try again
        </button>
      ) : hasMore ? (
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || pages.more()}>
          {isBusy ? 'Loading …' : 'Show more'}
        </button>
      ) : null}
    </>
  );
}
