import { randomUUID } from 'node:crypto';
import type { KnowledgeEntry, ListingCard, Organization, Property } from '@katek/sdk/protocol';
import type { Turn } from '../turn.ts';

export function aProperty(overrides: Partial<Property> = {}): Property {
  const id = overrides.id ?? randomUUID();
  return {
    id,
    ListingKey: id,
    OriginatingSystemName: null,
    ListingId: 'KT-1001',
    StandardStatus: 'Active',
    PropertyType: 'Residential',
    PropertySubType: 'SingleFamilyResidence',
    ListPrice: 549_000,
    currency: 'USD',
    LeaseAmountFrequency: null,
    BedroomsTotal: 3,
    BathroomsTotalInteger: 3,
    BathroomsFull: 2,
    BathroomsHalf: 1,
    LivingArea: 1840,
    LivingAreaUnits: 'SquareFeet',
    LotSizeArea: 0.25,
    LotSizeUnits: 'Acres',
    YearBuilt: 1996,
    StoriesTotal: 2,
    GarageSpaces: 2,
    AssociationFee: 120,
    AssociationFeeFrequency: 'Monthly',
    TaxAnnualAmount: null,
    UnparsedAddress: '12 Oak St, Salem, OR 97301',
    City: 'Salem',
    SubdivisionName: 'Fairmount',
    StateOrProvince: 'OR',
    PostalCode: '97301',
    Country: 'US',
    Latitude: null,
    Longitude: null,
    PublicRemarks:
      'Bright home with a two-car garage and a fireplace. A 5 minute walk to Bush Park. The roof was replaced in 2019.',
    AvailabilityDate: null,
    ListingContractDate: '2026-05-01',
    ListAgentFullName: 'Dana Reed',
    ListOfficeName: 'Reed Realty',
    AttributionContact: '503-555-0100',
    url: 'https://homes.example.com/kt-1001',
    amenities: [],
    Media: [],
    features: ['garage', 'fireplace'],
    createdAt: '2026-05-01T00:00:00.000Z',
    ModificationTimestamp: '2026-05-02T00:00:00.000Z',
    ...overrides,
  };
}

export function anEntry(overrides: Partial<KnowledgeEntry> = {}): KnowledgeEntry {
  return {
    id: randomUUID(),
    question: 'What is your commission?',
    wordings: [],
    answer: 'Our commission is 2.5 % of the price.',
    locale: null,
    tags: [],
    isEnabled: true,
    revision: 1,
    createdAt: '2026-05-01T00:00:00.000Z',
    updatedAt: '2026-05-01T00:00:00.000Z',
    ...overrides,
  };
}

export function cardOf(property: Property, matches: string[] = []): ListingCard {
  const { BathroomsFull: full, BathroomsHalf: half } = property;
  return {
    id: property.id,
    ListingId: property.ListingId,
    StandardStatus: property.StandardStatus,
    PropertyType: property.PropertyType,
    PropertySubType: property.PropertySubType,
    ListPrice: property.ListPrice,
    currency: property.currency,
    LeaseAmountFrequency: property.LeaseAmountFrequency,
    BedroomsTotal: property.BedroomsTotal,
    bathrooms: full === null ? property.BathroomsTotalInteger : full + (half ?? 0) / 2,
    LivingArea: property.LivingArea,
    LivingAreaUnits: property.LivingAreaUnits,
    UnparsedAddress: property.UnparsedAddress,
    City: property.City,
    Latitude: property.Latitude,
    Longitude: property.Longitude,
    url: property.url,
    ListOfficeName: property.ListOfficeName,
    AttributionContact: property.AttributionContact,
    photo: property.Media[0] ?? null,
    ModificationTimestamp: property.ModificationTimestamp,
    matches,
  };
}

export function anOrganization(overrides: Partial<Organization> = {}): Organization {
  return {
    id: '0190a000-0000-7000-8000-00000000000a',
    slug: 'reed',
    name: 'Reed Realty',
    branding: { accentColor: '#224466', logoUrl: null, position: 'end', colorScheme: 'auto' },
    persona: {
      name: 'Ava',
      tone: 'warm',
      greeting: 'Hi, I am Ava.',
      suggestions: [],
      guidelines: '',
      guardrails: [],
      agentName: 'Dana Reed',
      agentPhone: '+1 503-555-0100',
      agentEmail: null,
      agentPhotoUrl: null,
      agentLicense: null,
      hasWhatsApp: false,
    },
    region: 'US',
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'America/Los_Angeles',
    allowedOrigins: ['https://homes.example.com'],
    hours: null,
    handoffRules: { afterUnanswered: null, outsideHours: 'message', keywords: [] },
    privacy: {
      policyUrl: null,
      contactConsentText: null,
      consentVersion: '1',
      isConsentRequired: false,
      chatConsentText: null,
    },
    triggers: [],
    isIdentityVerificationRequired: false,
    notificationEmail: null,
    dailyTokenBudget: 1_000_000,
    mortgageRate: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...overrides,
  };
}

export function aTurn(text: string, overrides: Partial<Turn> = {}): Turn {
  return {
    organization: anOrganization(),
    conversationId: '0190a000-0000-7000-8000-0000000000c1',
    visitorId: '0190a000-0000-7000-8000-0000000000d1',
    transcript: [{ role: 'visitor', text, listings: [] }],
    page: null,
    memory: null,
    locale: 'en-US',
    meter: { admit: async () => true, record: async () => undefined },
    ...overrides,
  };
}
