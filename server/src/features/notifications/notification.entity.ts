import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { tenantFilter, tenantKeys } from '../../platform/database/tenant.ts';

/** `held`: there were too many of its kind; it is told with others in one mail. */
export type NotificationState = 'sending' | 'sent' | 'skipped' | 'failed' | 'held';

/** One mail about one event to one recipient: the row that keeps it from going out twice. */
export const NotificationEntity = defineEntity({
  name: 'Notification',
  tableName: 'notifications',
  filters: tenantFilter,
  properties: {
    ...tenantKeys,
    eventId: p.uuid(),
    eventType: p.text(),
    /** The organization's address, or the fingerprint of a visitor's. */
    recipient: p.text(),
    state: p.text().$type<NotificationState>(),
    /** Why it was skipped or failed, or why the last attempt did not succeed. */
    reason: p.text().nullable(),
    attempts: p.integer(),
    claim: p.uuid(),
    claimedUntil: p.datetime(),
    mailId: p.text().nullable(),
    createdAt: p.datetime(),
    settledAt: p.datetime().nullable(),
  },
});
export type NotificationEntity = InferEntity<typeof NotificationEntity>;
