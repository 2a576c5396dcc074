import type { Block, Viewing } from '@katek/sdk/protocol';

export type ViewingNews = 'requested' | 'moved' | 'cancelled' | 'confirmed' | 'calledOff';

/** A viewing as the talk tells it: in words, on the visitor's clock, and as a block for those who know blocks. */
export function tellViewing(
  viewing: Viewing,
  news: ViewingNews,
  agent: string,
): { text: string; blocks: Block[]; authorName: null } {
  const home = viewing.address ?? 'the home';
  const time = new Intl.DateTimeFormat('en-US', {
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
  const words: Record<ViewingNews, string> = {
    requested: `Viewing of ${home} requested for ${time}. ${agent} will confirm it.`,
    moved: `Viewing of ${home} moved to ${time}. ${agent} will confirm it.`,
    cancelled: `Viewing of ${home} on ${time} cancelled.`,
    confirmed: `${agent} has confirmed the viewing of ${home} on ${time}.`,
    calledOff: `${agent} had to cancel the viewing of ${home} on ${time}.`,
  };
  return { text: words[news], blocks: [{ type: 'viewing', viewing }], authorName: null };
}
