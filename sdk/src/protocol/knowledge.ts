import { Type, type Static } from 'typebox';
import { Nullable, Page, Timestamp, Uuid } from './schema.ts';

/** Entries of one organization. */
export const knowledgeEntriesMax = 2000;

const KnowledgeQuestion = Type.String({ minLength: 3, maxLength: 300 });

/** A question that visitors ask, and the realtor's own answer to it. */
export const KnowledgeEntry = Type.Object(
  {
    id: Uuid,
    /** As a visitor would ask it; it is the title by which the entry is cited. */
    question: KnowledgeQuestion,
    /** Other ways to ask the same. */
    wordings: Type.Array(KnowledgeQuestion, { maxItems: 10 }),
    /** What visitors are told, word for word: markdown with bold, italic, lists and links to the realtor's own sites. */
    answer: Type.String({ minLength: 1, maxLength: 4000 }),
    /** BCP 47; `null`: for visitors of every language. One in the visitor's language goes before one in another. */
    locale: Nullable(
      Type.String({ maxLength: 35, pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$' }),
    ),
    /** For the realtor's own order; visitors never see them. */
    tags: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 10 }),
    /** One that is not enabled is kept and not used. */
    isEnabled: Type.Boolean(),
    /** Counts the changes, from 1. */
    revision: Type.Integer({ minimum: 1 }),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'KnowledgeEntry', additionalProperties: false },
);
export type KnowledgeEntry = Static<typeof KnowledgeEntry>;

export const KnowledgePage = Page(KnowledgeEntry, 'KnowledgePage');
export type KnowledgePage = Static<typeof KnowledgePage>;

const { question, answer, wordings, locale, tags, isEnabled } = KnowledgeEntry.properties;

/** An entry to add. */
export const NewKnowledgeEntry = Type.Object(
  {
    question,
    answer,
    ...Type.Partial(Type.Object({ wordings, locale, tags, isEnabled })).properties,
  },
  { $id: 'NewKnowledgeEntry', additionalProperties: false },
);
export type NewKnowledgeEntry = Static<typeof NewKnowledgeEntry>;

/** Only the fields given change. */
export const KnowledgePatch = Type.Object(
  {
    ...Type.Partial(Type.Object({ question, answer, wordings, locale, tags, isEnabled }))
      .properties,
    /** The one that was read: the change is refused when somebody else has changed the entry since. */
    revision: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { $id: 'KnowledgePatch', additionalProperties: false, minProperties: 1 },
);
export type KnowledgePatch = Static<typeof KnowledgePatch>;

/** A question, to see what it would be answered with. */
export const KnowledgeSearch = Type.Object(
  {
    /** As a visitor would write it. */
    text: Type.String({ minLength: 1, maxLength: 1000 }),
    /** BCP 47, of the visitor. */
    locale: Type.Optional(Type.String({ maxLength: 35 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  },
  { $id: 'KnowledgeSearch', additionalProperties: false },
);
export type KnowledgeSearch = Static<typeof KnowledgeSearch>;

/** The entries that come near a question. */
export const KnowledgeSearchResult = Type.Object(
  {
    /** Enabled entries, the nearest first. */
    items: Type.Array(
      Type.Object(
        {
          entry: KnowledgeEntry,
          /** From 0 to 1: how sure it is that the entry answers this question. */
          confidence: Type.Number({ minimum: 0, maximum: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
    /** The entry that is sure enough for the concierge to answer with. */
    answersWith: Nullable(Uuid),
  },
  { $id: 'KnowledgeSearchResult', additionalProperties: false },
);
export type KnowledgeSearchResult = Static<typeof KnowledgeSearchResult>;
