import type { Consent, ConsentPage, ConsentReceipt } from '@katek/sdk/protocol';
import { AppError, invalidRequest } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import type { Vault } from '../../platform/security/vault.ts';
import type { Organizations } from '../organizations/index.ts';

/** Ways to be reached that a consent is about. */
export interface ContactDetails {
  email: string | null;
  /** E.164. */
  phone: string | null;
}

export interface NewConsent {
  visitorId: string;
  conversationId: string | null;
  receipt: ConsentReceipt;
  /** Kept as keyed fingerprints only, so that the receipt can be found by whoever names the same address or number. */
  contact?: ContactDetails;
}

/** Receipts of what visitors agreed to. They are proof: nothing changes them, and only time and an erasure take away. */
export interface Consents {
  /**
   * The same receipt may come again, as with each reconnect; it is kept once. What the visitor's device says is not
   * proof by itself: a time that cannot be is the time of receipt, and the organization's own text is taken from it.
   */
  record(unit: Unit, consent: NewConsent): Promise<void>;
  /** Whether the visitor has agreed to this version of a text. */
  hasGiven(
    unit: Unit,
    visitorId: string,
    what: { purpose: ConsentReceipt['purpose']; textVersion: string },
  ): Promise<boolean>;
  /** Newest first; those of a visitor, or those that were given with an e-mail or phone number. */
  list(
    unit: Unit,
    wanted: { visitorId: string } | { contact: string },
    page: { cursor?: string; limit: number },
  ): Promise<ConsentPage>;
}

interface ConsentRow {
  id: string;
  visitorId: string;
  conversationId: string | null;
  purpose: ConsentReceipt['purpose'];
  textVersion: string;
  text: string;
  locale: string;
  url: string;
  givenAt: Date | string;
  receivedAt: Date | string;
}

const columns = `id, visitor_id as "visitorId", conversation_id as "conversationId", purpose,
  text_version as "textVersion", text, locale, url, given_at as "givenAt", received_at as "receivedAt"`;

/** More than anybody agrees to. */
const perVisitorMax = 50;
/** How far a device's clock is believed. */
const earlyMsMax = 24 * 60 * 60 * 1000;
const lateMsMax = 5 * 60 * 1000;

export function createConsents({
  vault,
  organizations,
  now,
}: {
  vault: Vault;
  organizations: Pick<Organizations, 'get'>;
  now: () => Date;
}): Consents {
  const digest = (unit: Unit, contact: string) =>
    vault.digest(contact.trim().toLowerCase(), unit.organizationId);

  /** The organization's own words of this version; without any, KaTek's in the visitor's language, as they read them. */
  async function textOf(unit: Unit, { purpose, textVersion, text }: ConsentReceipt) {
    const { privacy } = await organizations.get(unit);
    if (textVersion !== privacy.consentVersion) return text;
    const own = purpose === 'chat' ? privacy.chatConsentText : privacy.contactConsentText;
    return own || text;
  }

  return {
    async record(unit, { visitorId, conversationId, receipt, contact }) {
      // Several tabs come back at once, each with the same receipt: the second one sees what the first one kept.
      await unit.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `consents of ${visitorId}`,
      ]);
      const at = new Date(receipt.at).getTime();
      const early = now().getTime() - earlyMsMax;
      const isPossible = at >= early && at <= now().getTime() + lateMsMax;
      // A receipt of long ago comes again from a device that keeps it. What never came is from a clock that is wrong.
      const [known] = await unit.sql<{ count: number; isKnown: boolean }>(
        `select count(*)::int as count, coalesce(bool_or(purpose = $3 and text_version = $4
           and (given_at = $5::timestamptz or $6)), false) as "isKnown"
         from consents where organization_id = $1 and visitor_id = $2`,
        [
          unit.organizationId,
          visitorId,
          receipt.purpose,
          receipt.textVersion,
          receipt.at,
          !isPossible && receipt.purpose === 'chat',
        ],
      );
      if (known?.isKnown) return;
      if (known && known.count >= perVisitorMax) {
        throw new AppError('rate_limited', 'This visitor has agreed often enough.', {
          status: 429,
        });
      }
      const text = await textOf(unit, receipt);
      const digests = [contact?.email, contact?.phone].flatMap((way) =>
        way ? [digest(unit, way)] : [],
      );
      await unit.sql(
        `insert into consents (organization_id, id, visitor_id, conversation_id, purpose, text_version, text, locale,
           url, given_at, contact_digests)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10::timestamptz,
           array(select decode(hex, 'hex') from jsonb_array_elements_text($11::jsonb) as hex)
         where not exists (select from consents where organization_id = $1 and visitor_id = $3 and purpose = $5
           and text_version = $6 and given_at = $10::timestamptz)`,
        [
          unit.organizationId,
          newId(),
          visitorId,
          conversationId,
          receipt.purpose,
          receipt.textVersion,
          text,
          receipt.locale,
          receipt.url,
          isPossible ? receipt.at : now().toISOString(),
          JSON.stringify(digests.map((bytes) => bytes.toString('hex'))),
        ],
      );
    },

    async hasGiven(unit, visitorId, { purpose, textVersion }) {
      const rows = await unit.sql(
        `select from consents where organization_id = $1 and visitor_id = $2 and purpose = $3 and text_version = $4
         limit 1`,
        [unit.organizationId, visitorId, purpose, textVersion],
      );
      return rows.length > 0;
    },

    async list(unit, wanted, { cursor, limit }) {
      const [condition, value] =
        'visitorId' in wanted
          ? ['visitor_id = $2', wanted.visitorId]
          : ['(contact_digests[1] = $2 or contact_digests[2] = $2)', digest(unit, wanted.contact)];
      const rows = await unit.sql<ConsentRow>(
        `select ${columns} from consents where organization_id = $1 and ${condition}
           and ($3::uuid is null or id < $3::uuid) order by id desc limit $4`,
        [unit.organizationId, value, cursor === undefined ? null : readCursor(cursor), limit + 1],
      );
      const items = rows.slice(0, limit).map(toConsent);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  };
}

/**
 * Takes out of the visitor's receipts what is personal: the talk, and the address of the page behind its origin. What
 * stays says that somebody agreed to these words at this time; see docs/decisions/0015.
 */
export async function eraseFromConsents(unit: Unit, visitorId: string): Promise<void> {
  await unit.sql(
    `update consents set conversation_id = null, erased_at = now(),
       url = coalesce(substring(url from '^https?://[^/?#@]+'), '')
     where organization_id = $1 and visitor_id = $2`,
    [unit.organizationId, visitorId],
  );
}

/** A stranger's receipts are those of the visitor they turned out to be. */
export async function moveConsents(
  unit: Unit,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await unit.sql(
    'update consents set visitor_id = $3 where organization_id = $1 and visitor_id = $2',
    [unit.organizationId, from, to],
  );
}

function toConsent(row: ConsentRow): Consent {
  return {
    id: row.id,
    visitorId: row.visitorId,
    conversationId: row.conversationId,
    purpose: row.purpose,
    textVersion: row.textVersion,
    text: row.text,
    locale: row.locale,
    url: row.url,
    givenAt: new Date(row.givenAt).toISOString(),
    receivedAt: new Date(row.receivedAt).toISOString(),
  };
}

function readCursor(cursor: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor)) {
    throw invalidRequest(
      'The cursor is not one of ours. Pass nextCursor of the page before, as it came.',
    );
  }
  return cursor;
}
