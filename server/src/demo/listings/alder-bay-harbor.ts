import type { DemoListing } from './demo-listing.ts';

export const alderBayHarbor: readonly DemoListing[] = [
  {
    id: 'HP-1001',
    street: '14 Quay Street',
    area: 'Old Harbor',
    kind: 'house',
    style: 'colonial',
    price: 585_000,
    beds: 3,
    baths: 2.5,
    squareFeet: 1840,
    lotAcres: 0.16,
    year: 1926,
    stories: 2,
    garage: 1,
    dues: 0,
    agent: 'nora',
    daysListed: 6,
    amenities: ['Fireplace', 'One-car garage', 'Harbor view', 'Hardwood floors'],
    paint: 'navy',
    light: 'day',
    remarks: `Three bedrooms on the oldest street in town, with the masts of the harbor at the end of it. The house was
      built in 1926 and has kept its heart pine floors, its brick fireplace and its deep window seats; the kitchen and
      both full bathrooms were renovated two years ago. Upstairs, the primary bedroom looks over the roofs to the water.
      A one-car garage opens to the lane behind, and the back garden is planted with roses and espaliered pears. There is
      no HOA.`,
  },
  {
    id: 'HP-1006',
    street: '402 Captains Row',
    area: 'Old Harbor',
    kind: 'house',
    style: 'victorian',
    price: 899_000,
    beds: 5,
    baths: 3,
    squareFeet: 3340,
    lotAcres: 0.29,
    year: 1898,
    stories: 2,
    garage: 1,
    dues: 0,
    agent: 'greta',
    daysListed: 34,
    amenities: [
      'Two fireplaces',
      'Carriage house',
      'One-car garage',
      'Harbor view',
      'Wraparound porch',
    ],
    paint: 'butter',
    light: 'dusk',
    remarks: `The Ferris house has watched the harbor since 1898, and its tower room still has the best view of the boats.
      Five bedrooms, three baths and a curved staircase that carpenters come to photograph. Two fireplaces work, the
      stained glass is whole, and wiring and roof have been replaced. Behind the house, the carriage house holds a
      one-car garage below and a guest suite above with a small kitchen. The wraparound porch is where this house spends
      its summers. A historic home, with its papers in order.`,
  },
  {
    id: 'HP-1007',
    street: '9 Chandlery Row, Unit 3B',
    area: 'Chandlery Row',
    kind: 'condo',
    style: 'apartments',
    price: 335_000,
    beds: 2,
    baths: 2,
    squareFeet: 1080,
    year: 2008,
    stories: 4,
    garage: 1,
    dues: 310,
    agent: 'imani',
    daysListed: 15,
    amenities: ['Elevator', 'Balcony', 'One garage space', 'In-unit laundry', 'Pets allowed'],
    remarks: `Two bedrooms at opposite ends of the plan, each with its own bath: an easy home to share or to work from. The
      living room opens to a balcony above the row's plane trees, and the kitchen has a breakfast bar and a gas range.
      The building has an elevator, bicycle storage and a garage with one space for this unit. In-unit laundry, oak
      floors, air conditioning. Dues of $310 a month cover water, trash and the roof. Pets allowed, up to two.`,
  },
  {
    id: 'HP-1008',
    street: '27 Quay Street, Unit 2',
    area: 'Old Harbor',
    kind: 'loft',
    style: 'warehouse',
    price: 462_000,
    beds: 1,
    baths: 1.5,
    squareFeet: 1350,
    year: 1911,
    stories: 3,
    garage: 0,
    dues: 285,
    agent: 'theo',
    daysListed: 27,
    amenities: ['High ceilings', 'Harbor view', 'Elevator', 'Exposed brick'],
    paint: 'brick',
    light: 'golden',
    remarks: `A true loft in the old sail warehouse: brick on two sides, 14-foot ceilings and a row of arched windows over
      the harbor. The bedroom is on a platform behind a steel and glass screen; below it are a dressing room and the full
      bath. The kitchen runs along one wall and leaves 1,350 square feet for whatever you do, be it painting, building
      boats in bottles, or dinners for twenty. The freight elevator is real and it works. Parking is by permit on the
      quay.`,
  },
  {
    id: 'HP-1011',
    street: '11 Beacon Street, Apt 5',
    area: 'Chandlery Row',
    kind: 'apartment',
    style: 'apartments',
    price: 2150,
    rental: true,
    beds: 2,
    baths: 1,
    squareFeet: 880,
    year: 1996,
    stories: 3,
    garage: 0,
    agent: 'imani',
    daysListed: 5,
    freeInDays: 20,
    amenities: ['Pets allowed', 'Balcony', 'Parking space', 'In-unit laundry'],
    paint: 'gray',
    light: 'autumn',
    remarks: `A two-bedroom apartment on the top floor, above the bakery and in sight of the water. The living room has room
      for a table and a sofa and ends at a balcony that catches the evening sun. The kitchen has a gas range and a
      dishwasher; the washer and dryer are in the unit. Heat and hot water are part of the rent, one parking space comes
      with it, and pets are welcome with a deposit. The lease runs for twelve months and can begin with the date shown.`,
  },
  {
    id: 'HP-1012',
    street: '3 Lighthouse Point',
    area: 'Old Harbor',
    kind: 'house',
    style: 'beach',
    price: 3_400_000,
    beds: 6,
    baths: 5.5,
    squareFeet: 5480,
    lotAcres: 1.4,
    year: 2012,
    stories: 2,
    garage: 3,
    dues: 0,
    agent: 'nora',
    daysListed: 40,
    amenities: [
      'In-ground pool',
      'Private dock',
      'Guest house',
      'Three-car garage',
      'Ocean view',
      'Wine cellar',
      'Solar panels',
      'EV charger',
    ],
    paint: 'shingle',
    light: 'dusk',
    remarks: `The last house before the light, on 1.4 acres with water on three sides. Six bedrooms, five full baths and 5,480
      square feet are arranged so that every room has the sea in it. Below the great room are a wine cellar and a home
      theater; outside, a heated pool, a private dock with deep water and a guest house with its own kitchen. The
      three-car garage has two EV chargers, run by solar panels that are owned. Shown by appointment, and best at dusk,
      when the beam comes round.`,
  },
];
