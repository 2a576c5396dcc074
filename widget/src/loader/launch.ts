import type { WidgetConfig } from '@katek/sdk';
import type { KatekChat } from '../element.ts';
import { languageOf } from '../negotiate-locale.ts';
import {
  type LauncherButton,
  type LauncherEvents,
  listenTo,
  showLauncher,
} from './launcher-button.ts';
import { launcherLabels } from './launcher-labels.ts';
import { keepOnPage } from './keep-on-page.ts';
import type { TagOptions } from './tag-options.ts';

/** The launcher stands, or it is known that there is none of ours. */
export interface Launched {
  launcher: LauncherButton | null;
  /** The language of what is said before the chat with its own words is there. */
  language: string;
  keepOnPage: typeof keepOnPage;
}

/** Shows the launcher that the page wants. */
export function launch(
  { config }: { config: WidgetConfig },
  { launcher, theme, locale }: TagOptions,
  events: LauncherEvents,
): Launched {
  // As the element will find it, but only the language: one word in it is said here.
  const wishes = [locale, document.documentElement.lang, ...navigator.languages, config.locale];
  const language = wishes.map(languageOf).find((wish) => wish in launcherLabels) ?? 'en';
  const show = (): LauncherButton | null => {
    if (events.signal.aborted || launcher === 'none' || ownChat()) return null;
    if (launcher !== 'auto') return listenTo(launcher, events);
    const label = launcherLabels[language] ?? '';
    // Without a word of the page's, the button runs as the page does. Arabic is the one of ours from right to left.
    const direction = locale && (language === 'ar' ? 'rtl' : 'ltr');
    return showLauncher({ ...config.branding, ...theme }, { label, direction }, events);
  };
  return { launcher: show(), language, keepOnPage };
}

/** A chat in the corner that the page has put there itself. */
export function ownChat(): KatekChat | null {
  return document.querySelector('katek-chat:not([mode="inline"])');
}
