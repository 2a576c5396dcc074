/** Words in a row that an answer may share with the prompt by chance. */
const sharedWordsMax = 7;

/** Tells whether an answer repeats the instructions. Reads the answer as it grows, so a leak cannot be cut into pieces. */
export class PromptLeak {
  readonly #canary: string;
  readonly #runs: readonly ReadonlySet<string>[];
  #compact = '';
  #words: string[] = [];

  constructor(secrets: { canary: string; texts: readonly string[] }) {
    this.#canary = compact(secrets.canary);
    this.#runs = secrets.texts.map(runsOfText);
  }

  /** Takes the next sentence; `true` when with it the answer gives the prompt away. */
  reveals(sentence: string): boolean {
    const piece = compact(sentence);
    const seen = this.#compact + piece;
    this.#compact = seen.slice(-200);
    if (
      this.#canary !== '' &&
      (seen.includes(this.#canary) || seen.includes(reversed(this.#canary)))
    )
      return true;
    const words = [...this.#words, ...wordsOf(sentence)];
    this.#words = words.slice(-sharedWordsMax);
    return runsOf(words).some((run) => this.#runs.some((runs) => runs.has(run)));
  }
}

const cache = new Map<string, ReadonlySet<string>>();
const cachedMax = 200;

/** The rules and the guidelines of an organization are the same for all of its answers. */
function runsOfText(text: string): ReadonlySet<string> {
  const known = cache.get(text);
  if (known) return known;
  const runs = new Set(runsOf(wordsOf(text)));
  if (cache.size >= cachedMax) cache.clear();
  cache.set(text, runs);
  return runs;
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let start = 0; start + sharedWordsMax < words.length; start += 1) {
    runs.push(words.slice(start, start + sharedWordsMax + 1).join(' '));
  }
  return runs;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function compact(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

function reversed(text: string): string {
  return text.split('').toReversed().join('');
}
