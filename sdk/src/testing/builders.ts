import type {
  Attachment,
  Conversation,
  ListingCard,
  Message,
  Property,
  ServerFrame,
  Viewing,
  WidgetConfig,
} from '../protocol/index.ts';

const visitorId = '00000000-0000-4000-8000-0000000000aa';
const conversationId = '00000000-0000-4000-8000-0000000000bb';
const createdAt = '2026-03-01T10:00:00.000Z';

/** An id that is the same in every run. */
export function anId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A message of the concierge. */
export function aMessage(parts: Partial<Message> = {}): Message {
  return {
    id: anId(1000 + (parts.seq ?? 1)),
    conversationId,
    seq: 1,
    role: 'assistant',
    text: 'Here is what I found.',
    authorName: 'Kate',
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [],
    attachments: [],
    state: 'complete',
    createdAt,
    ...parts,
  };
}

/** A house for sale. */
export function aListing(parts: Partial<ListingCard> = {}): ListingCard {
  return {
    id: anId(1),
    ListingId: 'KT-1001',
    StandardStatus: 'Active',
    PropertyType: 'Residential',
    PropertySubType: 'SingleFamilyResidence',
    ListPrice: 585_000,
    currency: 'USD',
    LeaseAmountFrequency: null,
    BedroomsTotal: 3,
    bathrooms: 2.5,
    LivingArea: 1840,
    LivingAreaUnits: 'SquareFeet',
    UnparsedAddress: '12 Oak Street',
    City: 'Alder Falls',
    Latitude: 45.52,
    Longitude: -122.68,
    url: null,
    ListOfficeName: 'Harbor Realty',
    AttributionContact: '+1 555 010 0123',
    photo: null,
    ModificationTimestamp: createdAt,
    matches: ['3 bedrooms', 'Garage'],
    ...parts,
  };
}

/** The same house with everything that may be shown of it. */
export function aProperty(parts: Partial<Property> = {}): Property {
  return {
    id: anId(1),
    ListingKey: 'MLS-1001',
    OriginatingSystemName: null,
    ListingId: 'KT-1001',
    StandardStatus: 'Active',
    PropertyType: 'Residential',
    PropertySubType: 'SingleFamilyResidence',
    ListPrice: 585_000,
    currency: 'USD',
    LeaseAmountFrequency: null,
    BedroomsTotal: 3,
    BathroomsTotalInteger: 3,
    BathroomsFull: 2,
    BathroomsHalf: 1,
    LivingArea: 1840,
    LivingAreaUnits: 'SquareFeet',
    LotSizeArea: 0.21,
    LotSizeUnits: 'Acres',
    YearBuilt: 1998,
    StoriesTotal: 2,
    GarageSpaces: 2,
    AssociationFee: null,
    AssociationFeeFrequency: null,
    TaxAnnualAmount: null,
    UnparsedAddress: '12 Oak Street',
    City: 'Alder Falls',
    SubdivisionName: 'Mill Creek',
    StateOrProvince: 'OR',
    PostalCode: '97201',
    Country: 'US',
    Latitude: 45.52,
    Longitude: -122.68,
    PublicRemarks: 'Bright corner house with a garden, two blocks from the park.',
    AvailabilityDate: null,
    ListingContractDate: '2026-02-01',
    ListAgentFullName: 'Dana Whitfield',
    ListOfficeName: 'Harbor Realty',
    AttributionContact: '+1 555 010 0123',
    url: null,
    amenities: ['Garden', 'Garage', 'Fireplace'],
    Media: [],
    features: ['garage', 'garden'],
    createdAt,
    ModificationTimestamp: createdAt,
    ...parts,
  };
}

/** A visit to that house, asked for and not confirmed yet. */
export function aViewing(parts: Partial<Viewing> = {}): Viewing {
  return {
    id: anId(601),
    listingId: anId(1),
    address: '12 Oak Street, Alder Falls',
    startsAt: '2026-03-05T18:00:00.000Z',
    endsAt: '2026-03-05T18:30:00.000Z',
    timeZone: 'America/Los_Angeles',
    status: 'requested',
    ...parts,
  };
}

/** A photo that was sent with a message. */
export function anAttachment(parts: Partial<Attachment> = {}): Attachment {
  return {
    id: anId(701),
    name: 'kitchen.jpg',
    contentType: 'image/jpeg',
    size: 48_213,
    url: '/v1/attachments/kitchen',
    ...parts,
  };
}

/** The conversation that every builder here belongs to. */
export function aConversation(parts: Partial<Conversation> = {}): Conversation {
  return {
    id: conversationId,
    visitorId,
    ownership: 'ai',
    handoffRequestedAt: null,
    handoffReason: null,
    lastSeq: 0,
    preview: '',
    leadId: null,
    page: null,
    visitorReadSeq: 0,
    agentReadSeq: 0,
    rating: null,
    createdAt,
    updatedAt: createdAt,
    ...parts,
  };
}

/** A realtor's settings. */
export function aWidgetConfig(parts: Partial<WidgetConfig> = {}): WidgetConfig {
  return {
    slug: 'harbor',
    name: 'Harbor Realty',
    branding: { accentColor: '#1f6f5c', logoUrl: null, position: 'end', colorScheme: 'light' },
    persona: {
      name: 'Kate',
      greeting: 'Hi, I’m Kate. Tell me what you are looking for and I’ll search our homes for you.',
      suggestions: ['Homes under $600k', '3 bedrooms with a garden', 'Book a viewing'],
      agentName: 'Dana Whitfield',
      agentPhone: '+15035550117',
      agentEmail: 'dana@harbor.test',
      agentPhotoUrl: null,
      agentLicense: 'OR #201234567',
      hasWhatsApp: false,
    },
    hours: null,
    timeZone: 'America/Los_Angeles',
    privacy: {
      policyUrl: null,
      contactConsentText: null,
      consentVersion: '1',
      isConsentRequired: false,
      chatConsentText: null,
    },
    triggers: [],
    locale: 'en-US',
    currency: 'USD',
    region: 'US',
    ...parts,
  };
}

/** The answer to a `hello`: of a new visitor, unless you say otherwise. */
export function aWelcome(
  parts: Partial<Extract<ServerFrame, { type: 'welcome' }>> = {},
): Extract<ServerFrame, { type: 'welcome' }> {
  return {
    type: 'welcome',
    visitorToken: 'vt_test',
    visitorId,
    conversation: aConversation(),
    epoch: 'epoch-1',
    recovered: false,
    messages: [],
    hasEarlier: false,
    draft: null,
    config: aWidgetConfig(),
    savedListingIds: [],
    identity: null,
    ...parts,
  };
}
