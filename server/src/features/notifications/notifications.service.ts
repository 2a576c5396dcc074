import type { Lead } from '@katek/sdk/protocol';
import { ProviderError } from '../../errors.ts';
import type { DomainEvents } from '../../events.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import type { Delivery, OutboxRelay } from '../../platform/events/outbox-relay.ts';
import { isAddress, type Mail, type Mailer } from '../../providers/mail/index.ts';
import type { Organizations } from '../organizations/index.ts';
import { composeMail, type News, type TalkLine } from './compose-mail.ts';
import { claimMail, releaseMail, settleMail, skipMail, type Claim } from './notification-ledger.ts';

export interface NotificationDeps {
  readonly database: Database;
  readonly organizations: Pick<Organizations, 'get'>;
  /** `null` while no mail service is connected: then each mail is kept as skipped. */
  readonly mailer: Mailer | null;
  readonly publicUrl: string;
  /** The last messages of a conversation, oldest first. */
  readonly readTranscript: (
    unit: Unit,
    conversationId: string,
    limit: number,
  ) => Promise<readonly TalkLine[]>;
  /** The lead of a conversation. */
  readonly readLead: (unit: Unit, conversationId: string) => Promise<Lead | null>;
  /** A home in one line, such as its address. */
  readonly describeListing?: (unit: Unit, listingId: string) => Promise<string | null>;
  /** After so many attempts a mail has failed for good; as many as the relay makes. */
  readonly attemptsMax: number;
  /** For how long a process may be at work on one mail. */
  readonly claimSeconds?: number;
}

export interface Notifications {
  /** Takes up the events that are worth a mail. */
  listen(relay: Pick<OutboxRelay, 'on'>): void;
}

type NewsType = News['type'];

const transcriptLength = 8;
const sendTimeoutMs = 20_000;

/** One mail to the organization's notification address for each event worth it, exactly once, however often it is told. */
export function createNotifications(deps: NotificationDeps): Notifications {
  const { database, mailer, claimSeconds = 60 } = deps;

  async function notify<T extends NewsType>(type: T, delivery: Delivery<T>): Promise<void> {
    const { organizationId, eventId } = delivery;
    const prepared = await database.inTenant(organizationId, (unit) =>
      prepare(unit, type, delivery),
    );
    if (prepared === null || mailer === null) return;
    const { claim, mail } = prepared;
    const signal = AbortSignal.timeout(sendTimeoutMs);
    try {
      // No transaction is open here. The process before may have died after the mail went out and before it said so.
      const earlier = claim.attempt > 1 ? await mailer.findSent(mail, signal) : null;
      const sent = earlier ?? (await mailer.send(mail, signal));
      await database.inTenant(organizationId, (unit) =>
        settleMail(unit, claim, { state: 'sent', mailId: sent.id }),
      );
    } catch (error) {
      const isFinal =
        (error instanceof ProviderError && !error.retry) || delivery.attempt >= deps.attemptsMax;
      const reason = error instanceof ProviderError ? error.message : 'The mail could not be sent.';
      await database.inTenant(organizationId, (unit) =>
        isFinal
          ? settleMail(unit, claim, { state: 'failed', reason })
          : releaseMail(unit, claim, reason),
      );
      if (!isFinal) throw error;
    }

    async function prepare(
      unit: Unit,
      newsType: T,
      told: Delivery<T>,
    ): Promise<{ claim: Claim; mail: Mail } | null> {
      const organization = await deps.organizations.get(unit);
      const recipient = organization.notificationEmail ?? '';
      const about = { eventId, eventType: newsType, recipient };
      const obstacle = obstacleTo(recipient, mailer);
      if (obstacle) {
        await skipMail(unit, about, obstacle);
        return null;
      }
      const claim = await claimMail(unit, about, claimSeconds);
      if (claim === 'settled') return null;
      if (claim === 'busy') throw new Error('Another process is sending this mail.');
      const news = await gather(unit, newsType, told.payload, organization.name);
      const replyTo = news.lead?.email ?? null;
      return {
        claim,
        mail: { key: eventId, to: recipient, replyTo, tag: newsType, ...composeMail(news) },
      };
    }
  }

  async function gather<T extends NewsType>(
    unit: Unit,
    type: T,
    payload: DomainEvents[T],
    organizationName: string,
  ): Promise<News> {
    const nothing = { type, organizationName, lead: null, home: null, talk: [] };
    if (!('conversationId' in payload)) return { ...nothing, link: `${deps.publicUrl}/admin/` };
    const { conversationId } = payload;
    const listingId = 'listingId' in payload ? payload.listingId : null;
    return {
      type,
      organizationName,
      lead: await deps.readLead(unit, conversationId),
      home: listingId && deps.describeListing ? await deps.describeListing(unit, listingId) : null,
      talk: await deps.readTranscript(unit, conversationId, transcriptLength),
      link: `${deps.publicUrl}/admin/#/conversations/${conversationId}`,
    };
  }

  return {
    listen(relay) {
      relay.on('lead.captured', (delivery) => notify('lead.captured', delivery));
      relay.on('handoff.requested', (delivery) => notify('handoff.requested', delivery));
      relay.on('viewing.requested', (delivery) => notify('viewing.requested', delivery));
      relay.on('budget.reached', (delivery) => notify('budget.reached', delivery));
    },
  };
}

/** Why no mail can go out, in words for the admin; `null` when it can. */
function obstacleTo(recipient: string, mailer: Mailer | null): string | null {
  if (!mailer)
    return 'No mail service is connected. Set POSTMARK_API_TOKEN and POSTMARK_FROM_EMAIL.';
  if (recipient === '') return 'The organization has no notification address.';
  return isAddress(recipient) ? null : 'The notification address is not one e-mail address.';
}
