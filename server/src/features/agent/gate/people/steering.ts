import type { Language } from '../../../../platform/language/speech.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { judge, type Steering } from './judge.ts';
import { Reading, type Side } from './reading.ts';
import type { Lexicon, Tag } from './lexicon.ts';
import { portuguese } from './portuguese.ts';
import { withoutRefusals } from './refusals.ts';
import { spanish } from './spanish.ts';
import { Tagger } from './tagger.ts';

const lexicons: Readonly<Record<Language, Lexicon>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  ar: arabic,
  hi: hindi,
  zh: chinese,
};
const taggers = new Map<Language, Tagger>();

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

/** The words of a text that name people, folded: a word that is of a thing, such as a Japanese garden, is none. */
export function peopleWordsIn(text: string, language: Language): string[] {
  const tagger = taggerOf(language);
  const found: string[] = [];
  for (const sentence of sentencesOf(withoutNames(text))) {
    const reading = new Reading(tagger.read(sentence), tagger.lexicon, 'asked');
    const isThing = new Set(
      reading.tokens
        .filter(({ tags }, at) => tags.has('trait') && !reading.isOfPeople(at))
        .map(({ word }) => word),
    );
    // Each word by itself, too: a wording of several may have been put as one.
    for (const { word, tags } of [...reading.tokens, ...tagger.words(sentence)]) {
      if (!isThing.has(word) && named.some((tag) => tags.has(tag))) found.push(word);
    }
  }
  return found;
}

const named: readonly Tag[] = [
  'telling',
  'group',
  'trait',
  'folk',
  'kin',
  'sex',
  'aid',
  'belong',
  'crime',
  'worship',
];

function taggerOf(language: Language): Tagger {
  const known = taggers.get(language);
  if (known) return known;
  const made = new Tagger(lexicons[language], language);
  taggers.set(language, made);
  return made;
}

const street =
  'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Trail|Way|Crescent|Square|Row|Close|Mews|Hills?|Creek|Springs|Wells|River|Lake|Park|Plains|Quarter|Fork|Missouri|University|College|Hospital|Heights|Village|City|Oaks?|Point|Beach|Valley|Ridge|Woods?|Grove|Falls|Mountain|Island|Bay|Harbor|Landing|Crossing|Bend|Ranch|Meadows?|Gardens?|Station|Plaza|Center|Centre|Church|Cathedral';
/** Before the name in Romance languages. In lower case a quarter may be of any people: "un barrio latino". */
const streetBefore =
  '[Rr]ue|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Bb]oulevard|[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo|[Cc]amino|[Rr]ua|[Tt]ravessa|[Pp]raça|[Ll]argo|[Ee]strada|Place|Avenue|Barrio|Colonia|Bairro|Quartier|Via|Vila';
const names = new RegExp(
  [
    String.raw`(?<!(?<!\p{L})(?:[Uu]n[ea]?|[Uu]ma?|[Qq]uel|[Qq]u[eé]|[Qq]ual|[Cc]uál) )(?<!\p{L})(?:${streetBefore})(?: (?:de|du|des|del|dos|das|da|do|la|las|los|les|el))*[ ](?:[ld]')?\p{Lu}[\p{L}'-]+`,
    String.raw`(?<!\p{L})\p{Lu}\p{Ll}+(?:straße|strasse|gasse|platz|allee|damm|ufer|weg)(?!\p{L})`,
    String.raw`\b(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau|Señor|Señora|Sr|Sra|M|Mme)\.? \p{Lu}\p{L}+`,
    String.raw`\b(?:\d+[A-Za-z]? )?(?:\p{Lu}[\p{L}'’.]+ ){1,3}(?:${street})\b`,
    String.raw`\b\d+ \p{L}+ (?:${street.slice(0, street.indexOf('|Hills'))})\b`,
    String.raw`\b(?:Little|Old|New|Fort|Mount|Saint|St\.?) \p{Lu}\p{L}+`,
    String.raw`\b(?:china|korea|german|greek|japan)town\b`,
  ].join('|'),
  'gu',
);

/** "Indian Trail Road", "White Plains": the words of a name say nothing of people. */
function withoutNames(text: string): string {
  return text
    .replace(names, ' Place ')
    .replaceAll(/\b(?:china|korea|german|greek|japan)town\b/giu, ' place ');
}

function sentencesOf(text: string): string[] {
  return text.split(/[.?!;\n。？！؟।；]+/u);
}
