import type { Token } from '../../../platform/language/tokens.ts';
import { givenNames } from './given-names.ts';

/**
 * Whether a lone word after "I'm", "soy" or "ich bin" tells what somebody is rather than who: where they come from, what they
 * do, how they feel. Words that no list can hold are known by their endings.
 */
export function tellsWhat(token: Token, cue: string): boolean {
  const { word } = token;
  if (peoples.has(word) || firms.has(word)) return true;
  if (givenNames.has(word)) return false;
  const ending = endings.find(({ cues }) => cues.test(cue));
  const isWritten = ending?.capitals === true || !/^\p{Lu}/u.test(token.text);
  return /(?:ish|ese)$/u.test(word) || (ending !== undefined && isWritten && ending.of.test(word));
}

/** What stands at the end of such words, by the language of the cue; in German they have a capital. */
const endings: readonly { cues: RegExp; of: RegExp; capitals?: true }[] = [
  {
    cues: /^(?:i|im|i'm|we|we're|this|it|its|it's)\b/u,
    of: /(?:.{3}ed|ing|less|ful|sick|some|ly|ive|ous|able|ible|ist|aholic|ward|proof|bound|free|based)$|^(?:un|out|over|pre|semi|non)\p{L}{4}/u,
  },
  {
    cues: /^(?:soy|sou|eu)\b/u,
    of: /(?:an[oa]|ens[ei]|ista|[eo]r[oa]?|[aei]nte|[aei]nta|es[ao]?|ic[oa]|log[oa]|ad[oa]|id[oa]|eir[oa]|ol[ao]|en[oa])s?$/u,
  },
  {
    cues: /^je\b/u,
    of: /(?:ais|aise|ois|oise|ien|ienne|eur|euse|iste|ant|ante|aire|ain|aine|ee?|if|ive|eux|ier|iere)$/u,
  },
  {
    cues: /^ich\b/u,
    of: /(?:.{2}er|erin|ent|entin|ist|istin|eur|eurin|tor|torin|ling|ung|schaft|haft|lich|ig|isch|frei|mann|frau|rat|amter|oge|ogin)$/u,
    capitals: true,
  },
];

/** Where people come from, for the languages that write it with a capital, and for those whose word has no telling end. */
const peoples: ReadonlySet<string> = new Set(
  `welsh scots dutch danish finnish swiss czech slovak greek thai french turk turkish kurdish pakistani israeli iraqi iranian saudi emirati kuwaiti qatari omani yemeni somali
  afghan filipino filipina punjabi bengali gujarati tamil telugu marathi kenyan nigerian ghanaian egyptian moroccan ethiopian jamaican cuban haitian dominican
  colombian venezuelan peruvian chilean argentinian brazilian mexican american canadian australian austrian belgian norwegian hungarian romanian bulgarian
  ukrainian russian belarusian estonian latvian lithuanian armenian georgian albanian serbian croatian bosnian sicilian italian indian asian european african
  californian texan floridian hawaiian bostonian aussie kiwi brit brits yankee muslim hindu buddhist sikh mormon christian catholic protestant baptist
  deutsch deutscher deutsche oesterreicher franzose franzosin turke turkin pole polin belge suisse russe arabe frances francesa espanol espanola ingles inglesa aleman alemana
  italiano italiana portugues portuguesa brasileiro brasileira mexicano mexicana`
    .split(/\s+/u)
    .filter(Boolean),
);
const firms: ReadonlySet<string> = new Set(
  `zillow redfin trulia realtor realtors rightmove zoopla compass remax keller coldwell sotheby century craftsman victorian tudor colonial ranch fha va usda hoa mls
  google facebook instagram airbnb amazon whatsapp iphone android covid ai usa uk uae nyc`
    .split(/\s+/u)
    .filter(Boolean),
);

/** What may come after a name: the sentence ends, or goes on with one of its small words. */
export function goesOn(token: Token | undefined): boolean {
  return token?.kind !== 'word' || small.has(token.word);
}

/** "This is insane": what people say of a home or a price. */
export function isJudgement(word: string): boolean {
  return (
    judgements.has(word) || /(?:ed|ing|ish|less|ful|some|ous|able|ible|ic|al|ive|y)$/u.test(word)
  );
}

const judgements: ReadonlySet<string> = new Set(
  `insane nuts nonsense absurd wild wack trash garbage bs crap fake spam wrong right true odd weird strange cute adorable gorgeous stunning unreal dope lit sick neat sweet
  fab brilliant ace mint epic legit huge tiny ridiculous steep high low much it him her them mine ours yours me us fun heaven hell fire goals art home`
    .split(/\s+/u)
    .filter(Boolean),
);

const small: ReadonlySet<string> = new Set(
  `and but or so from at in on with for of to here there again speaking calling writing by as if because since about regarding re just also too
  i i'm i'd i've i'll im we we're we'd my our you your y'all the a an this that these it it's is are am was do does did can could would will may have has what what's whats when where
  how which who's any not please pls plz thanks thx hi hello btw lol looking searching interested hoping wondering trying living want wants need needs still new tel cell phone mobile email bol baat hoon hun hu hai
  y e o con de del desde busco buscamos quiero queremos necesito tengo me mi le les llamo interesado interesada vi otra hola desde para por que
  et ou avec du pour je j'ai mon ma nous cherche encore und oder aus von mit ich wir suche suchen mein meine wieder nochmal habe mochte hatte interessiere wohne
  em do da no na procuro procuramos quero gostaria preciso tudo vim moro com estou`
    .split(/\s+/u)
    .filter(Boolean),
);
