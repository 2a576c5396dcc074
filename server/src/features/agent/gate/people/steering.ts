import type { Language } from '../../../../platform/language/speech.ts';
import { judge, type Steering } from './judge.ts';
import { withoutNames } from './names.ts';
import { Reading, type Side } from './reading.ts';
import { withoutRefusals } from './refusals.ts';
import { taggerOf } from './taggers.ts';

export function steeringIn(text: string, language: Language, side: Side): Steering | null {
  const tagger = taggerOf(language);
  const { lexicon } = tagger;
  const masked = withoutNames(text);
  const tokens = sentencesOf(masked).map((sentence) =>
    tagger.read(side === 'said' ? withoutRefusals(sentence, language) : sentence),
  );
  const whole = new Reading(tokens.flat(), lexicon, side);
  for (const sentence of tokens) {
    const found = judge(new Reading(sentence, lexicon, side), whole);
    if (found) return found;
  }
  return null;
}

export function sentencesOf(text: string): string[] {
  return text.split(/[.?!;\n。？！؟।；]+/u);
}
