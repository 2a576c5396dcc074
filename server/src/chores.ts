import type { Attachments } from './features/attachments/index.ts';
import type { Conversations } from './features/conversations/index.ts';
import type { Leads, Viewings } from './features/leads/index.ts';
import type { Notifications } from './features/notifications/index.ts';
import type { Visitors } from './features/visitors/index.ts';
import { removeExpired } from './platform/database/remove-expired.ts';
import type { Database } from './platform/database/unit.ts';
import type { OutboxRelay } from './platform/events/outbox-relay.ts';
import { eachOnItsOwn } from './platform/jobs/each-on-its-own.ts';
import type { Jobs } from './platform/jobs/jobs.ts';

const hourSeconds = 60 * 60;

/** The work that nobody asks for: what is due, what has outlived its purpose. */
export function defineChores(
  jobs: Pick<Jobs, 'define'>,
  deps: {
    database: Database;
    relay: OutboxRelay;
    conversations: Conversations;
    attachments: Attachments;
    leads: Leads;
    viewings: Viewings;
    notifications: Notifications;
    visitors: Visitors;
  },
): void {
  const { database, conversations } = deps;
  const chores: [name: string, everySeconds: number, run: () => Promise<void>][] = [
    ['outbox.deliver', 5, () => deps.relay.deliverDue()],
    ['storage.clean', 24 * hourSeconds, () => removeExpired(database)],
    ['conversations.remove-empty', 24 * hourSeconds, () => conversations.removeEmpty()],
    ['attachments.remove-unused', hourSeconds, () => deps.attachments.removeUnused()],
    ['leads.refresh-totals', 6 * hourSeconds, () => deps.leads.refreshTotals(database)],
    ['viewings.lapse', hourSeconds, lapseViewings],
    ['notifications.sum-up', hourSeconds, () => deps.notifications.sumUp()],
    ['visitors.remove-old', 24 * hourSeconds, () => deps.visitors.removeOld()],
  ];
  for (const [name, everySeconds, run] of chores) {
    jobs.define({ name, concurrency: 1, everySeconds, run });
  }

  /** What nobody answers is called off, and the visitor is told so in their talk. */
  async function lapseViewings(): Promise<void> {
    const unanswered = await deps.viewings.unanswered(database);
    await eachOnItsOwn(unanswered, async ({ organizationId, id }) => {
      const lapse = { status: 'cancelled', ifUnanswered: true } as const;
      await conversations.decideViewing(organizationId, id, lapse);
    });
  }
}
