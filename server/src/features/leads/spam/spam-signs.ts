import { isDisposable } from './disposable-domains.ts';
import { isPortal } from './portal-domains.ts';

/** What the signs look at. Never who somebody is: no name's origin, no language, no country. */
export interface SpamEvidence {
  /** The visitor's messages, oldest first. */
  readonly said: readonly string[];
  readonly name: string | null;
  readonly email: string | null;
  /** Talks that this visitor began within the last hour, this one too. */
  readonly talksLastHour: number;
  /** Other leads of the last day in which the very same was written. */
  readonly sameElsewhere: number;
}

/** Why it looks like spam, in words; empty when it does not. One weak sign alone is none. */
export function spamSigns(evidence: SpamEvidence): string[] {
  const signs = [
    ...linkSigns(evidence.said),
    ...repetitionSigns(evidence),
    ...(evidence.talksLastHour >= talksPerHourMax
      ? [{ weight: 2, text: `Began ${evidence.talksLastHour} talks within an hour` }]
      : []),
    ...(evidence.email && isDisposable(evidence.email)
      ? [{ weight: 1, text: 'Uses a throw-away e-mail address' }]
      : []),
    ...gibberishSigns(evidence),
  ];
  const weight = signs.reduce((total, sign) => total + sign.weight, 0);
  return weight >= weightMin ? signs.map(({ text }) => text) : [];
}

interface Sign {
  /** 2 is enough by itself. */
  readonly weight: number;
  readonly text: string;
}

const weightMin = 2;
/** People who compare homes open two or three chats; programs open many. */
export const talksPerHourMax = 8;
const linksMax = 3;
const repeatsMax = 4;
const manyRepeatsMin = 8;
/** "Yes" and "is it available?" are said by many; a whole sentence word for word is copied. */
export const copiedLengthMin = 60;

function linkSigns(said: readonly string[]): Sign[] {
  const text = said.join('\n');
  const hosts = new Set(
    [...text.matchAll(/\b(?:https?:\/\/|www\.)([^\s/?#]+)/giu)].map((link) =>
      (link[1] ?? '').toLowerCase().replace(/^www\./u, ''),
    ),
  );
  // Several links to one site, or to those where everybody looks for homes, are somebody who pastes listings.
  for (const host of hosts) if (isPortal(host)) hosts.delete(host);
  const signs: Sign[] =
    hosts.size > linksMax ? [{ weight: 2, text: `Links to ${hosts.size} different sites` }] : [];
  const pitch = solicitation.exec(text)?.[0];
  if (pitch && hosts.size > 0)
    signs.push({ weight: 2, text: `Advertises something (“${pitch}”) with a link` });
  else if (pitch) signs.push({ weight: 1, text: `Advertises something (“${pitch}”)` });
  return signs;
}

/** Offers that come by the thousand; each is a thing that nobody who looks for a home writes. */
const solicitation =
  /\b(?:seo (?:services?|expert|agency|packages?)|back ?links?|guest posts?|(?:first|1st) page of google|rank (?:your|on) (?:website|site|google)|website (?:design|redesign|traffic) services?|online casino|sports? betting|crypto (?:invest\w*|trading|signals)|bitcoin (?:invest\w*|trading|doubl\w*)|forex (?:trading|signals)|viagra|cialis|buy (?:followers|likes|reviews)|instagram followers|make money (?:online|fast)|work from home and earn|payday loans?|business loans? (?:at|from|with)|lead generation services?|email lists? for sale|adult (?:dating|webcam))\b/iu;

function repetitionSigns({ said, sameElsewhere }: SpamEvidence): Sign[] {
  const signs: Sign[] = [];
  const counts = new Map<string, number>();
  for (const text of said.map(plain).filter((each) => each.length >= 12))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  // An offered text is tapped again and again by people too; a program does not grow tired of it.
  if (most >= repeatsMax)
    signs.push({
      weight: most >= manyRepeatsMin ? 2 : 1,
      text: `Wrote the same message ${most} times`,
    });
  if (sameElsewhere >= 2)
    signs.push({ weight: 2, text: `The same words came in ${sameElsewhere} other talks today` });
  return signs;
}

function gibberishSigns({ said, name }: SpamEvidence): Sign[] {
  const words = said.join(' ').match(/[\p{L}\d]+/gu) ?? [];
  const mashed = words.filter(isMashed);
  const signs: Sign[] = [];
  if (mashed.length >= 2 && mashed.length * 2 >= words.length)
    signs.push({ weight: 2, text: 'Writes letters without words' });
  else if (mashed.length > 0 && mashed.length * 2 >= words.length)
    signs.push({ weight: 1, text: 'Writes letters without words' });
  if (name && name.split(/\s+/u).some(isMashed))
    signs.push({ weight: 1, text: 'Gave letters without sense as a name' });
  return signs;
}

/**
 * A hand on the keyboard, and no language: rows of keys, or six consonants in a row in a word of plain Latin letters. The
 * longest runs that people's languages write ("Angstschweiß", "Krzysztof", "Nguyễn") are spared.
 */
function isMashed(word: string): boolean {
  if (!/^[a-z]{6,}$/iu.test(word)) return false;
  // "Hellooooo", "hmmmmmm": drawn out by hand, and nobody's spam.
  const letters = word.toLowerCase().replaceAll(/(.)\1{2,}/gu, '$1');
  return (
    /asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer(?!ty)|wert(?=[yz]u)|zxcv|xcvb/u.test(letters) ||
    /[bcdfghjklmnpqrstvwxz]{7,}/u.test(letters) ||
    (/^[^aeiouy]+$/u.test(letters) && letters.length >= 7)
  );
}

/** The text as it is compared: copies differ in spaces and capitals. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim();
}
