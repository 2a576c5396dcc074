/** What the parts about people say, in English: contact, viewings, handing over, rating, privacy. */
export const enPeople = {};

export type PeopleStrings = typeof enPeople;
