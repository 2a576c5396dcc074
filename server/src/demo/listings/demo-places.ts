import type { Setting } from '../pictures/look.ts';

interface Place {
  town: string;
  postalCode: string;
  setting: Setting;
  latitude: number;
  longitude: number;
}

const alderBay = { town: 'Alder Bay', postalCode: '97482' };
const gullHaven = { town: 'Gull Haven', postalCode: '97483' };
const heronLanding = { town: 'Heron Landing', postalCode: '97472' };
const marlowCreek = { town: 'Marlow Creek', postalCode: '97485' };
const bellHollow = { town: 'Bell Hollow', postalCode: '97460' };
const wexley = { town: 'Wexley', postalCode: '97474' };

/** The invented stretch of coast that Harbor & Pine works on: six towns and their neighbourhoods. */
export const demoPlaces = {
  'Old Harbor': { ...alderBay, setting: 'harbor', latitude: 44.0121, longitude: -124.1185 },
  'Signal Hill': { ...alderBay, setting: 'hills', latitude: 44.0188, longitude: -124.1052 },
  Millrace: { ...alderBay, setting: 'garden', latitude: 44.0064, longitude: -124.0996 },
  'Chandlery Row': { ...alderBay, setting: 'town', latitude: 44.0109, longitude: -124.1121 },
  'Dune Walk': { ...gullHaven, setting: 'beach', latitude: 44.0586, longitude: -124.1291 },
  'North Strand': { ...gullHaven, setting: 'beach', latitude: 44.0667, longitude: -124.1274 },
  'Lantern Hill': { ...gullHaven, setting: 'garden', latitude: 44.0571, longitude: -124.1163 },
  'Marina Village': { ...heronLanding, setting: 'harbor', latitude: 43.9684, longitude: -124.1049 },
  'Osprey Point': { ...heronLanding, setting: 'creek', latitude: 43.9627, longitude: -124.0972 },
  'Fern Court': { ...heronLanding, setting: 'woods', latitude: 43.9719, longitude: -124.0894 },
  Creekside: { ...marlowCreek, setting: 'creek', latitude: 44.0058, longitude: -124.0352 },
  'Fox Meadow': { ...marlowCreek, setting: 'garden', latitude: 44.0001, longitude: -124.0279 },
  'Linden Green': { ...marlowCreek, setting: 'garden', latitude: 44.0112, longitude: -124.0243 },
  'Upper Ridge': { ...bellHollow, setting: 'hills', latitude: 44.0291, longitude: -123.9012 },
  'Quarry Woods': { ...bellHollow, setting: 'woods', latitude: 44.0172, longitude: -123.9127 },
  'Valley Floor': { ...bellHollow, setting: 'hills', latitude: 44.0213, longitude: -123.8964 },
  'Depot District': { ...wexley, setting: 'town', latitude: 44.0453, longitude: -123.9907 },
  Riverbank: { ...wexley, setting: 'creek', latitude: 44.0412, longitude: -123.9841 },
  'Observatory Hill': { ...wexley, setting: 'garden', latitude: 44.0507, longitude: -123.9812 },
} as const satisfies Record<string, Place>;
export type Neighbourhood = keyof typeof demoPlaces;
