import type { ListingQuery, PropertySubType } from '@katek/sdk/protocol';
import type { MarketName } from '../market-facts.ts';

/** A request in a realtor's market, and every constraint that it states: no other may be read out of it. */
export type Wording = readonly [market: MarketName, text: string, query: ListingQuery];

/** A talk: each message refines what was understood before; the query is what holds after the last. */
export type Talk = readonly [
  market: MarketName,
  messages: readonly [string, ...string[]],
  query: ListingQuery,
];

/** What each everyday word for a kind of home stands for. */
export const houses: PropertySubType[] = [
  'SingleFamilyResidence',
  'Villa',
  'Bungalow',
  'Ranch',
  'Cabin',
];
/** In Britain a house in a row is a house too. */
export const britishHouses: PropertySubType[] = [...houses, 'Townhouse'];
export const apartments: PropertySubType[] = ['Apartment', 'Condominium'];
export const condos: PropertySubType[] = ['Condominium'];
export const townhouses: PropertySubType[] = ['Townhouse'];
export const villas: PropertySubType[] = ['Villa'];
export const studios: PropertySubType[] = ['Studio'];
export const land: PropertySubType[] = ['UnimprovedLand'];
