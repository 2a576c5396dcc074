import type {
  Organization as OrganizationJson,
  OrganizationPatch,
  WidgetConfig,
} from '@katek/sdk/protocol';
import { AppError, notFound } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { ownOrigins } from '../../platform/http/own-origin.ts';
import { newId } from '../../platform/security/ids.ts';
import { keyKind, tokenHash, type KeyKind } from './api-key.ts';
import { addKey } from './api-keys.service.ts';
import { assertRealProfile } from './real-profile.ts';
import { assertRealValues } from './real-values.ts';
import { Organization, toWidgetConfig } from './organization.entity.ts';

export interface NewOrganization {
  slug: string;
  name: string;
  region: string;
  currency: string;
  locale?: string;
  timeZone?: string;
  allowedOrigins?: string[];
  notificationEmail?: string | null;
  branding?: Partial<OrganizationJson['branding']>;
  persona?: Partial<OrganizationJson['persona']>;
  hours?: OrganizationJson['hours'];
  handoffRules?: Partial<OrganizationJson['handoffRules']>;
  privacy?: Partial<OrganizationJson['privacy']>;
  triggers?: OrganizationJson['triggers'];
}

export interface KeyOwner {
  organizationId: string;
  kind: KeyKind;
}

export interface Organizations {
  /** Makes an organization with its first two keys. The secret key is not readable afterwards. */
  create(
    wish: NewOrganization,
  ): Promise<{ organization: OrganizationJson; publishableKey: string; secretKey: string }>;
  get(unit: Unit): Promise<OrganizationJson>;
  update(unit: Unit, patch: OrganizationPatch): Promise<OrganizationJson>;
  /** Whose key this is; `null` for an unknown, revoked or mistyped one. */
  ownerOfKey(key: string): Promise<KeyOwner | null>;
  findBySlug(slug: string): Promise<{ organizationId: string; publishableKey: string } | null>;
  /** What a page with the publishable key may know. */
  widgetConfigOf(organization: OrganizationJson): WidgetConfig;
  /** Whether pages of this origin may open the chat of the organization. */
  isOriginAllowed(organization: OrganizationJson, origin: string): boolean;
}

/** How long a key's owner is remembered; a revoked key works at most this much longer. */
const keyMemoryMs = 30_000;
const keyMemorySizeMax = 10_000;

export function createOrganizations(deps: {
  database: Database;
  /** The server's own origin: its pages may always open the chat. */
  publicUrl: string;
  /** Whether the server can send mail. */
  isMailConnected?: boolean;
  now?: () => number;
}): Organizations {
  const { database, isMailConnected = false } = deps;
  const now = deps.now ?? Date.now;
  const isOwnOrigin = ownOrigins(deps.publicUrl);
  const owners = new Map<string, { owner: KeyOwner | null; until: number }>();

  return {
    async create(wish) {
      const id = newId();
      assertRealValues(wish);
      assertRealProfile(wish);
      await assertSlugIsFree(database, wish.slug);
      return database.inTenant(id, async (unit) => {
        const entity = unit.em.create(Organization, { id, ...withDefaults(wish) });
        await unit.em.flush();
        return {
          organization: entity.toOrganization(),
          publishableKey: await addKey(unit, 'publishable'),
          secretKey: await addKey(unit, 'secret'),
        };
      });
    },

    async get(unit) {
      return (await load(unit)).toOrganization();
    },

    async update(unit, patch) {
      const entity = await load(unit);
      const { branding, persona, privacy, handoffRules, ...fields } = patch;
      assertRealValues(fields);
      assertRealProfile(patch, entity);
      if (fields.allowedOrigins) fields.allowedOrigins = fields.allowedOrigins.map(toOrigin);
      Object.assign(entity, fields);
      if (branding) entity.branding = { ...entity.branding, ...branding };
      if (persona) entity.persona = { ...entity.persona, ...persona };
      if (handoffRules) entity.handoffRules = { ...entity.handoffRules, ...handoffRules };
      if (privacy) entity.privacy = { ...entity.privacy, ...privacy };
      await unit.em.flush();
      unit.record({
        type: 'organization.changed',
        payload: { organizationId: unit.organizationId },
      });
      return entity.toOrganization();
    },

    async ownerOfKey(key) {
      const kind = keyKind(key);
      if (!kind) return null;
      const known = owners.get(key);
      if (known && known.until > now()) return known.owner;
      const [row] = await database.asSystem((unit) =>
        unit.sql<{ organization_id: string }>(
          'select organization_id from api_keys where hash = $1 and kind = $2 and revoked_at is null',
          [tokenHash(key), kind],
        ),
      );
      const owner = row ? { organizationId: row.organization_id, kind } : null;
      if (owners.size >= keyMemorySizeMax) owners.clear();
      owners.set(key, { owner, until: now() + keyMemoryMs });
      return owner;
    },

    async findBySlug(slug) {
      const [row] = await database.asSystem((unit) =>
        unit.sql<{ organization_id: string; publishable_key: string }>(
          `select organization_id, publishable_key from api_keys
           join organizations on organizations.id = organization_id
           where slug = $1 and kind = 'publishable' and revoked_at is null
           order by api_keys.created_at desc limit 1`,
          [slug],
        ),
      );
      return row
        ? { organizationId: row.organization_id, publishableKey: row.publishable_key }
        : null;
    },

    widgetConfigOf: (organization) => toWidgetConfig(organization, { isMailConnected }),

    isOriginAllowed(organization, origin) {
      return isOwnOrigin(origin) || organization.allowedOrigins.includes(origin);
    },
  };
}

