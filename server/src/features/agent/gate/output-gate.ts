import type { Ledger } from '../ledger.ts';
import { foldSentence, type Shelf } from '../shelf.ts';
import { verdict, type Verdict } from '../turn.ts';
import { steeringSaid } from './fair-housing.ts';
import { Grounding } from './grounding.ts';
import { cleanLinks, hostOf, type LinkPolicy } from './links.ts';
import { foldForCheck, stripInvisible } from './normalize.ts';
import { falsePromise, type Deeds } from './promises.ts';
import { PromptLeak } from './prompt-leak.ts';
import { SentenceSplitter } from './sentences.ts';

export interface GateContext {
  /**
   * `skip` leaves a refused sentence out and goes on: for answers written by the house itself, whose marks around a
   * name of another direction are wanted.
   */
  readonly onRefusal?: 'stop' | 'skip';
  /** What is held against the rules; a draft unless told. */
  readonly step?: Verdict['step'];
  readonly ledger: Ledger;
  readonly deeds: Deeds;
  readonly askedFigures: ReadonlySet<number>;
  readonly literals: readonly string[];
  readonly visitorText: string;
  readonly now?: Date;
  readonly secrets: { readonly canary: string; readonly texts: readonly string[] };
  /** Hosts of the realtor's own pages. */
  readonly hosts: readonly string[];
  readonly emails: readonly string[];
  /** The realtor's own entries that were looked up: their sentences may be said as they are. */
  readonly shelf?: Shelf;
}

/** The longest answer that leaves the house. */
const answerLengthMax = 6000;
/** Findings of one answer that are kept. */
const verdictsMax = 50;

/**
 * Stands between whoever writes an answer and the visitor. It lets a sentence out only when every check has passed;
 * the first sentence that fails stops the answer, and `stopped` says why.
 */
export class OutputGate {
  readonly #context: GateContext;
  readonly #splitter = new SentenceSplitter(() => this.#dottedNames());
  readonly #grounding: Grounding;
  readonly #leak: PromptLeak;
  readonly #cited: string[] = [];
  readonly #citedEntries: string[] = [];
  readonly #verdicts: Verdict[] = [];
  #stopped: Verdict | null = null;
  #released = '';

  constructor(context: GateContext) {
    this.#context = context;
    this.#grounding = new Grounding(context);
    this.#leak = new PromptLeak(context.secrets);
  }

  /** All that was let out. */
  get released(): string {
    return this.#released;
  }

  get stopped(): Verdict | null {
    return this.#stopped;
  }

  get verdicts(): readonly Verdict[] {
    return this.#verdicts;
  }

