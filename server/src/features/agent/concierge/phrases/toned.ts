import type { Voice } from './phrases.ts';

export function pick(voice: Voice, wordings: readonly [string, ...string[]]): string {
  return wordings[voice.seed % wordings.length] ?? wordings[0];
}

/** One of the wordings of the persona's tone; the same turn always chooses the same. */
export function toned(
  voice: Voice,
  wordings: Record<Voice['tone'], readonly [string, ...string[]]>,
): string {
  return pick(voice, wordings[voice.tone]);
}
