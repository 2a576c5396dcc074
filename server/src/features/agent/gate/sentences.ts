/** Words after which a full stop does not end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:st|ave|rd|dr|blvd|ln|ct|pl|pkwy|hwy|cir|ter|mt|ft|sq|approx|no|nos|mr|mrs|ms|jr|sr|apt|ste|bd|ba|br|bdrm|vs|e\.g|i\.e|u\.s|a\.m|p\.m|min|max|incl|est|yr|ca|av|avda|calle|col|n|s|e|w)\.$/iu;

/** "1,840 sq ft. 12 Oak St has …": the unit ends a sentence where the next word could begin one. */
const endsWithUnit = /\bft\.$/iu;
const beginsSentence = /^[\p{Lu}\p{N}*]/u;

/** Cuts a stream of text into sentences, each with the space that follows it. Nothing is lost or changed. */
export class SentenceSplitter {
  readonly #names: () => readonly string[];
  #held = '';

  /** `names`: written as they are, such as "Av. Juárez 12"; no full stop within them ends a sentence. */
  constructor(names: () => readonly string[] = () => []) {
    this.#names = names;
  }

  /** The sentences that are complete by now. */
  push(text: string): string[] {
    this.#held += text;
    const sentences: string[] = [];
    for (;;) {
      const end = sentenceEnd(this.#held, this.#names());
      if (end === null) return sentences;
      sentences.push(this.#held.slice(0, end));
      this.#held = this.#held.slice(end);
    }
  }

  /** What is left when the stream is over. */
  flush(): string[] {
    const rest = this.#held;
    this.#held = '';
    return rest === '' ? [] : [rest];
  }
}

export function splitSentences(text: string): string[] {
  const splitter = new SentenceSplitter();
  return [...splitter.push(text), ...splitter.flush()];
}

/** In Chinese the next sentence follows without a space. */
const boundary =
  /[.!?…。।؟！？]+["'”’»」』)\]*_]*(?:\s*\[\[[^\]]*\]\])*\s+(?=\S)|[。！？][”’」』）)*_]*(?:\s*\[\[[^\]]*\]\])*(?=[^\s。！？”’」』）)*_[])|\n\s*(?=\S)/gu;

function sentenceEnd(text: string, names: readonly string[]): number | null {
  boundary.lastIndex = 0;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const before = text.slice(0, match.index + 1);
    const isListNumber = /(?:^|\n)\s*\d{1,2}\.$/u.test(before);
    // "28. November" is a day, in German.
    const rest = text.slice(match.index + match[0].length);
    const isAbbreviated =
      match[0].startsWith('.') &&
      !match[0].includes('\n') &&
      abbreviation.test(before) &&
      !(endsWithUnit.test(before) && beginsSentence.test(rest));
    if (/(?:^|\s)\d{1,2}\.$/u.test(before) && !match[0].includes('\n')) {
      if (rest.length < 3) return null;
      if (/^(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)/iu.test(rest)) continue;
    }
    // A citation belongs to the sentence before it.
    const isCited = /^\[(?:\[|$)/u.test(rest);
    if (!isListNumber && !isAbbreviated && !isCited && !isWithinName(text, match.index, names))
      return match.index + match[0].length;
  }
  return null;
}

/** Also while the name is still being written. */
function isWithinName(text: string, at: number, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return names.some((name) => {
    const wanted = name.toLowerCase();
    for (let dot = wanted.indexOf(lower.charAt(at)); dot >= 0;) {
      const start = at - dot;
      if (start >= 0 && dot < wanted.length - 1) {
        const there = lower.slice(start, start + wanted.length);
        if (there.length > dot + 1 && wanted.startsWith(there)) return true;
      }
      dot = wanted.indexOf(lower.charAt(at), dot + 1);
    }
    return false;
  });
}
