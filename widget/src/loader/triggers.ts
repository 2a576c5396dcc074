import type { WidgetConfig } from '@katek/sdk';
import { KatekTriggerEvent } from '../events.ts';
import { startTriggers, type Triggers } from '../triggers/triggers.ts';

/** Closing an invitation, in every language that the chat speaks. */
const closeLabels: Readonly<Record<string, string>> = {
  en: 'Close',
  es: 'Cerrar',
  fr: 'Fermer',
  de: 'Schließen',
  pt: 'Fechar',
  ar: 'إغلاق',
  hi: 'बंद करें',
  zh: '关闭',
};

/** What the loader tells of itself. */
export interface Inviting {
  config: WidgetConfig;
  publishableKey: string;
  language: string;
  /** Where the launcher stands now; `null` while there is none, or while the chat is open. */
  root(): ShadowRoot | null;
  open(): void;
}

/** Invitations beside the loader's launcher. A file of its own, loaded only for an organization that has some. */
export function invite({ language, open, ...rest }: Inviting): Triggers {
  return startTriggers({
    ...rest,
    closeLabel: closeLabels[language] ?? 'Close',
    onOpen: open,
    onShown({ name }) {
      (document.querySelector('katek-chat') ?? document).dispatchEvent(new KatekTriggerEvent(name));
    },
  });
}