async function assertSlugIsFree(database: Database, slug: string): Promise<void> {
  const taken = await database.asSystem((unit) =>
    unit.sql('select from organizations where slug = $1', [slug]),
  );
  if (taken.length > 0) {
    throw new AppError('slug_taken', `The slug ${slug} is in use. Choose another one.`, {
      status: 409,
    });
  }
}

async function load(unit: Unit): Promise<Organization> {
  const entity = await unit.em.findOne(Organization, { id: unit.organizationId });
  if (!entity) throw notFound('organization');
  return entity;
}

function withDefaults(wish: NewOrganization) {
  return {
    slug: wish.slug,
    name: wish.name,
    region: wish.region,
    currency: wish.currency,
    locale: wish.locale ?? 'en-US',
    timeZone: wish.timeZone ?? 'UTC',
    allowedOrigins: (wish.allowedOrigins ?? []).map(toOrigin),
    hours: wish.hours ?? null,
    handoffRules: {
      afterUnanswered: null,
      outsideHours: 'message' as const,
      keywords: [],
      ...wish.handoffRules,
    },
    privacy: {
      policyUrl: null,
      contactConsentText: null,
      consentVersion: '1',
      isConsentRequired: false,
      chatConsentText: null,
      ...wish.privacy,
    },
    triggers: wish.triggers ?? [],
    isIdentityVerificationRequired: false,
    notificationEmail: wish.notificationEmail ?? null,
    dailyTokenBudget: 1_000_000,
    mortgageRate: null,
    createdAt: new Date(),
    branding: {
      accentColor: '#1f5d4c',
      logoUrl: null,
      position: 'end' as const,
      colorScheme: 'auto' as const,
      ...wish.branding,
    },
    persona: {
      name: 'Ava',
      tone: 'warm' as const,
      greeting: `Hi! I know every home that ${wish.name} has on the market. What are you looking for?`,
      suggestions: [],
      guidelines: '',
      guardrails: [],
      agentName: null,
      agentPhone: null,
      agentEmail: null,
      agentPhotoUrl: null,
      agentLicense: null,
      hasWhatsApp: false,
      ...wish.persona,
    },
  };
}

/** `https://Example.com/` and `https://example.com` are one origin; a path or a wildcard is none. */
function toOrigin(text: string): string {
  const url = URL.parse(text);
  if (
    !url ||
    text.includes('*') ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash
  ) {
    throw new AppError(
      'invalid_origin',
      `${text.slice(0, 100)} is no origin. Write scheme and host only, such as https://www.example.com.`,
      { status: 400 },
    );
  }
  return url.origin;
}