  /** Listings that the released sentences cite, in order. */
  get cited(): readonly string[] {
    return [...new Set(this.#cited)];
  }

  /** The realtor's own entries that they cite. */
  get citedEntries(): readonly string[] {
    return [...new Set(this.#citedEntries)];
  }

  /** A gate for the second attempt: it knows what has been let out, and the verdicts so far. */
  afterStop(): OutputGate {
    const next = new OutputGate({ ...this.#context, step: 'repair' });
    next.#released = this.#released;
    next.#cited.push(...this.#cited);
    next.#citedEntries.push(...this.#citedEntries);
    next.#verdicts.push(...this.#verdicts);
    return next;
  }

  /** A space before the next part of the answer, when there was one before it. */
  separate(): string {
    if (this.#released === '' || /\s$/u.test(this.#released)) return '';
    this.#released += '\n\n';
    return '\n\n';
  }

  /** Takes more of the draft and gives what may be shown now. */
  push(text: string): string {
    return this.#release(this.#splitter.push(text));
  }

  end(): string {
    if (this.#stopped) return '';
    return this.#release(this.#splitter.flush());
  }

  #release(sentences: readonly string[]): string {
    let out = '';
    for (const sentence of sentences) {
      if (this.#stopped) break;
      const passed = this.#pass(sentence);
      if (this.#released.length + out.length + passed.length > answerLengthMax) break;
      out += passed;
    }
    this.#released += out;
    return out;
  }

  #pass(raw: string): string {
    const visible = stripInvisible(raw, { keepsIsolates: this.#context.onRefusal === 'skip' });
    if (visible.isChanged) this.#note(verdict('hidden_characters', raw, 'cleaned'));
    const { text: uncited, references } = takeReferences(visible.text);
    const { shelf } = this.#context;
    const cited: string[] = [];
    const entries: string[] = [];
    for (const reference of references) {
      const entry = shelf?.resolve(reference);
      if (entry) {
        entries.push(entry.id);
        continue;
      }
      const facts = this.#context.ledger.resolve(reference);
      if (!facts) return this.#stop(verdict('invented_listing', reference, 'stopped'));
      cited.push(facts.card.id);
    }
    // Read before the links are cleaned: what is taken out may have been the proof.
    if (this.#leak.reveals(foldForCheck(uncited)))
      return this.#stop(verdict('prompt_leak', raw, 'stopped'));
    const { text, verdicts } = cleanLinks(uncited, this.#links());
    for (const found of verdicts) this.#note(found);
    const folded = foldSentence(text);
    // The house names what it does not say, to say so; what it repeats of the realtor's is read as well.
    const isHouse = this.#context.onRefusal === 'skip' && !shelf?.has(folded);
    const steering = isHouse ? null : steeringSaid(folded);
    if (steering) return this.#stop(verdict('fair_housing', `${steering}: ${raw}`, 'stopped'));
    // What the realtor wrote themselves is theirs to promise, and no claim about a row.
    if (!shelf?.has(folded)) {
      const promise = falsePromise(folded, this.#context.deeds);
      if (promise) return this.#stop(verdict('false_promise', `${promise}: ${raw}`, 'stopped'));
      const wrong = this.#grounding.check(folded, cited, shelf?.wordsOf(entries));
      if (wrong) return this.#stop(wrong);
    }
    this.#cited.push(...cited);
    this.#citedEntries.push(...entries);
    return text;
  }

  #stop(reason: Verdict): string {
    const isSkipped = this.#context.onRefusal === 'skip';
    if (!isSkipped) this.#stopped = reason;
    this.#note(isSkipped ? { ...reason, outcome: 'cleaned' } : reason);
    return '';
  }

  #note(found: Verdict): void {
    const { step = 'draft' } = this.#context;
    if (this.#verdicts.length < verdictsMax) this.#verdicts.push({ ...found, step });
  }

  /** Addresses such as "C. 20 de Noviembre 61" would fall apart into sentences that no row vouches for. */
  #dottedNames(): string[] {
    return this.#context.ledger.all
      .flatMap(({ card: { UnparsedAddress: address } }) =>
        address ? [address, address.split(',')[0] ?? ''] : [],
      )
      .map((name) => name.trim().replaceAll(/\s+/gu, ' '))
      .filter((name) => /[.!?]\s/u.test(name));
  }

  #links(): LinkPolicy {
    const { ledger, hosts, emails, shelf } = this.#context;
    return {
      hosts: new Set([...hosts, ...ledger.all.flatMap(({ card }) => hostOf(card.url))]),
      emails: new Set(
        [
          ...emails,
          ...(shelf?.emails ?? []),
          ...ledger.all.flatMap(
            ({ card }) => card.AttributionContact?.match(/[\w.+-]+@[\w.-]+\w/gu) ?? [],
          ),
        ].map((address) => address.toLowerCase()),
      ),
    };
  }
}

/** `[[L3]]` says which listing a sentence is about. It is for the gate, not for the visitor. */
function takeReferences(text: string): { text: string; references: string[] } {
  const references: string[] = [];
  const plain = text.replace(/\s?\[\[([^\]]{0,200})\]\]/gu, (_whole, inner: string) => {
    references.push(
      ...inner
        .split(/[,;]/u)
        .map((part) => part.trim())
        .filter(Boolean),
    );
    return '';
  });
  return { text: plain, references };
}
