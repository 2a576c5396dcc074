import type { Citation, KnowledgeEntry } from '@katek/sdk/protocol';
import { emailsIn } from './review-knowledge.ts';
import { figuresIn } from './gate/figures.ts';
import { foldForCheck } from './gate/normalize.ts';
import { splitSentences } from './gate/sentences.ts';

/** What the realtor's own words of one or more entries vouch for. */
export interface OwnWords {
  /** Folded, in lower case. */
  readonly text: string;
  readonly figures: ReadonlySet<number>;
}

/**
 * The realtor's own entries that a tool returned in this turn. Each has a short reference (`K1`, `K2` …) for the model,
 * so an id that it makes up leads nowhere.
 */
export class Shelf {
  readonly #entries = new Map<string, KnowledgeEntry>();

  add(entry: KnowledgeEntry): string {
    this.#entries.set(entry.id, entry);
    return `K${[...this.#entries.keys()].indexOf(entry.id) + 1}`;
  }

  get all(): KnowledgeEntry[] {
    return [...this.#entries.values()];
  }

  /** By `K2`; `null` for one that no tool has returned. */
  resolve(reference: string): KnowledgeEntry | null {
    const index = /^k(\d{1,3})$/iu.exec(reference.trim())?.[1];
    return index === undefined ? null : (this.all[Number(index) - 1] ?? null);
  }

  /** Whether a sentence stands in an entry, word for word. */
  has(sentence: string): boolean {
    const wanted = sentence.trim();
    return wanted !== '' && this.all.some(({ answer }) => sentencesOf(answer).includes(wanted));
  }

  wordsOf(ids: readonly string[]): OwnWords | null {
    const entries = ids.flatMap((id) => this.#entries.get(id) ?? []);
    if (entries.length === 0) return null;
    const text = entries.map(({ answer }) => foldForCheck(answer)).join('\n');
    return {
      text: text.toLowerCase(),
      figures: new Set(figuresIn(text).flatMap(({ values }) => values)),
    };
  }

  cite(ids: readonly string[]): Citation[] {
    return ids.flatMap((id) => {
      const entry = this.#entries.get(id);
      return entry ? [{ kind: 'knowledge' as const, id, title: entry.question }] : [];
    });
  }

  get emails(): string[] {
    return this.all.flatMap(({ answer }) => emailsIn(answer));
  }
}

/** As the gate sees a sentence when it checks it. */
export function foldSentence(text: string): string {
  return foldForCheck(text.replaceAll(/\]\([^)]*\)/gu, ']'));
}

function sentencesOf(answer: string): string[] {
  return splitSentences(answer).map((sentence) => foldSentence(sentence).trim());
}
