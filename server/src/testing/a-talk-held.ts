import { vi } from 'vitest';
import { ChatPeer } from '../features/conversations/testing/chat-peer.ts';
import { listHomesInAustin } from './homes-in-austin.ts';
import type { TestApp } from './test-app.ts';

const siteOrigin = 'https://www.realty.test';

type Realty = Awaited<ReturnType<TestApp['anOrganization']>>;

export interface TalkHeld extends Realty {
  readonly conversationId: string;
  /** Everything that a talk writes, as it stands. */
  written(): Promise<unknown>;
}

/** A talk that the built-in concierge held: a search, a home of it, and a viewing with the visitor's e-mail. */
export async function aTalkHeld(app: TestApp): Promise<TalkHeld> {
  const made = await app.anOrganization({ allowedOrigins: [siteOrigin] });
  const { call, id } = made;
  await call('PATCH', '/v1/organization', { dailyTokenBudget: 0 });
  await listHomesInAustin(call, 2);
  const address = (await app.http.listen({ port: 0, host: '127.0.0.1' })).replace('http:', 'ws:');
  const peer = new ChatPeer(`${address}/v1/realtime?key=${made.publishableKey}`, {
    origin: siteOrigin,
  });
  await peer.opened;
  peer.send({ type: 'hello' });
  const conversationId = (await peer.next('welcome')).conversation.id;
  let answers = 0;
  for (const text of [
    'homes in Austin',
    'how many bedrooms does the second one have?',
    'I would like to visit it on Saturday, my email is kim@example.com',
  ]) {
    peer.say(text);
    answers += 1;
    await peer.until(
      () =>
        peer.frames.filter(
          (frame) => frame.type === 'message.created' && frame.message.role === 'assistant',
        ).length >= answers || undefined,
      `answer to ${text}`,
    );
  }
  await peer.close();
  // What hears of the talk, such as the notifications, writes after the answer.
  await vi.waitFor(
    () =>
      app.database.inTenant(id, async (unit) => {
        const waiting = await unit.sql('select type from outbox where delivered_at is null');
        if (waiting.length > 0) throw new Error(`Not delivered: ${JSON.stringify(waiting)}`);
      }),
    { timeout: 15_000 },
  );

  async function written(): Promise<unknown> {
    const tables = [
      'messages',
      'leads',
      'viewings',
      'notifications',
      'verdicts',
      'demand',
      'usage_days',
    ];
    return app.database.inTenant(id, async (unit) => {
      const counts: Record<string, unknown> = {};
      for (const table of tables) {
        [counts[table]] = await unit.sql(
          `select count(*)::int as count from ${table} where organization_id = $1`,
          [id],
        );
      }
      [counts['outbox']] = await unit.sql('select count(*)::int as count from outbox');
      [counts['talk']] = await unit.sql(
        `select last_seq, memory::text, lead_id, handoff_reason from conversations where organization_id = $1 and id = $2`,
        [id, conversationId],
      );
      return counts;
    });
  }

  return { ...made, conversationId, written };
}
