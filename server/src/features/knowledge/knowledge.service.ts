import {
  knowledgeEntriesMax,
  type KnowledgeEntry,
  type KnowledgePage,
  type KnowledgePatch,
  type NewKnowledgeEntry,
} from '@katek/sdk/protocol';
import { AppError, notFound } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import type { Embedder } from '../../providers/embeddings/index.ts';
import type { Organizations } from '../organizations/index.ts';
import { askedOf, contentHashOf, entryColumns, toEntry, type EntryRow } from './entry-row.ts';
import { findEntries, type Asked, type AskedVector, type KnowledgeHit } from './find-entries.ts';

export interface KnowledgeListing {
  readonly tag?: string;
  readonly isEnabled?: boolean;
  /** The last id of the page before. */
  readonly cursor?: string;
  readonly limit: number;
}

export interface Knowledge {
  list(unit: Unit, listing: KnowledgeListing): Promise<KnowledgePage>;
  get(unit: Unit, id: string): Promise<KnowledgeEntry>;
  create(unit: Unit, wish: NewKnowledgeEntry): Promise<KnowledgeEntry>;
  update(unit: Unit, id: string, patch: KnowledgePatch): Promise<KnowledgeEntry>;
  remove(unit: Unit, id: string): Promise<void>;
  /** Enabled entries near to a question, the nearest first. Opens its own unit, after the question was embedded. */
  find(organizationId: string, asked: Asked, signal?: AbortSignal): Promise<KnowledgeHit[]>;
}

/** Why a text may not be said to visitors; `null` when it may. The agent's own checks, handed in by the app. */
export type ReviewKnowledge = (
  draft: Pick<KnowledgeEntry, 'question' | 'wordings' | 'answer' | 'locale'> & {
    /** Hosts of the organization's own sites. */
    hosts: readonly string[];
  },
) => { kind: 'fair_housing' | 'link'; field: string; text: string } | null;

const embedTimeoutMs = 3000;
const textLengthMax = 1000;

