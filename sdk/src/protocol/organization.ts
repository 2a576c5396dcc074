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
    /** The person who takes over. */
    agentName: Nullable(Type.String({ maxLength: 120 })),
    agentPhone: Nullable(Type.String({ maxLength: 40 })),
  },
  { $id: 'Persona', additionalProperties: false },
);
export type Persona = Static<typeof Persona>;

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
    /** Where news of new leads goes; `null` sends none. */
    notificationEmail: Nullable(Type.String({ format: 'email', maxLength: 320 })),
    /** Tokens of the language model per UTC day; 0 keeps the built-in concierge. */
    dailyTokenBudget: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
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
        'notificationEmail',
        'dailyTokenBudget',
      ]),
    ).properties,
    branding: Type.Optional(Type.Partial(Branding, { additionalProperties: false })),
    persona: Type.Optional(Type.Partial(Persona, { additionalProperties: false })),
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
    persona: Type.Pick(Persona, ['name', 'greeting', 'suggestions', 'agentName'], {
      additionalProperties: false,
    }),
    locale: Organization.properties.locale,
    currency: Currency,
    region: Organization.properties.region,
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
    outputTokens: Type.Integer(),
    /** Calls to the language model. */
    calls: Type.Integer(),
    dailyTokenBudget: Type.Integer(),
  },
  { $id: 'UsageDay', additionalProperties: false },
);
export type UsageDay = Static<typeof UsageDay>;

export const Usage = Type.Object(
  { days: Type.Array(UsageDay) },
  { $id: 'Usage', additionalProperties: false },
);
export type Usage = Static<typeof Usage>;
