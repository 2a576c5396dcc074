import type { FoundHomes, HomeKind, Phrases } from './phrases.ts';
import { toned } from './toned.ts';

/** What is said about the homes that a search brought, or did not. */
export const englishOfSearch = {
  found: (v, found) => {
    const { total, shown, figures, hasRelaxed } = found;
    const homes = homesOf(found);
    const tail = total > shown ? ` Here are the first ${figures.shown}.` : '';
    if (hasRelaxed)
      return toned(v, {
        warm: [total === 1 ? 'This one comes closest.' : 'These come closest.'],
        concise: [total === 1 ? 'Closest match:' : 'Closest matches:'],
        formal: [total === 1 ? 'This home comes closest.' : 'These homes come closest.'],
        playful: [total === 1 ? "This one's a near miss!" : 'These are near misses!'],
      });
    if (found.only) {
      const { address, price } = found.only;
      return toned(v, {
        warm: [
          `I have ${homes} for you: ${address}, listed at ${price}.`,
          `There is ${homes} that fits: ${address}, listed at ${price}.`,
        ],
        concise: [`${capital(homes)}: ${address}, ${price}.`],
        formal: [`We can offer you ${homes}: ${address}, listed at ${price}.`],
        playful: [`Just the one, and here it is: ${address}, listed at ${price}!`],
      });
    }
    return toned(v, {
      warm: [
        `I found ${homes} for you.${tail}`,
        `Good news: I have ${homes} for you.${tail}`,
        `Here you go: ${homes}.${tail}`,
      ],
      concise: [`${capital(homes)}.${tail}`],
      formal: [`I have found ${homes} for you.${tail}`, `We can offer you ${homes}.${tail}`],
      playful: [`Ta-da! ${capital(homes)} for you.${tail}`, `Look what I dug up: ${homes}.${tail}`],
    });
  },
  cheaperFound: (v, found) => {
    const { total, shown, figures } = found;
    const homes = homesOf(found);
    const tail = total > shown ? ` Here are the first ${figures.shown}.` : '';
    if (found.only)
      return toned(v, {
        warm: [`There is one for less: ${found.only.address}, listed at ${found.only.price}.`],
        concise: [`One for less: ${found.only.address}, ${found.only.price}.`],
        formal: [`We have one at a lower price: ${found.only.address}, at ${found.only.price}.`],
        playful: [`Easier on the wallet: ${found.only.address}, listed at ${found.only.price}.`],
      });
    return toned(v, {
      warm: [`Of course: ${homes} for less.${tail}`, `Happy to: I have ${homes} for less.${tail}`],
      concise: [`${homes} for less.${tail}`],
      formal: [`Certainly. We have ${homes} at a lower price.${tail}`],
      playful: [`Easier on the wallet: ${homes}.${tail}`],
    });
  },
  cheaperIf: (_v, concession, shown) => {
    const these = shown === 1 ? 'this one costs less' : 'these cost less';
    const condition = {
      nearby: 'If it may be a little further out',
      town: 'If another town would do',
      features: 'If you can do without the extras you asked for',
      bedrooms: 'If you could do with fewer bedrooms',
      bathrooms: 'If you are open on the bathrooms',
      kind: 'If another kind of home would do',
    }[concession];
    return `${condition}, ${these}.`;
  },
  thanksForName: (v, name) =>
    toned(v, {
      warm: [`Lovely to meet you, ${name}. What else can I look up for you?`],
      concise: [`Thanks, ${name}. Anything else?`],
      formal: [`Thank you, ${name}. May I assist you with anything else?`],
      playful: [`Nice to meet you, ${name}! What shall I dig up next?`],
    }),
  freshStart: (v) =>
    toned(v, {
      warm: ['Of course, a fresh start. Which town, how many bedrooms and what budget?'],
      concise: ['Fresh start. Town, bedrooms, budget?'],
      formal: ['Certainly. Which town, how many bedrooms and what budget may I search for?'],
      playful: ['Clean slate! What are we hunting for?'],
    }),
  offerNotice: (v) => `Would you like me to ask ${v.agent} to let you know when something does?`,
  foundNothing: (v) =>
    toned(v, {
      warm: [
        `I looked through all our listings and none is quite that. Shall we loosen one of your wishes, or would you like me to ask ${v.agent} to keep an eye out?`,
      ],
      concise: [`Nothing fits right now. Loosen a wish, or shall I ask ${v.agent}?`],
      formal: [
        `At present we have no home that meets these wishes. Shall I look more widely, or would you prefer me to inform ${v.agent}?`,
      ],
      playful: [
        `I searched every corner, but no luck this time. Shall we loosen a wish, or should I ask ${v.agent} to keep an eye out?`,
      ],
    }),
  relaxed: (v, label) =>
    toned(v, {
      warm: [`Nothing has everything you asked for, so I let go of one wish: ${label}.`],
      concise: [`No exact match, so I let go of one wish: ${label}.`],
      formal: [`No home meets all of your wishes, so I let go of one wish: ${label}.`],
      playful: [`No unicorns today, so I let go of one wish: ${label}.`],
    }),
  unresolved: (_v, places) => `I don't have any listings in ${places}.`,
  unread: (_v, { words, isLookedFor }) =>
    isLookedFor
      ? `I could not check ${words}, so I looked for that in the descriptions.`
      : `I could not search by ${words}.`,
  nothingCheaper: (_v, { address, price }) =>
    `I don't have anything cheaper than ${address} at ${price} that fits.`,
  cheapest: (v, { address, price }) =>
    toned(v, {
      warm: [
        `The most affordable of these is ${address} at ${price}.`,
        `Of these, ${address} has the lowest price, ${price}.`,
      ],
      concise: [`Lowest price: ${address} at ${price}.`],
      formal: [`The most affordable of these is ${address} at ${price}.`],
      playful: [`Kindest to the wallet: ${address} at ${price}.`],
    }),
} satisfies Partial<Phrases>;

/** "5 houses in Salem", "one home". */
function homesOf({ total, figures, place, kind, isRent }: FoundHomes): string {
  const [one, many] = kinds[kind];
  const noun = total === 1 ? `one ${one}` : `${figures.total} ${many}`;
  return `${noun}${isRent ? ' to rent' : ''}${place ? ` ${place.label}` : ''}`;
}

const kinds: Readonly<Record<HomeKind, readonly [one: string, many: string]>> = {
  home: ['home', 'homes'],
  house: ['house', 'houses'],
  condo: ['condo', 'condos'],
  apartment: ['apartment', 'apartments'],
  townhouse: ['townhouse', 'townhouses'],
  listing: ['listing', 'listings'],
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
