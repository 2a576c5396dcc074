/** Numbers that look random and are always the same for the same seed, so that a picture never changes. */
export interface Dice {
  /** From `low` to below `high`. */
  between(low: number, high: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  chance(share: number): boolean;
}

export function makeDice(seed: string): Dice {
  let state = hash(seed);
  const roll = (): number => {
    // Mulberry32: small, and good enough to place trees.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + roll() * (high - low),
    pick: (choices) => choices[Math.floor(roll() * choices.length)] ?? choices[0],
    chance: (share) => roll() < share,
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