export function createKnowledge(deps: {
  database: Database;
  embedder: Embedder;
  organizations: Pick<Organizations, 'get'>;
  review: ReviewKnowledge;
  /** Hears of the tokens that questions cost which were turned into vectors. */
  onEmbedded?: (organizationId: string, tokens: number) => void;
}): Knowledge {
  const { database, embedder, organizations, review } = deps;

  async function assertSayable(unit: Unit, entry: Content): Promise<void> {
    const { allowedOrigins } = await organizations.get(unit);
    const hosts = allowedOrigins.flatMap((origin) => URL.parse(origin)?.host ?? []);
    const found = review({ ...entry, hosts });
    if (!found) return;
    const { kind, field, text } = found;
    throw kind === 'link'
      ? new AppError(
          'knowledge_link_refused',
          `Answers may only link to the organization's own sites: take ${text} out, or add its origin to allowedOrigins.`,
          { status: 400, field },
        )
      : new AppError(
          'knowledge_fair_housing',
          `This would sort homes by people, or people by homes, which fair housing forbids: “${text}” Describe the home or the service, and no person, school or safety.`,
          { status: 400, field },
        );
  }

  async function embed(
    organizationId: string,
    text: string,
    signal?: AbortSignal,
  ): Promise<AskedVector | null> {
    const timeout = AbortSignal.timeout(embedTimeoutMs);
    const limit = signal ? AbortSignal.any([signal, timeout]) : timeout;
    // Words alone find the same entries, in a poorer order.
    const onUse = (tokens: number) => deps.onEmbedded?.(organizationId, tokens);
    const [values] = await embedder.embed([text], limit, onUse).catch(() => []);
    return values ? { model: embedder.model, values } : null;
  }

  return {
    async list(unit, { tag, isEnabled, cursor, limit }) {
      const rows = await unit.sql<EntryRow>(
        `select ${entryColumns} from knowledge_entries e where e.organization_id = $1
           and ($2::text is null or $2 = any(e.tags)) and ($3::boolean is null or e.is_enabled = $3)
           and ($4::uuid is null or e.id < $4)
         order by e.id desc limit $5`,
        [unit.organizationId, tag ?? null, isEnabled ?? null, cursor ?? null, limit + 1],
      );
      const items = rows.slice(0, limit).map(toEntry);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },

    get: (unit, id) => load(unit, id),

    async create(unit, wish) {
      const entry = {
        wordings: [],
        locale: null,
        tags: [],
        isEnabled: true,
        ...wish,
      };
      await assertSayable(unit, entry);
      // Two at once must not both be the last that fits.
      await unit.sql('select from organizations where id = $1 for no key update', [
        unit.organizationId,
      ]);
      const [kept] = await unit.sql<{ count: number }>(
        'select count(*)::int as count from knowledge_entries where organization_id = $1',
        [unit.organizationId],
      );
      if ((kept?.count ?? 0) >= knowledgeEntriesMax) {
        throw new AppError(
          'knowledge_full',
          `An organization keeps ${knowledgeEntriesMax} entries. Delete what is out of date, or make several wordings one entry.`,
          { status: 409 },
        );
      }
      const [row] = await unit.sql<EntryRow>(
        `insert into knowledge_entries as e (organization_id, id, question, wordings, answer, locale, tags, is_enabled, asked, content_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${entryColumns}`,
        [unit.organizationId, newId(), ...columnsOf(entry)],
      );
      return tell(unit, row);
    },

    async update(unit, id, { revision, ...patch }) {
      const before = await load(unit, id);
      const entry = { ...before, ...patch };
      await assertSayable(unit, entry);
      const [row] = await unit.sql<EntryRow>(
        `update knowledge_entries as e set question = $3, wordings = $4, answer = $5, locale = $6, tags = $7,
           is_enabled = $8, asked = $9, content_hash = $10, revision = revision + 1, updated_at = now()
         where organization_id = $1 and id = $2 and revision = $11 returning ${entryColumns}`,
        [unit.organizationId, id, ...columnsOf(entry), revision ?? before.revision],
      );
      if (!row) {
        throw new AppError(
          'knowledge_changed',
          'Somebody else has changed this entry since it was read. Read it again, and change that.',
          { status: 409 },
        );
      }
      return tell(unit, row);
    },

    async remove(unit, id) {
      const gone = await unit.sql(
        'delete from knowledge_entries where organization_id = $1 and id = $2 returning id',
        [unit.organizationId, id],
      );
      if (gone.length === 0) throw notFound('knowledge entry');
      unit.record({ type: 'knowledge.changed', payload: { entryId: id } });
    },

    async find(organizationId, asked, signal) {
      const said = { ...asked, text: asked.text.slice(0, textLengthMax) };
      const vector = await embed(organizationId, said.text, signal);
      return database.read(organizationId, (unit) => findEntries(unit, said, vector));
    },
  };
}

type Content = Pick<
  KnowledgeEntry,
  'question' | 'wordings' | 'answer' | 'locale' | 'tags' | 'isEnabled'
>;

function columnsOf(entry: Content): unknown[] {
  const { question, wordings, answer, locale, tags, isEnabled } = entry;
  const unique = [...new Set(tags)];
  return [
    question,
    wordings,
    answer,
    locale,
    unique,
    isEnabled,
    askedOf(entry),
    contentHashOf(entry),
  ];
}

async function load(unit: Unit, id: string): Promise<KnowledgeEntry> {
  const [row] = await unit.sql<EntryRow>(
    `select ${entryColumns} from knowledge_entries e where e.organization_id = $1 and e.id = $2`,
    [unit.organizationId, id],
  );
  if (!row) throw notFound('knowledge entry');
  return toEntry(row);
}

function tell(unit: Unit, row: EntryRow | undefined): KnowledgeEntry {
  if (!row) throw new Error('A row that was written came back as none.');
  unit.record({ type: 'knowledge.changed', payload: { entryId: row.id } });
  return toEntry(row);
}
