import { runInNewContext } from 'node:vm';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { SdkError } from '../errors.ts';
import { type VerifyWebhookOptions, verifyWebhook, WebhookVerificationError } from './index.ts';

/** The published example of Standard Webhooks, as its libraries test themselves by it. */
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  payload: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const otherSecret = `whsec_${btoa('another secret of 32 bytes ------')}`;
const now = new Date('2026-11-23T12:00:00Z');

const anEvent = (data: object = { leadId: 'l', conversationId: 'c' }) =>
  JSON.stringify({ type: 'lead.captured', timestamp: now.toISOString(), data });

/** A delivery signed by the reference library. */
function aDelivery(wish: { payload?: string; secrets?: string[]; at?: Date } = {}) {
  const { payload = anEvent(), secrets = [published.secret], at = now } = wish;
  const id = 'evt_1';
  return {
    payload,
    secret: published.secret,
    now,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': secrets
        .map((secret) => new Webhook(secret).sign(id, at, payload))
        .join(' '),
    },
  } satisfies VerifyWebhookOptions;
}

async function reasonOf(options: VerifyWebhookOptions): Promise<string | null> {
  const error = await verifyWebhook(options).then(
    () => null,
    (caught: unknown) => caught,
  );
  if (error === null) return null;
  expect(error).toBeInstanceOf(WebhookVerificationError);
  expect(error).toBeInstanceOf(SdkError);
  return (error as WebhookVerificationError).reason;
}

const moved = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('a delivery', () => {
  test('that the reference library signed is its event, with the id of the delivery', async () => {
    await expect(verifyWebhook(aDelivery())).resolves.toEqual({
      id: 'evt_1',
      type: 'lead.captured',
      timestamp: now.toISOString(),
      data: { leadId: 'l', conversationId: 'c' },
    });
  });

  test('of the published example has the published signature', async () => {
    const { id, timestamp, payload, secret, signature } = published;
    const options = {
      payload,
      secret,
      now: new Date(timestamp * 1000),
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signature,
      },
    };
    // The signature holds; the payload is no event.
    expect(await reasonOf(options)).toBe('payload_invalid');
    const changed = signature.replace('g0hM', 'g1hM');
    expect(
      await reasonOf({ ...options, headers: { ...options.headers, 'webhook-signature': changed } }),
    ).toBe('signature_mismatch');
  });

  test('that holds here holds by the reference library, and the other way round', async () => {
    const at = new Date();
    for (const payload of [anEvent({ text: 'naïve 🏡 "quoted"' }), anEvent({ n: 1 })]) {
      const delivery = aDelivery({ payload, at });
      const reference = new Webhook(published.secret);
      for (const tampered of [false, true]) {
        const body = tampered ? payload.replace('lead.captured', 'lead.updated') : payload;
        const here = await reasonOf({ ...delivery, payload: body, now: at });
        let there: unknown = null;
        try {
          reference.verify(body, delivery.headers);
        } catch (error) {
          there = error;
        }
        expect(here === null).toBe(there === null);
        expect(here === null).toBe(!tampered);
      }
    }
  });

  test('may come as bytes, with Headers, or with the headers of Node in any case', async () => {
    const { payload, headers, secret } = aDelivery({ payload: anEvent({ text: 'naïve 🏡' }) });
    const upper = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    );
    for (const shape of [headers, new Headers(headers), upper]) {
      const bytes = Buffer.from(payload);
      await expect(
        verifyWebhook({ payload: bytes, headers: shape, secret, now }),
      ).resolves.toMatchObject({ type: 'lead.captured' });
    }
  });

  test('may come as bytes of another realm, as test runners have them', async () => {
    const delivery = aDelivery();
    const bytes = runInNewContext('Uint8Array.from(bytes)', {
      bytes: Buffer.from(delivery.payload),
    });
    expect(bytes).not.toBeInstanceOf(Uint8Array);
    expect(await reasonOf({ ...delivery, payload: bytes as Uint8Array })).toBeNull();
  });

  test('of a type that this version does not know is told as it is', async () => {
    const payload = JSON.stringify({ type: 'moon.risen', timestamp: '', data: {} });
    await expect(verifyWebhook(aDelivery({ payload }))).resolves.toMatchObject({
      type: 'moon.risen',
    });
  });
});

