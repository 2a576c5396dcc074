import { Type, type Static } from 'typebox';
import { Currency, Nullable, OneOf, Timestamp, Uuid } from './schema.ts';

/** How the chat looks on the realtor's site. */
export const Branding = Type.Object(
  {
    /** `#rrggbb`. */
    accentColor: Type.String({ pattern: '^#[0-9a-fA-F]{6}$' }),
    logoUrl: Nullable(Type.String({ maxLength: 2048 })),
    /** The corner of the launcher; `end` is right in left-to-right scripts. */
    position: OneOf(['start', 'end']),
    colorScheme: OneOf(['light', 'dark', 'auto']),
  },
  { $id: 'Branding', additionalProperties: false },
);
export type Branding = Static<typeof Branding>;

/** Who the concierge is and how it speaks. */
export const Persona = Type.Object(
  {
    /** The concierge's own name. */
    name: Type.String({ minLength: 1, maxLength: 60 }),
    tone: OneOf(['warm', 'concise', 'formal', 'playful']),
    greeting: Type.String({ minLength: 1, maxLength: 500 }),
    /** First questions offered to a visitor. */
    suggestions: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 6 }),
    /** Further wishes of the realtor for the answers; never shown to visitors. */
    guidelines: Type.String({ maxLength: 4000 }),
    /**
     * Topics that are not answered here, one a sentence: "Do not discuss legal disputes.", "Hand questions about our
     * commission to the agent." Declined with the offer of a person, or handed over where the sentence says so. Never
     * shown to visitors.
     */
    guardrails: Type.Array(Type.String({ minLength: 3, maxLength: 300 }), { maxItems: 20 }),
    /** The person who takes over. */
    agentName: Nullable(Type.String({ maxLength: 120 })),
    /** Shown, as everything of the agent, to visitors who ask for a person. */
    agentPhone: Nullable(Type.String({ maxLength: 40 })),
    agentEmail: Nullable(Type.String({ maxLength: 320 })),
    agentPhotoUrl: Nullable(Type.String({ maxLength: 2048 })),
    /** Number of the licence, with whatever the law wants beside it ("DRE #01234567"). */
    agentLicense: Nullable(Type.String({ maxLength: 120 })),
    /** The number answers WhatsApp too. */
    hasWhatsApp: Type.Boolean(),
  },
  { $id: 'Persona', additionalProperties: false },
);
export type Persona = Static<typeof Persona>;

/** As schema.org names them. */
export const daysOfWeek = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** When people of the organization answer, in its time zone (schema.org `OpeningHoursSpecification`). */
export const BusinessHours = Type.Object(
  {
    openingHours: Type.Array(
      Type.Object(
        {
          dayOfWeek: OneOf(daysOfWeek),
          /** `HH:MM`, 24 hours. */
          opens: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
          /** `HH:MM`, later than `opens`; `24:00` is the end of the day. */
          closes: Type.String({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 28 },
    ),
    /** `YYYY-MM-DD`: days without hours. */
    closedOn: Type.Array(Type.String({ format: 'date' }), { maxItems: 100 }),
    /** Length of a viewing. */
    viewingMinutes: Type.Integer({ minimum: 15, maximum: 240 }),
    /** Earliest time for a viewing from now. */
    viewingNoticeHours: Type.Integer({ minimum: 0, maximum: 336 }),
  },
  { $id: 'BusinessHours', additionalProperties: false },
);
export type BusinessHours = Static<typeof BusinessHours>;

/** When the concierge asks a person to take over without having been asked to. */
export const HandoffRules = Type.Object(
  {
    /** So many questions in a row that it could not answer; `null`: never for that. */
    afterUnanswered: Nullable(Type.Integer({ minimum: 1, maximum: 10 })),
    /** What is said beside a hand-over while nobody of the organization is there (`hours`). */
    outsideHours: OneOf(['message', 'none']),
    /** A message with one of these words or phrases is handed over at once. */
    keywords: Type.Array(Type.String({ minLength: 2, maxLength: 60 }), { maxItems: 50 }),
  },
  { $id: 'HandoffRules', additionalProperties: false },
);
export type HandoffRules = Static<typeof HandoffRules>;

/** What visitors are told and asked about their data. */
export const Privacy = Type.Object(
  {
    policyUrl: Nullable(Type.String({ maxLength: 2048 })),
    /** What a visitor agrees to before they are contacted; `null`: KaTek's own text in the visitor's language. */
    contactConsentText: Nullable(Type.String({ minLength: 1, maxLength: 2000 })),
    /** Names the texts in force; a changed text wants another one. */
    consentVersion: Type.String({ minLength: 1, maxLength: 60 }),
    /** The chat begins only after the visitor has agreed. */
    isConsentRequired: Type.Boolean(),
    /** What they agree to then; `null`: KaTek's own text. */
    chatConsentText: Nullable(Type.String({ minLength: 1, maxLength: 2000 })),
  },
  { $id: 'Privacy', additionalProperties: false },
);
export type Privacy = Static<typeof Privacy>;

/** When to invite a visitor by a short text beside the launcher. Every condition given must hold. */
export const Trigger = Type.Object(
  {
    /** For `trigger(name)`. */
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,49}$' }),
    text: Type.String({ minLength: 1, maxLength: 300 }),
    /** `URLPattern` of the page's address, such as `/homes/:id`. */
    urlPattern: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    /** Seconds on the page. */
    afterSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 3600 })),
    /** How far the page was scrolled, in percent. */
    scrolledPercent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    /** The pointer leaves the page at its top. */
    onExit: Type.Optional(Type.Boolean()),
    /** Homes that the visitor has looked at. */
    listingsViewed: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    /** The visitor is back at a home they have seen before. */
    onReturnToListing: Type.Optional(Type.Boolean()),
    /** Not again within so many hours. */
    everyHours: Type.Integer({ minimum: 1, maximum: 8760 }),
  },
  { $id: 'Trigger', additionalProperties: false },
);
export type Trigger = Static<typeof Trigger>;

