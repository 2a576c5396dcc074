import type { KnowledgeEntry } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { entryColumns, toEntry, type EntryRow } from './entry-row.ts';
import { toLiteral } from './embed-knowledge.ts';
import { likeness, tellingWords } from './likeness.ts';

export interface KnowledgeHit {
  readonly entry: KnowledgeEntry;
  /** From 0 to 1: how sure it is that the entry answers the question. */
  readonly confidence: number;
}

/** What a visitor asks, as it was written and, when in another language, word by word in English. */
export interface Asked {
  readonly text: string;
  readonly reading?: string | undefined;
  /** BCP 47 or a language. */
  readonly locale?: string | null | undefined;
}

export interface AskedVector {
  readonly model: string;
  readonly values: Float32Array;
}

/** Set on 60 questions that were to be answered and 40 that were not; see `testing/questions.ts`. */
const confidenceMin = 0.75;
/** An entry in the visitor's own language is used though one in another is nearer. */
const ownLanguageAhead = 0.25;
/** Cormack et al. 2009: the constant of reciprocal rank fusion. */
const fusionConstant = 60;
const candidatesMax = 40;

/** Enabled entries near to a question: by words, by pieces of words and by meaning, fused by rank; then told how sure. */
export async function findEntries(
  unit: Unit,
  asked: Asked,
  vector: AskedVector | null,
): Promise<KnowledgeHit[]> {
  const values: unknown[] = [unit.organizationId];
  const add = (value: unknown) => `$${values.push(value)}`;
  const words = [...new Set([asked.text, asked.reading ?? ''].flatMap(tellingWords))].slice(0, 40);
  const text = add(asked.text.slice(0, 500));
  const orders = [
    `select id, row_number() over (order by word_similarity(asked, ${text}) + word_similarity(${text}, asked) desc, id) as rank
     from enabled`,
  ];
  if (words.length > 0) {
    const query = `websearch_to_tsquery('simple', ${add(words.map((word) => `"${word.replaceAll('"', ' ')}"`).join(' or '))})`;
    orders.push(`select id, row_number() over (order by ts_rank(search_words, ${query}) desc, id) as rank
      from enabled where search_words @@ ${query}`);
  }
  if (vector) {
    orders.push(`select id, row_number() over (order by distance, id) as rank from (
      select v.entry_id as id, min(v.embedding <=> ${add(toLiteral(vector.values))}::vector(${vector.values.length})) as distance
      from enabled join knowledge_embeddings v on v.organization_id = $1 and v.entry_id = enabled.id
        and v.content_hash = enabled.content_hash and v.model = ${add(vector.model)} and v.dimensions = ${vector.values.length} group by 1) as near`);
  }
  const rows = await unit.sql<EntryRow>(
    `with enabled as (select * from knowledge_entries where organization_id = $1 and is_enabled),
     ranked as (${orders.map((order) => `select * from (${order}) as ordered where rank <= ${candidatesMax}`).join(' union all ')}),
     fused as (select id, sum(1.0 / (${fusionConstant} + rank)) as score from ranked group by id)
     select ${entryColumns} from fused join knowledge_entries e on e.organization_id = $1 and e.id = fused.id
     order by fused.score desc, e.id limit ${candidatesMax}`,
    values,
  );
  return hitsAmong(rows.map(toEntry), asked);
}

/** These entries, those that surely answer the question first. */
export function hitsAmong(entries: readonly KnowledgeEntry[], asked: Asked): KnowledgeHit[] {
  return entries
    .map((entry) => ({ entry, confidence: confidenceOf(asked, entry) }))
    .toSorted((one, other) => weighed(other, asked) - weighed(one, asked));
}

/** The entry to answer with, of hits in order; `null` when none is sure enough. */
export function answersFrom([first]: readonly KnowledgeHit[]): KnowledgeHit | null {
  return first && first.confidence >= confidenceMin ? first : null;
}

function confidenceOf({ text, reading }: Asked, entry: KnowledgeEntry) {
  const said = reading === undefined || reading === text ? [text] : [text, reading];
  return Math.max(
    ...[entry.question, ...entry.wordings].flatMap((wording) =>
      said.map((words) => likeness(words, wording)),
    ),
  );
}

/** The language decides among entries that would both do, and never makes one do. */
function weighed({ entry, confidence }: KnowledgeHit, { locale }: Asked): number {
  const isOwn = entry.locale !== null && languageOf(entry.locale) === languageOf(locale ?? '');
  return confidence >= confidenceMin && isOwn ? confidence + ownLanguageAhead : confidence;
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/u)[0] ?? '';
}
