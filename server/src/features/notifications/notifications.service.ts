import type { Lead, Organization, ViewingRecord } from '@katek/sdk/protocol';
import { AppError, ProviderError } from '../../errors.ts';
import type { DomainEvents, HeldKind } from '../../events.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import type { Delivery, OutboxRelay } from '../../platform/events/outbox-relay.ts';
import { isAddress, type Mail, type Mailer } from '../../providers/mail/index.ts';
import { eachOnItsOwn } from '../../platform/jobs/each-on-its-own.ts';
import { createVault } from '../../platform/security/vault.ts';
import type { Organizations } from '../organizations/index.ts';
import { composeMail, type News, type TalkLine } from './compose-mail.ts';
import { composeTranscript } from './compose-transcript.ts';
import {
  assertTranscriptFits,
  isNewsFlood,
  nameMailbox,
  transcriptObstacle,
} from './mail-limits.ts';
import { claimMail, releaseMail, settleMail, skipMail, takeHeld } from './notification-ledger.ts';

export interface NotificationDeps {
  readonly database: Database;
  readonly organizations: Pick<Organizations, 'get'>;
  /** `null` while no mail service is connected: then each mail is kept as skipped. */
  readonly mailer: Mailer | null;
  readonly publicUrl: string;
  /** `SECRET_KEY`, 32 bytes. */
  readonly secretKey: Buffer;
  /** The last messages of a conversation, oldest first. */
  readonly readTranscript: (
    unit: Unit,
    conversationId: string,
    limit: number,
  ) => Promise<readonly TalkLine[]>;
  /** The language of a conversation, as the visitor's page has it. */
  readonly readLocale?: (unit: Unit, conversationId: string) => Promise<string | null>;
  /** The lead of a conversation. */
  readonly readLead: (unit: Unit, conversationId: string) => Promise<Lead | null>;
  /** A home in one line, such as its address. */
  readonly describeListing?: (unit: Unit, listingId: string) => Promise<string | null>;
  readonly readViewing?: (unit: Unit, viewingId: string) => Promise<ViewingRecord>;
  /** A time on a clock, in words. */
  readonly tellTime?: (startsAt: string, timeZone: string) => string;
  /** After so many attempts a mail has failed for good; as many as the relay makes. */
  readonly attemptsMax: number;
  /** For how long a process may be at work on one mail. */
  readonly claimSeconds?: number;
}

export interface Notifications {
  /** Takes up the events that are worth a mail. */
  listen(relay: Pick<OutboxRelay, 'on'>): void;
  /** Refuses what would not go out: a mail was asked for that no service sends, or one more than a day allows. */
  assertTranscriptFits(unit: Unit, email: string): Promise<void>;
  /** Tells each organization in one mail of what was too much to be told one by one. For an hourly job. */
  sumUp(): Promise<void>;
}

type NewsType = News['type'];
type MailedEvent = NewsType | 'transcript.requested';

const transcriptLength = 8;
/** Messages of a mailed talk; what came before is not in the mail, which says so. */
const talkLinesMax = 500;
const sendTimeoutMs = 20_000;

