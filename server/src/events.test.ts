import type { WebhookEvent } from '@katek/sdk/protocol';
import { expectTypeOf, test } from 'vitest';
import type { DomainEvents } from './events.ts';

/** What the house tells of each event that the protocol promises to receivers of webhooks. */
type Told = { [E in WebhookEvent as E['type']]: E['data'] };

test('every event of the webhooks is on the noticeboard with what it promises', () => {
  expectTypeOf<Pick<DomainEvents, WebhookEvent['type']>>().toExtend<Told>();
});
