import { daysOfWeek } from '@katek/sdk/protocol';
import type { NewOrganization } from '../features/organizations/index.ts';
import { demoOffice } from './demo-listings.ts';
import { demoAgents } from './listings/demo-listing.ts';

export const demoSlug = 'demo';

const weekdays = daysOfWeek.slice(0, 5);

/** The realtor of the demo, as its site at `/` presents it. */
export const demoOrganization: NewOrganization = {
  slug: demoSlug,
  name: demoOffice,
  region: 'US',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/Los_Angeles',
  allowedOrigins: [],
  notificationEmail: null,
  branding: { accentColor: '#1f5f4a', logoUrl: null, position: 'end', colorScheme: 'auto' },
  persona: {
    name: 'Juniper',
    tone: 'warm',
    greeting:
      'Hello, I’m Juniper, the AI concierge of Harbor & Pine. I know each of our homes between Gull Haven and Bell Hollow. What are you looking for?',
    suggestions: [
      '3 bed house under 600k with a garage in Alder Bay',
      'Something with a view of the water',
      'Homes with a pool in Wexley',
      'Apartments to rent for up to 2,500 a month',
    ],
    guidelines: '',
    agentName: demoAgents.nora.name,
    agentPhone: '+15035550117',
    agentEmail: 'nora@harborandpine.example',
    agentPhotoUrl: null,
    agentLicense: 'OR 201299117, Principal Broker',
    hasWhatsApp: true,
  },
  hours: {
    openingHours: [
      ...weekdays.map((dayOfWeek) => ({ dayOfWeek, opens: '09:00', closes: '18:00' })),
      { dayOfWeek: 'Saturday', opens: '10:00', closes: '16:00' },
    ],
    closedOn: [],
    viewingMinutes: 45,
    viewingNoticeHours: 3,
  },
  privacy: {
    policyUrl: null,
    contactConsentText: null,
    consentVersion: '1',
    isConsentRequired: false,
    chatConsentText: null,
  },
  triggers: [
    {
      name: 'second-home',
      text: 'Shall I compare the homes you have looked at?',
      listingsViewed: 2,
      everyHours: 24,
    },
  ],
};
