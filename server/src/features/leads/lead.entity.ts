import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Lead, LeadIntent, LeadRequest, LeadScore, LeadStatus } from '@katek/sdk/protocol';
import { tenantFilter, tenantKeys } from '../../platform/database/tenant.ts';

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
    score: p.json<LeadScore>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type LeadEntity = InferEntity<typeof LeadEntity>;

/** As the API and the admin see it. */
export function toLead(entity: LeadEntity): Lead {
  return {
    id: entity.id,
    conversationId: entity.conversationId,
    visitorId: entity.visitorId,
    status: entity.status,
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
    // Rows of before the viewings have none.
    requests: entity.requests.map((request) => ({
      ...request,
      viewingId: request.viewingId ?? null,
    })),
    listingsSeen: entity.listingsSeen,
    score: entity.score,
    createdAt: entity.createdAt.toISOString(),
    updatedAt: entity.updatedAt.toISOString(),
  };
}

/** The driver may give a numeric column as text. */
function amount(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
