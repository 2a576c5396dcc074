import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type {
  Lead,
  LeadFacts,
  LeadIntent,
  LeadRequest,
  LeadScoreOverride,
  LeadStatus,
} from '@katek/sdk/protocol';
import { tenantFilter, tenantKeys } from '../../platform/database/tenant.ts';
import { currentScore } from './current-score.ts';
import type { WorkedScore } from './score-lead.ts';

const word = <T extends string>() => p.text().$type<T>();

/** A visitor who left a way to be reached, or asked for a person. One for each conversation. */
export const LeadEntity = defineEntity({
  name: 'Lead',
  tableName: 'leads',
  filters: tenantFilter,
  properties: {
    ...tenantKeys,
    conversationId: p.uuid(),
    visitorId: p.uuid(),
    status: word<LeadStatus>(),
    name: p.text().nullable(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    intent: word<LeadIntent>().nullable(),
    budgetMin: p.decimal('number').nullable(),
    budgetMax: p.decimal('number').nullable(),
    currency: p.text().nullable(),
    budgetPeriod: word<'month' | 'week' | 'year'>().nullable(),
    bedrooms: p.double().nullable(),
    bathrooms: p.double().nullable(),
    areas: p.array<string>().columnType('text[]'),
    timeframe: p.text().nullable(),
    timeframeRange: p.text().nullable(),
    requests: p.json<LeadRequest[]>(),
    listingsSeen: p.array<string>().columnType('uuid[]'),
    score: p.json<WorkedScore>(),
    scoreTotal: p.integer(),
    manualScore: p.json<LeadScoreOverride>().nullable(),
    isSpam: p.boolean(),
    spamReasons: p.array<string>().columnType('text[]'),
    spamDecidedBy: word<'rules' | 'person'>().nullable(),
    mergedInto: p.uuid().nullable(),
    /** Talks of the leads that were merged into this one. */
    mergedConversations: p.array<string>().columnType('uuid[]'),
    lastActivityAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type LeadEntity = InferEntity<typeof LeadEntity>;

/** As the API and the admin see it. */
export function toLead(entity: LeadEntity, now: Date): Lead {
  return {
    id: entity.id,
    conversationId: entity.conversationId,
    conversationIds: [entity.conversationId, ...entity.mergedConversations],
    visitorId: entity.visitorId,
    status: entity.status,
    ...factsOf(entity),
    // Rows of before the viewings have none.
    requests: entity.requests.map((request) => ({
      ...request,
      viewingId: request.viewingId ?? null,
    })),
    listingsSeen: entity.listingsSeen,
    score: currentScore(
      entity.score,
      { lastActivityAt: entity.lastActivityAt, manual: entity.manualScore ?? null },
      now,
    ),
    spam: {
      isSpam: entity.isSpam,
      reasons: entity.isSpam ? entity.spamReasons : [],
      decidedBy: entity.spamDecidedBy ?? null,
    },
    mergedInto: entity.mergedInto ?? null,
    lastActivityAt: entity.lastActivityAt.toISOString(),
    createdAt: entity.createdAt.toISOString(),
    updatedAt: entity.updatedAt.toISOString(),
  };
}

/** What the visitor told of themselves and their wish. */
export function factsOf(entity: LeadEntity): LeadFacts {
  return {
    name: entity.name ?? null,
    email: entity.email ?? null,
    phone: entity.phone ?? null,
    intent: entity.intent ?? null,
    budgetMin: amount(entity.budgetMin),
    budgetMax: amount(entity.budgetMax),
    currency: entity.currency ?? null,
    budgetPeriod: entity.budgetPeriod ?? null,
    bedrooms: amount(entity.bedrooms),
    bathrooms: amount(entity.bathrooms),
    areas: entity.areas,
    timeframe: entity.timeframe ?? null,
    timeframeRange: entity.timeframeRange ?? null,
  };
}

/** The driver may give a numeric column as text. */
function amount(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
