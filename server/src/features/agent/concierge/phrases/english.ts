import { englishOfHomes } from './english.homes.ts';
import { englishOfSearch } from './english.search.ts';
import type { Phrases } from './phrases.ts';
import { pick, toned } from './toned.ts';

export const english: Phrases = {
  ourTeam: 'our team',
  quotes: ['“', '”'],
  greeting: (v) =>
    toned(v, {
      warm: [
        `Hello! I'm ${v.name}, the AI assistant at ${v.organization}. Tell me what kind of home you have in mind, and I'll look through our listings right away.`,
        `Hi there, I'm ${v.name} from ${v.organization}, an AI assistant. What would your next home look like: which town, how many bedrooms, what budget?`,
      ],
      concise: [
        `Hi, I'm ${v.name}, ${v.organization}'s AI assistant. Which town, how many bedrooms, what budget?`,
      ],
      formal: [
        `Good day. I am ${v.name}, the AI assistant of ${v.organization}. How may I help you with your property search?`,
      ],
      playful: [
        `Hey! I'm ${v.name}, the AI house-hunter at ${v.organization}. Describe your dream home and I'll go digging!`,
      ],
    }),
  greetingOnPage: (v, address) =>
    `Hi, I'm ${v.name}, the AI assistant at ${v.organization}. I see you're looking at ${address}. Would you like to know more about it, or see similar homes?`,
  help: (v) =>
    `I'm ${v.name}, the AI assistant at ${v.organization}. I can search our listings by town, price, bedrooms or features, answer questions about a home, compare homes, and pass a viewing request or a message to ${v.agent}. What are you looking for?`,
  thanks: (v) =>
    toned(v, {
      warm: [
        "You're very welcome! Is there anything else I can look up for you?",
        'My pleasure! Shall I look for anything else?',
      ],
      concise: ["You're welcome. Anything else?"],
      formal: ['You are most welcome. May I assist you with anything else?'],
      playful: ['Anytime! What else can I dig up for you?'],
    }),
  bye: (v) =>
    toned(v, {
      warm: [
        'Thank you for stopping by, and good luck with the search. I am here whenever you want to go on.',
      ],
      concise: ['Thanks for stopping by. I am here when you need me.'],
      formal: ['Thank you for your visit. I remain at your disposal.'],
      playful: ['Happy house hunting! Come back any time.'],
    }),
  abuse: (v) =>
    `I'm sorry this is frustrating. I can try again with a town, a budget or the number of bedrooms, or bring in ${v.agent}. Which would you prefer?`,
  acknowledged: () =>
    'Glad to help. Would you like to see more homes, or to know more about one of them?',
  notInListing: (_v, address) => `I can't find that in the listing of ${address}.`,
  unknown: (v) =>
    pick(v, [
      `I'm not sure I understood that. I can search our listings, for example by town, price and bedrooms, or answer questions about a home. Would you rather talk to ${v.agent}?`,
      `I didn't quite get that one. Tell me a town, a budget or a number of bedrooms and I'll search, or I can bring in ${v.agent}. Which do you prefer?`,
    ]),
  aboutThem: (v) =>
    toned(v, {
      warm: [
        'Thanks for telling me. What would you like the home to have? A town, the number of bedrooms and a budget are a good start.',
      ],
      concise: ['Noted. Which town, how many bedrooms, what budget?'],
      formal: [
        'Thank you. May I ask which town, how many bedrooms and what budget you have in mind?',
      ],
      playful: ['Good to know! Now tell me: which town, how many bedrooms, what budget?'],
    }),
  incompleteContact: () =>
    'That number looks incomplete to me. What is the whole number with its area code, or would you rather give an e-mail address?',
  inviteContact: (v) =>
    toned(v, {
      warm: [`If you'd like ${v.agent} to follow up, just leave a phone number or e-mail.`],
      concise: [`For a reply from ${v.agent}, leave a phone number or e-mail.`],
      formal: [
        `Should you wish ${v.agent} to follow up, a phone number or an e-mail address is all that is needed.`,
      ],
      playful: [`Want ${v.agent} in on the hunt? Leave a phone number or e-mail.`],
    }),
  foundAnew: (v) =>
    toned(v, {
      warm: ['With all your earlier wishes there is none, so I looked afresh.'],
      concise: ['None with your earlier wishes, so without them:'],
      formal: ['As no home meets your earlier wishes as well, I have searched afresh.'],
      playful: ['None with all the earlier wishes, so I started a fresh hunt.'],
    }),
  elsewhere: (v) => `Shall I look in another town, or would you like me to ask ${v.agent}?`,
  noAnswer: (v) =>
    `I don't have that information, and I'd rather not guess. Would you like me to pass your question to ${v.agent}?`,
  topic: (v, topic) => {
    switch (topic) {
      case 'robot':
        return `I'm ${v.name}, an AI assistant working for ${v.organization}, so not a person. I answer from our own listings, and I can bring in ${v.agent} whenever you'd like a human.`;
      case 'prompt':
        return `I can't help with that, but I'm glad to help you find a home. What are you looking for?`;
      case 'mortgage':
        return `Financing depends on your situation, so a licensed lender is the right person to ask; I can't advise on rates or what you can afford. If you have a budget in mind, I can search within it. Or would you like me to pass your question to ${v.agent}?`;
      case 'legal':
        return `That's a legal or tax question, and I can't advise on it: a licensed attorney or tax adviser can. Would you like me to pass it to ${v.agent}, who can point you to the right person?`;
      case 'sell':
        return `${v.agent} can help you with selling and with what your home may be worth. Would you like me to pass your request on?`;
      case 'negotiate':
        return `Offers and prices are something only ${v.agent} can discuss with you. Would you like me to pass that on?`;
      case 'advice':
        return `That is personal advice, which I leave to ${v.agent}; I can tell you what each listing says. Would you like me to pass your question on?`;
      case 'neighborhood':
        return `I only know what is in our listings, so I can't say anything reliable about the surroundings. A map and the local authorities' websites are the best sources. Would you like me to ask ${v.agent}?`;
      case 'hours':
        return `I'm here around the clock, but I don't have the office hours at hand. Would you like me to ask ${v.agent} to reply to you?`;
      case 'company':
        return `I work for ${v.organization}.${v.agentPhone ? ` You can reach ${v.agent} at ${v.agentPhone}.` : ''} Would you like me to pass a message on?`;
      case 'privacy':
        return `What you write here is kept by ${v.organization} to help with your search, and it is shared with nobody else by me. For questions about your data, or to have it deleted, I can pass a message to ${v.agent}. Would you like that?`;
    }
  },
  fairHousing: (v, topic) => {
    const offer =
      'If you tell me about the home itself, such as its town, price, size or features, I can search for that.';
    switch (topic) {
      case 'safety':
        return `I can't comment on the safety of an area: under fair housing rules I treat every area alike. The local police department publishes official figures. ${offer}`;
      case 'schools':
        return `I can't rate schools, so that I treat every area alike. The school district and the state's education department publish official information. ${offer}`;
      case 'families':
      case 'people':
      case 'disability':
        return `Everyone is welcome in every home we list. Under fair housing rules I can't describe or choose areas by who lives there, and I search by the home alone. Official census data is open to everybody. ${offer}`;
    }
  },
  ...englishOfSearch,
  more: (v, shown) =>
    pick(v, [
      shown === 1 ? 'Here is 1 more home.' : `Here are ${shown} more homes.`,
      shown === 1 ? 'I have 1 more home for you.' : `I have ${shown} more homes for you.`,
    ]),
  noMore: () =>
    "That was all I have for this search. If you change a wish, such as the price or the area, I'll look again.",
  nothingShown: () =>
    "We haven't looked at any homes yet. Tell me a town, a budget or the number of bedrooms, and I'll show you some.",
  whichOne: (v) =>
    pick(v, [
      'Which of the homes do you mean? You can say "the first one" or name the street.',
      'Which one are you asking about? Its street or its place in the list is enough.',
    ]),
  notFound: (v, name) =>
    `I can't find ${name} among the homes that are on offer right now. Would you like me to ask ${v.agent} about it?`,
  gone: () => 'That home is no longer among our listings.',
  available: (_v, { address, price, asksGone }) =>
    `${asksGone ? 'No' : 'Yes'}, ${address} is still available${price ? `, listed at ${price}` : ''}.`,
  unavailable: (_v, { address, status }) => `${address} is ${status}.`,
  unmentioned: (_v, { address, what }) =>
    `The listing of ${address} doesn't mention ${withArticle(what)}.`,
  offerAgent: (v) => `Would you like me to ask ${v.agent}?`,
  offerNext: (v) =>
    toned(v, {
      warm: ['Would you like to know more about one of them?', 'Does one of them catch your eye?'],
      concise: ['Which one interests you?'],
      formal: ['May I tell you more about any of them?'],
      playful: ['Spotted a favorite?'],
    }),
  viewingNoted: (v, { address, time, contact }) => {
    const what = `your request to see ${address ?? 'a home'}${time ? ` (${time})` : ''}`;
    return contact
      ? `I've passed ${what} to ${v.agent}, who will contact you at ${contact} to agree on a time. Nothing is fixed until then.`
      : `I've noted ${what} for ${v.agent}.`;
  },
  viewingTimes: (v, { address, time }) =>
    `I've passed your request to see ${address ?? 'a home'}${time ? ` (${time})` : ''} to ${v.agent}. Choose one of the free times, and ${v.agent} will confirm it. Nothing is fixed until then.`,
  humanNoted: (v, contact) =>
    contact
      ? `Of course. I've let ${v.agent} know that you would like to talk, and you can be reached at ${contact}.`
      : `Of course. I've let ${v.agent} know that you would like to talk to a person.`,
  contactNoted: (v, name) =>
    toned(v, {
      warm: [`Thank you${name ? `, ${name}` : ''}! I've passed your details on to ${v.agent}.`],
      concise: [`Thanks${name ? `, ${name}` : ''}. I've passed your details on to ${v.agent}.`],
      formal: [`Thank you${name ? `, ${name}` : ''}. I have passed your details on to ${v.agent}.`],
      playful: [`Got it${name ? `, ${name}` : ''}! I've passed your details on to ${v.agent}.`],
    }),
  askContact: (v) =>
    toned(v, {
      warm: [
        "What's the best phone number or e-mail to reach you?",
        'Which phone number or e-mail is best to reach you?',
      ],
      concise: ['Your phone number or e-mail?'],
      formal: [`May I have a phone number or an e-mail address at which ${v.agent} may reach you?`],
      playful: [`Where can ${v.agent} reach you: phone or e-mail?`],
    }),
  askName: (v) =>
    toned(v, {
      warm: ['May I ask your name?'],
      concise: ['Your name?'],
      formal: ['May I ask for your name?'],
      playful: ['And who do I have the pleasure with?'],
    }),
  askIntent: () => 'Are you looking to buy or to rent?',
  askTime: () => 'Which day and time would suit you?',
  declined: (v) =>
    toned(v, {
      warm: ['No problem at all. What else would you like to see?'],
      concise: ['No problem. Anything else?'],
      formal: ['Certainly. What else may I show you?'],
      playful: ['No worries! What else shall I dig up?'],
    }),
  seeCards: () => 'Here is what I have; the cards show the details of each home.',
  noReliableAnswer: (v) =>
    `I don't have a reliable answer to that. Would you like me to pass your question to ${v.agent}?`,
  suggestions: {
    cheaper: 'Something cheaper',
    more: 'Show me more',
    similar: 'Show me similar homes',
    viewing: 'Book a viewing',
    human: 'Talk to a person',
    compare: 'Compare the first two',
    without: (wish) => `Without: ${wish}`,
    about: (ordinal) => `Tell me about the ${['first', 'second', 'third'][ordinal] ?? 'last'} one`,
    search: ['Homes with a pool', '3 bedroom homes', 'Newest listings'],
  },
  homes: englishOfHomes,
  wishes: null,
};

/** "a basement", but "pets" and "heating". */
function withArticle(what: string): string {
  const isCounted =
    /^(?:basement|cellar|pool|garage|garden|yard|backyard|fireplace|elevator|lift|view|balcony|terrace|patio|deck|driveway|carport|dishwasher|furnace|boiler|porch|shed|attic|sauna|dock|office|study|den)$/u.test(
      what,
    );
  if (isCounted) return `a ${what}`.replace(/^a (?=[aeiou])/u, 'an ');
  return /^(?:roof|kitchen|floors|flooring|heating)$/u.test(what) ? `the ${what}` : what;
}
