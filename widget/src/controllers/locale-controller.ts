import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VisitorClient, WidgetConfig } from '@katek/sdk';
import { en, type Strings } from '../locales/en.ts';
import type { PartStrings } from '../locales/en.parts.ts';
import { directionOf, isSpoken, languageOf, negotiateLocale } from '../negotiate-locale.ts';

interface LocaleHost extends ReactiveControllerHost {
  /** As the page says; `''` when it says nothing. */
  readonly locale: string;
  readonly talk: { readonly config: WidgetConfig | null; readonly client: VisitorClient | null };
  /** The words of another language are there. */
  onWords(): void;
}

/** So long the first drawing waits for its words; slower ones come when they come, and until then it speaks English. */
const firstWordsTimeoutMs = 1000;

/** Finds the visitor's language and loads its words; until they are there, the chat goes on in the last one. */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  #locale = '';
  /** Whose words are shown. */
  language = 'en';
  strings: Strings = en;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The words for the first drawing, so that nobody reads another language before their own; `null`: they are here. */
  prepare(): Promise<unknown> | null {
    const language = languageOf(this.#negotiate());
    if (language === this.language) return null;
    return Promise.race([
      this.#speak(language),
      new Promise((resolve) => setTimeout(resolve, firstWordsTimeoutMs)),
    ]);
  }

  hostUpdate(): void {
    const locale = this.#negotiate();
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#host.talk.client?.setLocale(locale);
    void this.#speak(languageOf(locale));
  }

  /** BCP 47: what the page says, else the page's own language, the visitor's, the organization's. */
  get locale(): string {
    return this.#locale || this.#negotiate();
  }

  /** Once for each rendering: browsers take their time to look at a locale. */
  #negotiate(): string {
    return negotiateLocale(
      [
        this.#host.locale,
        document.documentElement.lang,
        ...navigator.languages,
        this.#host.talk.config?.locale,
      ],
      isSpoken,
    );
  }

  /** Only for a locale that the page has named: otherwise the chat runs as the page does. */
  get direction(): 'ltr' | 'rtl' | null {
    return this.#host.locale ? directionOf(this.locale) : null;
  }

  /** What parts say in the language that is shown. */
  async words(): Promise<PartStrings> {
    const { englishParts, languages } = await loadLanguages();
    const { words } = await (languages[this.language]?.parts ?? englishParts)();
    return words;
  }

  async #speak(language: string): Promise<void> {
    try {
      const strings = await stringsOf(language);
      const isWanted = language === languageOf(this.locale) && language !== this.language;
      if (!strings || !isWanted) return;
      this.strings = strings;
      this.language = language;
      this.#host.onWords();
      this.#host.requestUpdate();
    } catch (error) {
      // oxlint-disable-next-line no-console
      console.error(`KaTek: the words for "${language}" could not be loaded.`, error);
    }
  }
}

/** Where the words of the other languages are; those who speak English need not know. */
const loadLanguages = () => import('../locales/languages.ts');

async function stringsOf(language: string): Promise<Strings | undefined> {
  if (language === 'en') return en;
  const { languages } = await loadLanguages();
  return (await languages[language]?.core())?.strings;
}