/** One mail to the organization's notification address for each event worth it, exactly once, however often it is told. */
export function createNotifications(deps: NotificationDeps): Notifications {
  const { database, mailer, claimSeconds = 60 } = deps;
  const vault = createVault(deps.secretKey, 'notifications');

  /** To the organization's own address. */
  function notify<T extends NewsType>(type: T, delivery: Delivery<T>): Promise<void> {
    return sendOnce(type, delivery, async (unit, organization) => ({
      recipient: organization.notificationEmail ?? '',
      obstacle: await spamIn(unit, delivery.payload),
      async write() {
        const news = await gather(unit, type, delivery.payload, organization);
        return { replyTo: news.lead?.email ?? null, ...composeMail(news) };
      },
    }));
  }

  /** Spam is worth no mail; it waits in the list of spam. */
  async function spamIn(unit: Unit, payload: object): Promise<string | null> {
    if (!('conversationId' in payload) || typeof payload.conversationId !== 'string') return null;
    const lead = await deps.readLead(unit, payload.conversationId);
    return lead?.spam.isSpam ? 'The lead looks like spam.' : null;
  }

  /** To the visitor who asked for it, and only of the talk that they asked in. */
  function sendTranscript(delivery: Delivery<'transcript.requested'>): Promise<void> {
    const { conversationId, email } = delivery.payload;
    return sendOnce('transcript.requested', delivery, async (unit, organization) => ({
      recipient: email,
      async write() {
        const talk = await deps.readTranscript(unit, conversationId, talkLinesMax);
        const { persona } = organization;
        const locale = (await deps.readLocale?.(unit, conversationId)) ?? null;
        return {
          replyTo: persona.agentEmail,
          ...composeTranscript({ organization, talk, locale }),
        };
      },
    }));
  }

  /** One mail for one event, however often it is told and whoever dies on the way. */
  async function sendOnce<T extends MailedEvent>(
    type: T,
    delivery: Delivery<T>,
    plan: (
      unit: Unit,
      organization: Organization,
    ) => Promise<{
      recipient: string;
      /** Why nothing is to be sent. */
      obstacle?: string | null;
      write(): Promise<Pick<Mail, 'replyTo' | 'subject' | 'text' | 'html'>>;
    }>,
  ): Promise<void> {
    const { organizationId, eventId } = delivery;
    const prepared = await database
      .inTenant(organizationId, async (unit) => {
        const { recipient, write, ...planned } = await plan(
          unit,
          await deps.organizations.get(unit),
        );
        const isTranscript = type === 'transcript.requested';
        const ledgerName = isTranscript ? nameMailbox(vault, unit, recipient) : recipient;
        const about = { eventId, eventType: type, recipient: ledgerName };
        const obstacle =
          planned.obstacle ??
          obstacleTo(recipient, mailer) ??
          (isTranscript ? await transcriptObstacle(unit, about) : null);
        if (obstacle) {
          await skipMail(unit, about, obstacle);
          return null;
        }
        if (!isTranscript && type !== 'mail.held' && (await isNewsFlood(unit, about))) {
          await skipMail(
            unit,
            about,
            'As many mails of this kind went out as an hour allows.',
            'held',
          );
          return null;
        }
        const claim = await claimMail(unit, about, claimSeconds);
        if (claim === 'settled') return null;
        if (claim === 'busy') throw new Error('Another process is sending this mail.');
        return { claim, mail: { key: eventId, to: recipient, tag: type, ...(await write()) } };
      })
      .catch((error: unknown) => {
        // The visitor was erased since: what the mail was to be about is no more.
        if (error instanceof AppError && error.code === 'not_found') return null;
        throw error;
      });
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
  }

  async function gather<T extends NewsType>(
    unit: Unit,
    type: T,
    payload: DomainEvents[T],
    { name: organizationName, timeZone }: Organization,
  ): Promise<News> {
    const news: DomainEvents[NewsType] = payload;
    const held = 'kind' in news ? news : null;
    const nothing = {
      type,
      organizationName,
      lead: null,
      home: null,
      viewing: null,
      talk: [],
      held,
    };
    if (!('conversationId' in payload)) return { ...nothing, link: `${deps.publicUrl}/admin/` };
    const { conversationId } = payload;
    const viewingId = 'viewingId' in payload ? payload.viewingId : null;
    const viewing = viewingId && deps.readViewing ? await deps.readViewing(unit, viewingId) : null;
    const asked = 'listingId' in payload ? payload.listingId : null;
    const listingId = asked ?? viewing?.listingId ?? null;
    return {
      ...nothing,
      lead: await deps.readLead(unit, conversationId),
      home: listingId && deps.describeListing ? await deps.describeListing(unit, listingId) : null,
      viewing: viewing && {
        time: deps.tellTime?.(viewing.startsAt, timeZone) ?? viewing.startsAt,
        change: 'change' in payload ? payload.change : 'requested',
        note: viewing.note,
      },
      talk: await deps.readTranscript(unit, conversationId, transcriptLength),
      link: `${deps.publicUrl}/admin/#/conversations/${conversationId}`,
    };
  }

  return {
    listen(relay) {
      relay.on('lead.captured', (delivery) => notify('lead.captured', delivery));
      relay.on('handoff.requested', (delivery) => notify('handoff.requested', delivery));
      relay.on('viewing.requested', (delivery) => notify('viewing.requested', delivery));
      relay.on('viewing.changed', async (delivery) => {
        // What a person of the organization did is no news to them.
        if (delivery.payload.by === 'visitor') await notify('viewing.changed', delivery);
      });
      relay.on('transcript.requested', sendTranscript);
      relay.on('budget.reached', (delivery) => notify('budget.reached', delivery));
      relay.on('mail.held', (delivery) => notify('mail.held', delivery));
    },

    async assertTranscriptFits(unit, email) {
      if (!mailer) {
        throw new AppError('mail_not_connected', 'This server is connected to no mail service.', {
          status: 409,
        });
      }
      await assertTranscriptFits(unit, email, vault);
    },

    async sumUp() {
      const waiting = await database.asSystem((unit) =>
        unit.sql<{ id: string }>(
          `select distinct organization_id as id from notifications where state = 'held'`,
        ),
      );
      await eachOnItsOwn(waiting, ({ id }) =>
        database.inTenant(id, async (unit) => {
          for (const payload of await takeHeld<HeldKind>(unit)) {
            unit.record({ type: 'mail.held', payload });
          }
        }),
      );
    },
  };
}

/** Why no mail can go out, in words for the admin; `null` when it can. */
function obstacleTo(recipient: string, mailer: Mailer | null): string | null {
  if (!mailer)
    return 'No mail service is connected. Set POSTMARK_API_TOKEN and POSTMARK_FROM_EMAIL.';
  if (recipient === '') return 'The organization has no notification address.';
  return isAddress(recipient) ? null : 'The address is not one e-mail address.';
}
