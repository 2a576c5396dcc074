import type { PageParams, Paginated } from '@katek/sdk/admin';
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
  /** Takes up what was changed here, in whatever is shown by then. */
  put(change: (items: readonly Item[]) => readonly Item[]): void;
}

/** Reads the first page, and anew whenever `key` says that something else is wanted. */
export function usePages<Item>(
  list: (part: PageParams) => Paginated<Item>,
  { pageLength, key = '' }: { pageLength: number; key?: string },
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
  /** Where the latest wish began. */
  const wanted = useRef<string | undefined>(undefined);
  const shown = state?.key === key ? state : undefined;

  const load = async (cursor: string | undefined) => {
    latest.current += 1;
    wanted.current = cursor;
    const turn = latest.current;
    setBusy(true);
    setTrouble(null);
    try {
      const page = await list({ limit: pageLength, ...(cursor && { cursor }) }).page();
      if (turn !== latest.current) return;
      setState((now) => {
        const before = cursor !== undefined && now?.key === key ? now.items : [];
        return { key, items: [...before, ...page.items], next: page.nextCursor };
      });
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
    more: () => void load(trouble === null ? (shown?.next ?? undefined) : wanted.current),
    again: () => void load(undefined),
    put: (change) => setState((before) => before && { ...before, items: change(before.items) }),
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