describe('secrets', () => {
  test('may be several while one replaces another, on both sides', async () => {
    const both = [otherSecret, published.secret];
    expect(await reasonOf({ ...aDelivery(), secret: both })).toBeNull();
    expect(await reasonOf(aDelivery({ secrets: both }))).toBeNull();
    expect(await reasonOf({ ...aDelivery(), secret: otherSecret })).toBe('signature_mismatch');
  });

  test('may be written without their prefix', async () => {
    const bare = published.secret.slice('whsec_'.length);
    expect(await reasonOf({ ...aDelivery(), secret: bare })).toBeNull();
  });

  // The last two: a variable of the environment that nobody has set, in JavaScript without types.
  test.each(['', 'whsec_', 'whsec_ü', 'whsec_not base64!', [], undefined, [undefined]])(
    'that are none (%j) say so',
    async (secret) => {
      expect(await reasonOf({ ...aDelivery(), secret: secret as string })).toBe('secret_invalid');
    },
  );
});

describe('time', () => {
  test.each([
    [-301, 'too_old'],
    [-300, null],
    [300, null],
    [301, 'too_new'],
  ])('%i seconds from now is %s', async (seconds, reason) => {
    expect(await reasonOf(aDelivery({ at: moved(seconds) }))).toBe(reason);
  });

  test('may be wider or narrower by the caller’s wish', async () => {
    const old = aDelivery({ at: moved(-60) });
    expect(await reasonOf({ ...old, toleranceSeconds: 59 })).toBe('too_old');
    const older = aDelivery({ at: moved(-4000) });
    expect(await reasonOf({ ...older, toleranceSeconds: 5000 })).toBeNull();
  });

  test('is never passed over for a tolerance or a clock that is no number', async () => {
    const toleranceSeconds = Number('five');
    expect(await reasonOf({ ...aDelivery(), toleranceSeconds })).toBe('too_old');
    expect(await reasonOf({ ...aDelivery(), now: new Date('') })).toBe('too_old');
  });

  test.each(['', 'soon', '-5', '1e9', '1614265330.5', '9'.repeat(13)])(
    'that is none (%j) is refused',
    async (timestamp) => {
      const { headers, ...rest } = aDelivery();
      const reason = await reasonOf({
        ...rest,
        headers: { ...headers, 'webhook-timestamp': timestamp },
      });
      expect(reason).toBe(timestamp === '' ? 'header_missing' : 'timestamp_invalid');
    },
  );
});

describe('tampering', () => {
  test('with any byte of the body, the id or the time is seen', async () => {
    const delivery = aDelivery();
    for (let at = 0; at < delivery.payload.length; at += 7) {
      const bytes = Buffer.from(delivery.payload);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await reasonOf({ ...delivery, payload: bytes })).toBe('signature_mismatch');
    }
    for (const [name, value] of [
      ['webhook-id', 'evt_2'],
      ['webhook-timestamp', String(Math.floor(moved(1).getTime() / 1000))],
    ] as const) {
      const headers = { ...delivery.headers, [name]: value };
      expect(await reasonOf({ ...delivery, headers })).toBe('signature_mismatch');
    }
  });

  test.each([
    'v1,',
    'v1',
    'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    'v1,not base64!',
    ',,,   v1,AAAA',
    'g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  ])('with the signature (%s) is seen', async (signature) => {
    const { headers, ...rest } = aDelivery();
    const reason = await reasonOf({
      ...rest,
      headers: { ...headers, 'webhook-signature': signature },
    });
    expect(reason).toBe('signature_mismatch');
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'without %s nothing is taken',
    async (name) => {
      const { headers, ...rest } = aDelivery();
      expect(await reasonOf({ ...rest, headers: { ...headers, [name]: undefined } })).toBe(
        'header_missing',
      );
    },
  );

  test('a signed body that is no event, and one that was parsed before, are refused', async () => {
    for (const payload of ['', '[]', 'null', '"text"', '{}', 'no json']) {
      expect(await reasonOf(aDelivery({ payload }))).toBe('payload_invalid');
    }
    // As `express.json()` leaves it, in JavaScript without types.
    const parsed = JSON.parse(anEvent()) as string;
    expect(await reasonOf({ ...aDelivery(), payload: parsed })).toBe('payload_invalid');
  });
});
