import type { TestApp } from './test-app.ts';

type Call = Awaited<ReturnType<TestApp['anOrganization']>>['call'];

const homes = [
  ['12 Oak St', 510_111],
  ['9 Elm Ave', 520_222],
  ['48 Maple Dr', 530_333],
] as const;

/** Puts so many houses of three bedrooms in Austin on the market; the last three digits of a price are its number. */
export async function listHomesInAustin(call: Call, count: 1 | 2 | 3): Promise<void> {
  for (const [street, ListPrice] of homes.slice(0, count)) {
    await call('POST', '/v1/properties', {
      ListingKey: street,
      ListingId: `KT-${ListPrice % 1000}`,
      City: 'Austin',
      UnparsedAddress: `${street}, Austin, TX 78701`,
      PropertyType: 'Residential',
      PropertySubType: 'SingleFamilyResidence',
      BedroomsTotal: 3,
      ListPrice,
    });
  }
}
