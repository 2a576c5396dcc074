import type { PropertySubType, PropertyType, StandardStatus } from '@katek/sdk/protocol';
import type { BuildingStyle, Light, Paint } from '../pictures/look.ts';
import type { Neighbourhood } from './demo-places.ts';

/** A listing of the demo, in the few facts that its fields, its remarks and its pictures are made from. */
export interface DemoListing {
  /** `ListingId` and, in lower case, the beginning of its pictures' names. */
  id: `HP-${number}`;
  street: string;
  area: Neighbourhood;
  kind: DemoKind;
  style: BuildingStyle;
  /** In dollars: the price, or per month for a rental. */
  price: number;
  rental?: true;
  beds?: number;
  /** A half bathroom is 0.5. */
  baths?: number;
  squareFeet?: number;
  lotAcres?: number;
  year?: number;
  stories?: number;
  garage?: number;
  /** Dues of the association per month in dollars; 0 says there is none. */
  dues?: number;
  status?: StandardStatus;
  agent: DemoAgent;
  /** How many days before the first start the listing came to the market. */
  daysListed: number;
  /** For a rental: in how many days one can move in. */
  freeInDays?: number;
  amenities: readonly string[];
  remarks: string;
  paint?: Paint;
  light?: Light;
}

/** The people of the office; none of them exists, and 555-01xx are numbers of nobody. */
export const demoAgents = {
  nora: { name: 'Nora Vance', phone: '(503) 555-0117' },
  theo: { name: 'Theo Marsh', phone: '(503) 555-0124' },
  imani: { name: 'Imani Brooks', phone: '(503) 555-0139' },
  luis: { name: 'Luis Ferrer', phone: '(503) 555-0146' },
  greta: { name: 'Greta Holm', phone: '(503) 555-0162' },
} as const;
export type DemoAgent = keyof typeof demoAgents;

export const demoKinds = {
  house: ['Residential', 'SingleFamilyResidence'],
  bungalow: ['Residential', 'Bungalow'],
  cabin: ['Residential', 'Cabin'],
  condo: ['Residential', 'Condominium'],
  townhouse: ['Residential', 'Townhouse'],
  loft: ['Residential', 'Loft'],
  apartment: ['Residential', 'Apartment'],
  studio: ['Residential', 'Studio'],
  duplex: ['ResidentialIncome', 'Duplex'],
  land: ['Land', 'UnimprovedLand'],
  farm: ['Farm', 'Farm'],
} as const satisfies Record<string, readonly [PropertyType, PropertySubType]>;
export type DemoKind = keyof typeof demoKinds;
