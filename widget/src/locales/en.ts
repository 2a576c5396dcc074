import { frameWords } from './en.frame.ts';

/**
 * What the chat says by itself in a first conversation, in English. Another language is another object of this shape.
 * Where a count decides the form of a word, the function gets the count and the figure as this locale writes it; see
 * `plural`.
 */
export const en = {
  ...frameWords,
  openChat: 'Open chat',
  /** In the title of the page. */
  unread: (count: number, figure: string) =>
    count === 1 ? `${figure} new message` : `${figure} new messages`,
  chatWith: (name: string) => `Chat with ${name}`,
  personOf: (organization: string) => `${organization}`,
  disclosure: (name: string, organization: string) =>
    `${name} is an AI assistant and answers from ${organization}’s listings. You can ask for a person at any time.`,
  menu: 'Menu',
  conversation: 'Conversation',
  jumpToLatest: 'Jump to the latest message',
  said: (name: string) => `${name}: `,
  you: 'You',
  isWriting: (name: string) => `${name} is writing`,
  understood: 'Understood',
  removeWish: (wish: string) => `Remove: ${wish}`,
  withoutWish: (wish: string) => `Without: ${wish}`,
  suggestions: 'Suggested replies',
  stop: 'Stop answering',
  waiting: 'Will be sent when you are back online',
  sending: 'Sending…',
  failed: 'Not sent.',
  seen: 'Seen',
  report: 'Report this answer',
  attach: 'Send a file',
  loading: 'Loading…',
  back: 'Back',
  close: 'Close',
  reconnecting: 'Reconnecting… What you write is kept and sent as soon as you are back.',
  connecting: 'Connecting…',
  homes: (count: number, figure: string) => (count === 1 ? `${figure} home` : `${figure} homes`),
  homesShown: (count: number, figure: string) =>
    count === 1 ? `${figure} home is shown.` : `${figure} homes are shown.`,
  previousHomes: 'Previous homes',
  nextHomes: 'Next homes',
  homeOf: (position: string, total: string) => `Home ${position} of ${total}`,
  asList: 'List',
  onMap: 'Map',
  saveHome: (address: string) => `Save ${address}`,
  homeSaved: 'Saved.',
  homeRemoved: 'No longer saved.',
  homeNotSaved: 'Not saved.',
  details: 'Details',
  compare: 'Compare',
  priceOnRequest: 'Price on request',
  per: { Annually: '/year', Monthly: '/month', Weekly: '/week', Daily: '/day' },
  beds: (_count: number, figure: string) => `${figure} bd`,
  bedsSpoken: (count: number, figure: string) =>
    count === 1 ? `${figure} bedroom` : `${figure} bedrooms`,
  studio: 'Studio',
  baths: (_count: number, figure: string) => `${figure} ba`,
  bathsSpoken: (count: number, figure: string) =>
    count === 1 ? `${figure} bathroom` : `${figure} bathrooms`,
  area: { SquareFeet: 'sq ft', SquareMeters: 'm²' },
  areaSpoken: { SquareFeet: 'square feet', SquareMeters: 'square metres' },
  addressOnRequest: 'Address on request',
  whyShown: 'Why it is shown',
  listedBy: (office: string) => `Listed by ${office}`,
  ask: 'Ask',
  askAboutText: (address: string) => `Tell me more about ${address}`,
  today: 'Today',
  dayAndTime: (day: string, time: string) => `${day}, ${time}`,
};

export type Strings = typeof en;
