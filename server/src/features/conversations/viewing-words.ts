import type { Block, Viewing } from '@katek/sdk/protocol';
import { housePhrasesFor, type ViewingNews } from './phrases/index.ts';

/**
 * A viewing as the talk tells it: in the words of these locales, the first that we speak, on the visitor's clock, and as
 * a block for those who know blocks.
 */
export function tellViewing(
  viewing: Viewing,
  news: ViewingNews,
  agent: string,
  locales: readonly (string | null)[],
): { text: string; blocks: Block[]; authorName: null } {
  const phrases = housePhrasesFor(...locales);
  const time = new Intl.DateTimeFormat(phrases.locale, {
    timeZone: viewing.timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
    .format(new Date(viewing.startsAt))
    .replaceAll('\u202f', ' ');
  const text = phrases.viewing(news, viewing.address ?? phrases.aHome, time, agent);
  return { text, blocks: [{ type: 'viewing', viewing }], authorName: null };
}