/** An interest rate that the organization has set itself: none is ever made up or looked up. */
export const MortgageRate = Type.Object(
  {
    /** Of a year. */
    percent: Type.Number({ minimum: 0, maximum: 50 }),
    /** The day it is of, `YYYY-MM-DD`; shown with it. */
    asOf: Type.String({ format: 'date' }),
  },
  { $id: 'MortgageRate', additionalProperties: false },
);
export type MortgageRate = Static<typeof MortgageRate>;

/** A realtor or their office, with all its settings. */
export const Organization = Type.Object(
  {
    id: Uuid,
    slug: Type.String({ pattern: '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$' }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    branding: Branding,
    persona: Persona,
    /** ISO 3166-1 alpha-2: how phone numbers without a country code are read. */
    region: Type.String({ pattern: '^[A-Z]{2}$' }),
    currency: Currency,
    /** BCP 47. */
    locale: Type.String({ maxLength: 35 }),
    /** IANA name. */
    timeZone: Type.String({ maxLength: 60 }),
    /** Origins whose pages may open the chat, such as `https://www.example.com`. */
    allowedOrigins: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 50 }),
    /** `null`: no hours are told, and no viewings are offered. */
    hours: Nullable(BusinessHours),
    handoffRules: HandoffRules,
    privacy: Privacy,
    triggers: Type.Array(Trigger, { maxItems: 20 }),
    /** Name and e-mail that a page tells of a visitor count only with a signed token. */
    isIdentityVerificationRequired: Type.Boolean(),
    /** Where news of new leads goes; `null` sends none. */
    notificationEmail: Nullable(Type.String({ format: 'email', maxLength: 320 })),
    /** Tokens of the language model per UTC day; 0 keeps the built-in concierge. */
    dailyTokenBudget: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    /** What an estimate of a monthly payment begins with; `null` leaves the rate to the visitor. */
    mortgageRate: Nullable(MortgageRate),
    createdAt: Timestamp,
  },
  { $id: 'Organization', additionalProperties: false },
);
export type Organization = Static<typeof Organization>;

/** What a realtor may change of the organization; only the fields given change. */
export const OrganizationPatch = Type.Object(
  {
    ...Type.Partial(
      Type.Pick(Organization, [
        'name',
        'region',
        'currency',
        'locale',
        'timeZone',
        'allowedOrigins',
        'hours',
        'triggers',
        'isIdentityVerificationRequired',
        'notificationEmail',
        'dailyTokenBudget',
        'mortgageRate',
      ]),
    ).properties,
    branding: Type.Optional(Type.Partial(Branding, { additionalProperties: false })),
    persona: Type.Optional(Type.Partial(Persona, { additionalProperties: false })),
    handoffRules: Type.Optional(Type.Partial(HandoffRules, { additionalProperties: false })),
    privacy: Type.Optional(Type.Partial(Privacy, { additionalProperties: false })),
  },
  { $id: 'OrganizationPatch', additionalProperties: false, minProperties: 1 },
);
export type OrganizationPatch = Static<typeof OrganizationPatch>;

/** The public face of an organization: all that a page with the publishable key may read. */
export const WidgetConfig = Type.Object(
  {
    slug: Organization.properties.slug,
    name: Organization.properties.name,
    branding: Branding,
    persona: Type.Pick(
      Persona,
      [
        'name',
        'greeting',
        'suggestions',
        'agentName',
        'agentPhone',
        'agentEmail',
        'agentPhotoUrl',
        'agentLicense',
        'hasWhatsApp',
      ],
      { additionalProperties: false },
    ),
    hours: Nullable(BusinessHours),
    timeZone: Organization.properties.timeZone,
    privacy: Privacy,
    triggers: Type.Array(Trigger),
    locale: Organization.properties.locale,
    currency: Currency,
    region: Organization.properties.region,
    /** `false`: the server is connected to no mail service, so no talk can be mailed. */
    isMailConnected: Type.Optional(Type.Boolean()),
    /** What an estimate of a payment begins with; absent: the visitor fills it in. */
    mortgageRate: Type.Optional(MortgageRate),
  },
  { $id: 'WidgetConfig', additionalProperties: false },
);
export type WidgetConfig = Static<typeof WidgetConfig>;

/** Use of the language model on one UTC day. */
export const UsageDay = Type.Object(
  {
    /** `YYYY-MM-DD`. */
    day: Type.String({ format: 'date' }),
    inputTokens: Type.Integer(),
    /** How many of them the vendor had in its cache, which costs less. */
    cachedInputTokens: Type.Integer(),
    outputTokens: Type.Integer(),
    /** Of listings, answers and questions that were turned into vectors; outside of the budget. */
    embeddingTokens: Type.Integer(),
    /** Calls to the language model. */
    calls: Type.Integer(),
    dailyTokenBudget: Type.Integer(),
  },
  { $id: 'UsageDay', additionalProperties: false },
);
export type UsageDay = Static<typeof UsageDay>;

/** Use of the language model per UTC day, the newest first. */
export const Usage = Type.Object(
  { days: Type.Array(UsageDay) },
  { $id: 'Usage', additionalProperties: false },
);
export type Usage = Static<typeof Usage>;
