import type { ListingFacts } from '../ledger.ts';
import type { OwnWords } from '../shelf.ts';
import { verdict, type Verdict } from '../turn.ts';
import { wrongFact } from './facts.ts';
import { agrees } from './figure-check.ts';
import { figuresIn, type Figure } from './figures.ts';
import type { Ground, Subjects } from './ground.ts';
import { foldForCheck } from './normalize.ts';
import { checkOpenHouses } from './open-house-claims.ts';
import { escape, mentionsIn, type Mention } from './mentions.ts';

/**
 * Checks one sentence (folded) against the rows it speaks of. Whatever number cannot be vouched for is refused: the
 * burden of proof is on the sentence. Returns what is wrong, and which listings the sentence was about.
 */
export class Grounding {
  readonly #ground: Ground;
  /** The listing of the sentence before, which "it" in the next one means. */
  #carried: readonly string[] = [];
  #endsWithNumber = false;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** `own`: the realtor's words that the sentence cites. They vouch for it only while it speaks of no home. */
  check(sentence: string, cited: readonly string[], own: OwnWords | null = null): Verdict | null {
    const { ledger } = this.#ground;
    const mentions = [...mentionsIn(sentence, ledger), ...this.#literals(sentence)];
    mentions.sort((a, b) => a.start - b.start);
    const isOwn =
      own !== null && cited.length === 0 && mentions.every(({ ids }) => ids.length === 0);
    const invented = inventedAddress(sentence, mentions, this.#ground, isOwn ? own.text : '');
    if (invented) return verdict('invented_listing', invented, 'stopped');

    const masked = mask(sentence, mentions);
    if (
      this.#endsWithNumber &&
      /^\W*(?:bed|bath|sq|acre|br\b|ba\b|hundred|thousand|million|car)/iu.test(masked)
    ) {
      return verdict('wrong_figure', sentence, 'stopped');
    }
    this.#endsWithNumber =
      /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million))\W*$/iu.test(
        masked,
      );
    const vague =
      /\b(?:pair|couple|trio|quartet|dozen|handful|[ivx]{2,5})(?: of)?[\s-]+(?:\w+ )?(?:bed|bath)(?:room)?s?\b/iu.exec(
        masked,
      );
    if (vague) return verdict('wrong_figure', vague[0], 'stopped');

    const openHouses = isOwn
      ? null
      : checkOpenHouses(
          masked,
          (start) => this.#subjects(sentence, { start }, mentions, cited),
          this.#ground.now,
        );
    if (openHouses?.wrong)
      return verdict('wrong_fact', `${openHouses.wrong}: ${sentence}`, 'stopped');
    for (const figure of figuresIn(masked)) {
      const { start, end } = figure;
      if (openHouses?.vouched.some((span) => start >= span.start && end <= span.end)) continue;
      if (isOwn && figure.values.some((value) => own.figures.has(value))) continue;
      const subjects = this.#subjects(sentence, figure, mentions, cited);
      if (!agrees(figure, subjects, masked, this.#ground)) {
        return verdict('wrong_figure', `${figure.text}: ${sentence}`, 'stopped');
      }
    }
    if (isOwn) return null;
    const about = unique([...mentions.flatMap((mention) => mention.ids), ...cited]);
    const subjects = about.length > 0 ? about : this.#carried;
    // Riverview Drive promises no view of a river.
    const unnamed = mask(
      sentence,
      mentions.filter(({ ids }) => ids.length > 0),
    );
    const wrong = wrongFact(unnamed, this.#facts(subjects), ledger.shown);
    if (wrong) return verdict('wrong_fact', `${wrong}: ${sentence}`, 'stopped');
    if (about.length > 0) this.#carried = about.length === 1 ? about : [];
    else if (speaksOfAll.test(sentence)) this.#carried = [];
    return null;
  }

  /** Which listings a figure must hold for. `isStated` is false when the sentence names none. */
  #subjects(
    sentence: string,
    figure: Pick<Figure, 'start'>,
    mentions: readonly Mention[],
    cited: readonly string[],
  ): Subjects {
    const { ledger } = this.#ground;
    const named = mentions.filter((mention) => mention.ids.length > 0);
    if (named.length > 0) {
      const last = named.findLast((mention) => mention.end <= figure.start);
      const isOfAll = speaksOfEach.test(sentence.slice(last?.end ?? figure.start, figure.start));
      const ids = isOfAll
        ? named.flatMap((mention) => mention.ids)
        : nearestGroup(figure, named, sentence);
      return { facts: this.#facts(unique(ids)), isStated: true };
    }
    if (cited.length > 0) return { facts: this.#facts(cited), isStated: true };
    if (this.#carried.length > 0 && !speaksOfAll.test(sentence)) {
      return { facts: this.#facts(this.#carried), isStated: true };
    }
    return { facts: ledger.shown, isStated: false };
  }

  #facts(ids: readonly string[]): ListingFacts[] {
    return ids.flatMap((id) => this.#ground.ledger.get(id) ?? []);
  }

  #literals(sentence: string): Mention[] {
    return this.#ground.literals.flatMap((literal) => {
      const wanted = foldForCheck(literal);
      if (wanted === '') return [];
      // A concierge called Ava is not meant by "available".
      const pattern = new RegExp(
        String.raw`(?<![\p{sc=Latin}\p{N}])${escape(wanted)}(?![\p{sc=Latin}\p{N}])`,
        'giu',
      );
      return Array.from(sentence.matchAll(pattern), ({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
        ids: [],
      }));
    });
  }
}

/** After the names: "A and B are lovely, and each has 3 beds". */
const speaksOfEach = /\b(?:both|all|each|either|every)\b/iu;

const speaksOfAll =
  /\b(?:they|all|both|each|every|these|those|listings|homes|houses|options|properties|results|prices|price range|(?:lowest|highest|average|median) price)\b/iu;

/**
 * The mention before the figure, together with those directly before it that have no figure of their own ("A, like B,
 * has 3 beds" speaks of both). A figure ahead of every mention belongs to the first.
 */
function nearestGroup(
  figure: Pick<Figure, 'start'>,
  named: readonly Mention[],
  sentence: string,
): string[] {
  const index = named.findLastIndex((mention) => mention.end <= figure.start);
  if (index < 0) return [...(named[0]?.ids ?? [])];
  const ids = [...(named[index]?.ids ?? [])];
  for (let i = index; i > 0; i -= 1) {
    const between = sentence.slice(named[i - 1]?.end, named[i]?.start);
    if (/[\d;]|\bwhile\b|\bwhereas\b/u.test(between) || figuresIn(between).length > 0) break;
    ids.push(...(named[i - 1]?.ids ?? []));
  }
  return ids;
}

/** Keeps every position, so that figures and mentions can be compared. */
function mask(sentence: string, mentions: readonly Mention[]): string {
  let masked = sentence;
  for (const { start, end } of mentions) {
    masked = masked.slice(0, start) + '§'.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

const streetWords =
  'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Terrace|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Trail|Way|Crescent|Square|Row|Close|Mews';
const streetName = new RegExp(
  String.raw`(?:\b\d+[A-Za-z]?\s+)?(?:\b[A-Z][\p{L}']+\s+){1,3}(?:${streetWords})\b`,
  'gu',
);

/** A street that no known listing, no listing's text and no visitor has named. */
function inventedAddress(
  sentence: string,
  mentions: readonly Mention[],
  ground: Ground,
  ownText: string,
): string | null {
  for (const match of sentence.matchAll(streetName)) {
    const start = match.index;
    const end = start + match[0].length;
    if (mentions.some((mention) => mention.start < end && mention.end > start)) continue;
    const words = match[0].toLowerCase();
    const isKnown =
      ownText.includes(words) ||
      ground.visitorText.includes(words) ||
      ground.ledger.all.some(({ card, details }) =>
        `${card.UnparsedAddress ?? ''} ${details?.PublicRemarks ?? ''} ${details?.SubdivisionName ?? ''}`
          .toLowerCase()
          .includes(words),
      );
    if (!isKnown && !/^(?:By|In|On|The|That|This|A|Any)\s+\S+$/u.test(match[0])) return match[0];
  }
  return null;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
