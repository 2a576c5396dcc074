import { ListingQuery } from '@katek/sdk/protocol';
import { Type, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { ModelTool } from '../../../providers/language-model/index.ts';
import { strictSchema } from './strict-schema.ts';

const { similarTo: _byReference, limit: _bounded, ...constraints } = ListingQuery.properties;

/** What the model may search by: the query language, with a reference instead of an id. No tenant, no person. */
const Search = Type.Object(
  {
    query: Type.Object(
      {
        ...constraints,
        similarTo: Type.Optional(
          Type.String({ maxLength: 60, description: 'A reference such as L2.' }),
        ),
      },
      { additionalProperties: false },
    ),
    excludeShown: Type.Optional(
      Type.Boolean({ description: 'Leave out the homes that the visitor has seen.' }),
    ),
  },
  { additionalProperties: false },
);

const ListingDetails = Type.Object(
  {
    listing: Type.String({
      maxLength: 200,
      description: 'A reference such as L2, or a listing number.',
    }),
  },
  { additionalProperties: false },
);

const CaptureContact = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 200 })),
    email: Type.Optional(Type.String({ maxLength: 320 })),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

const RequestViewing = Type.Object(
  {
    listing: Type.String({ maxLength: 200, description: 'A reference such as L2.' }),
    preferredTime: Type.Optional(
      Type.String({ maxLength: 200, description: "The visitor's own words." }),
    ),
  },
  { additionalProperties: false },
);

const HandOver = Type.Object(
  {
    reason: Type.Unsafe<'customer_request' | 'missing_knowledge' | 'unsupported_request'>({
      type: 'string',
      enum: ['customer_request', 'missing_knowledge', 'unsupported_request'],
    }),
  },
  { additionalProperties: false },
);

const LookupKnowledge = Type.Object(
  {
    question: Type.String({
      minLength: 1,
      maxLength: 500,
      description: "What the visitor asks, in the visitor's own language.",
    }),
  },
  { additionalProperties: false },
);

export const toolSchemas = {
  search_listings: Compile(Search),
  listing_details: Compile(ListingDetails),
  capture_contact: Compile(CaptureContact),
  request_viewing: Compile(RequestViewing),
  hand_over: Compile(HandOver),
  lookup_knowledge: Compile(LookupKnowledge),
} as const;

const described: readonly (readonly [keyof typeof toolSchemas, string, TSchema])[] = [
  [
    'search_listings',
    'Search the listings. Every constraint binds; when nothing fits, the search lets go of one and says which. Prices in whole currency units. Call it again with the whole query for follow-ups.',
    Search,
  ],
  [
    'listing_details',
    'All facts of one listing: call it before answering a question about a home.',
    ListingDetails,
  ],
  [
    'capture_contact',
    'Keep the name, e-mail or phone that the visitor has written.',
    CaptureContact,
  ],
  [
    'request_viewing',
    'Pass the wish to see a home to the agent. This books nothing.',
    RequestViewing,
  ],
  ['hand_over', 'Ask a person to take over: when the visitor asks for or accepts it.', HandOver],
  [
    'lookup_knowledge',
    'What the realtor says about themselves, their fees, rules, papers and ways: call it before answering such a question.',
    LookupKnowledge,
  ],
];

/** The order never changes: it is part of the prefix that a vendor caches. */
export const modelTools: readonly ModelTool[] = described.map(([name, description, schema]) => ({
  name,
  description,
  parameters: strictSchema(schema),
}));
