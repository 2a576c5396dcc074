import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// Makes the words for where people come from, which the fair housing guard reads:
// node eval/make-origins.ts <folder of WordNet 3's data files>
// English from WordNet (inhabitants of countries, and the adjectives of countries), all languages from CLDR, through
// Intl: names of countries, from which demonyms are built, and of languages, most of which are demonyms themselves.

const { positionals } = parseArgs({ allowPositionals: true });
const [folder = '.'] = positionals;

interface Synset {
  readonly file: string;
  readonly words: readonly string[];
  readonly pointers: readonly (readonly [symbol: string, target: string])[];
  readonly gloss: string;
}

const synsets = new Map<string, Synset>();
for (const part of ['noun', 'adj', 'verb', 'adv']) {
  for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
    if (!/^\d{8} /u.test(line)) continue;
    const [data = '', gloss = ''] = line.split(' | ');
    const fields = data.split(' ');
    const words = Number.parseInt(fields[3] ?? '0', 16);
    const pointersAt = 4 + words * 2;
    const pointers = Number(fields[pointersAt] ?? 0);
    synsets.set((part === 'adj' ? 'a' : (part[0] ?? '')) + (fields[0] ?? ''), {
      file: fields[1] ?? '',
      words: Array.from({ length: words }, (_, at) => fields[4 + at * 2] ?? ''),
      pointers: Array.from({ length: pointers }, (_, at) => {
        const start = pointersAt + 1 + at * 4;
        return [fields[start] ?? '', (fields[start + 2] ?? '') + (fields[start + 1] ?? '')];
      }),
      gloss,
    });
  }
}
const all = [...synsets.values()];
const small = new Set(all.flatMap(({ words }) => words.filter((word) => !/[A-Z]/u.test(word))));

const roots = /^(?:inhabitant|person_of_color|White|Semite)$/u;
/** Tribes whose names are names of states, rivers and streets today. */
const leaf = /^(?:Amerindian|American_Indian)$/u;
const elsewhere =
  /United States|American state|state of|resident of (?:an?|the|[A-Z])|Iowa|England|ancient|Trojan|Roman|city|London|barbarian|B\.C|classical|legend|Bible/u;
const country = /country|republic|continent|nation|kingdom|island|region|native|inhabitant|people/u;

function kindsOf(root: Synset): Synset[] {
  const found = new Set([root]);
  for (const one of found) {
    for (const [symbol, target] of one.pointers) {
      const next = symbol === '~' ? synsets.get(target) : undefined;
      if (next && !next.words.some((word) => leaf.test(word))) found.add(next);
    }
  }
  return [...found];
}

const persons = all
  .filter(({ file, words }) => file === '18' && words.some((word) => roots.test(word)))
  .flatMap(kindsOf);
const adjectives = all.filter(
  ({ file, pointers }) =>
    file === '01' &&
    pointers.some(([symbol, target]) => {
      const noun = symbol === '\\' ? synsets.get(target) : undefined;
      return (
        noun &&
        ['15', '18'].includes(noun.file) &&
        country.test(noun.gloss) &&
        !elsewhere.test(noun.gloss)
      );
    }),
);
/** Names that are those of people, styles or things today. */
const others = new Set(
  'johnny jerry mick mickey contra savara reb same tory yankee-doodle orwellian procrustean jacobean viking hun norman gael teuton frank highlander lowlander southerner northerner samaritan nazarene jap nip chinaman kraut boche canuck junker lapp chian dorian ionian thessalian byzantine salian omani abnaki moresque parthian phrygian gallic lao kota toda tulu kui contra gond'.split(
    ' ',
  ),
);
const english = [...persons, ...adjectives]
  .filter(({ gloss }) => !elsewhere.test(gloss))
  .flatMap(({ words }) => words)
  .map((word) => word.replace(/\(\w+\)$/u, ''))
  .filter((word) => /^[A-Z][a-z]{2,}$/u.test(word) && !small.has(word.toLowerCase()))
  .map((word) => word.toLowerCase());

const regionCodes = namesOf(
  'AD AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BI BJ BO BR BT BW BY CA CD CF CH CI CL CM CN CO CR CU CV CY CZ DE DK DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GM GN GR GT GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KP KR KW KZ LA LB LK LR LT LU LV LY MA MD ME MG MK ML MM MN MR MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PH PK PL PR PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SV SY TD TG TH TJ TM TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW',
);
const languageCodes = namesOf(
  'am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hmn hr hu hy id ig is it ja jv ka kk km kn ko ku ky lo lt lv mg mk ml mn mr ms mt my ne nl no om pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th ti tk tl tr uk ur uz vi wo xh yi yo zh zu',
);

const lines = [
  ['en', 'origin', [...english, ...languages('en').map(lower)]] as [string, string, string[]],
];
lines.push(['en', 'region', regions('en').map(lower)]);
for (const language of ['es', 'fr', 'de', 'pt', 'ar', 'hi', 'zh']) {
  lines.push([language, 'origin', languages(language).map(lower)]);
  lines.push([language, 'region', regions(language).map(lower)]);
}
const text = lines
  .map(([language, kind, words]) => {
    const kept = [...new Set(words)].filter((word) => word.length > 1 && !others.has(word));
    return `${language} ${kind}: ${kept.toSorted().join(', ')}`;
  })
  .join('\n');
writeFileSync(
  new URL('../src/features/agent/gate/people/origins.txt', import.meta.url),
  `# Made by eval/make-origins.ts from CLDR (Unicode License) and WordNet 3 (c) Princeton University, whose license is in docs/notices.md.\n${text}\n`,
);

function namesOf(codes: string): string[] {
  return codes.split(' ');
}
function regions(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return regionCodes.map((code) => names.of(code) ?? '');
}
function languages(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  return languageCodes.flatMap((code) => names.of(code) ?? []);
}
function lower(word: string): string {
  return word.toLowerCase();
}
