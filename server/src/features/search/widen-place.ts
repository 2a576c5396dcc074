/**
 * "X area" and "near X" mean what lies around X too; "within 5 miles of X" and "ten minutes' walk from X" say how far,
 * "north of X" on which side, and "outside X" around but not in it.
 */
export function widen(text: string, start: number, end: number) {
  const ahead = text.slice(Math.max(0, start - 56), start);
  const side = directed.exec(ahead);
  const distance = side ? null : distant.exec(ahead);
  const before = side ?? distance ?? around.exec(ahead);
  const after =
    /^ (?:area|region|vicinity|surroundings?|y alrededores|und umgebung|et alentours|and (?:the )?(?:surrounding|nearby)(?: areas?| towns?| cities)?|or (?:nearby|around))\b/.exec(
      text.slice(end, end + 40),
    );
  const isOutside = before?.[0].startsWith('outside') ?? false;
  const ending = distance ? ` within ${toDistance(distance)}` : side ? '' : null;
  return {
    beginning: side ? `${side[1]?.replace(/[ -]/, '')} of ` : '',
    ending: ending ?? (before !== null || after !== null ? ' area' : ''),
    isOutside,
    start: before ? start - before[0].length : start,
    end: after ? end + after[0].length : end,
  };
}

const article = '(?:the |downtown |central |el |la |der |dem |du )?';
const around = new RegExp(
  String.raw`\b(?:near(?: to)?|nearby|around|close to|next to|not (?:too |very |so )?far (?:away )?from|right by|by|beside|opposite|facing|overlooking|views? of|adjacent to|cerca del?|junto al?|nahe(?: bei)?|in der nahe von|pres d[eu]|proche d[eu]|perto d[eoa]|just outside(?: of)?|outside(?: of)?|the greater|greater) ${article}$`,
);
const directed = new RegExp(
  String.raw`\b(?:just |to the |somewhere |anywhere )*(north(?:[ -]?(?:east|west))?|south(?:[ -]?(?:east|west))?|east|west) of ${article}$`,
);
const distant = new RegExp(
  String.raw`\b(?:(?:within |no (?:more|further|farther) than |not (?:more|further) than |at most |less than |under |up to |an? |about |max(?:imum)?\.? ){0,2}(\d{1,3}(?:\.\d)?|an?|one|two|three|five|ten|fifteen|twenty|thirty|half an?)[ -]?(miles?|mi|km|kilomet(?:er|re)s?|blocks?|min(?:ute)?s?|hours?)'?(?: (walk(?:ing)?|drive|driving|bike|biking|cycle|by car|on foot|commute|radius|distance))? (?:away )?(?:of|from|around|to) |(?:in |within )?(walking) distance (?:of|to|from) |walkable to |(?:in |within )?a short (walk|drive) (?:of|to|from) )${article}$`,
);

const countWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'half a': 0.5,
  'half an': 0.5,
};
/** As the crow flies, of what one walks or drives in a minute. */
const kmPerMinute = { walk: 0.07, ride: 0.2, drive: 0.6 } as const;

function toDistance([, count = '', unit = '', manner = '', , short = '']: RegExpExecArray): string {
  const figure = countWords[count] ?? Number(count);
  if (/^mi(?:le|$)/.test(unit)) return `${figure} miles`;
  if (unit.startsWith('k')) return `${figure} km`;
  const km = (minutes: number, way: keyof typeof kmPerMinute) =>
    `${Math.max(Math.round(minutes * kmPerMinute[way] * 10) / 10, 0.5)} km`;
  if (unit.startsWith('block')) return `${Math.max(Math.round(figure) / 10, 0.5)} km`;
  if (unit === '') return short === 'drive' ? km(12, 'drive') : km(20, 'walk');
  const minutes = unit.startsWith('hour') ? figure * 60 : figure;
  if (/^(?:walk|on foot)/.test(manner)) return km(minutes, 'walk');
  return km(minutes, /^(?:bik|cycl)/.test(manner) ? 'ride' : 'drive');
}
