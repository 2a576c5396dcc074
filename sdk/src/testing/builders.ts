import type {
  Conversation,
  ListingCard,
  Message,
  ServerFrame,
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
