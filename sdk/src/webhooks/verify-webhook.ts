import type { WebhookEvent } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { fromBase64 } from '../internal/base64.ts';

/** What does not hold. Only `secret_invalid` is a mistake of your own settings. */
export type WebhookVerificationReason =
  | 'header_missing'
  | 'timestamp_invalid'
  | 'too_old'
  | 'too_new'
  | 'signature_mismatch'
  | 'payload_invalid'
  | 'secret_invalid';

/** The delivery is not proven to come from KaTek: answer 400 and do nothing with it. */
export class WebhookVerificationError extends SdkError {
  override readonly name: string = 'WebhookVerificationError';
  readonly reason: WebhookVerificationReason;

  constructor(reason: WebhookVerificationReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A `Headers`, or the headers of Node's `request.headers`. */
export type WebhookHeaders =
  | Pick<Headers, 'get'>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A delivery, and what it is checked against. */
export interface VerifyWebhookOptions {
  /** The body exactly as it came, before any parsing: one changed space breaks the signature. */
  payload: string | Uint8Array;
  headers: WebhookHeaders;
  /** `whsec_…`. Several while one replaces another: a delivery signed with any of them counts. */
  secret: string | readonly string[];
  /**
   * How far the delivery's time may be from now, in seconds, in both directions: an old delivery that somebody
   * recorded does not count.
   * @default 300
   */
  toleranceSeconds?: number;
  /**
   * The time, for a test.
   * @default new Date()
   */
  now?: Date;
}

/**
 * Proves by Standard Webhooks that a delivery came from KaTek, and reads its event. Throws
 * `WebhookVerificationError` otherwise. A delivery may come twice: `event.id` stays the same.
 *
 * @example
 * app.post('/katek', express.raw({ type: 'application/json' }), async (request, response) => {
 *   const event = await verifyWebhook({
 *     payload: request.body,
 *     headers: request.headers,
 *     secret: process.env.KATEK_WEBHOOK_SECRET ?? '',
 *   });
 *   if (event.type === 'lead.captured') await greet(event.data.leadId);
 *   response.sendStatus(204);
 * });
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const { payload, toleranceSeconds = 300, now = new Date() } = options;
  if (typeof payload !== 'string' && !ArrayBuffer.isView(payload)) {
    throw new WebhookVerificationError(
      'payload_invalid',
      'The payload is parsed already. Pass the body as it came: text or bytes.',
    );
  }
  const id = readHeader(options.headers, 'webhook-id');
  const timestamp = readHeader(options.headers, 'webhook-timestamp');
  const signatures = readHeader(options.headers, 'webhook-signature');
  const keys = await importKeys(options.secret);

  assertTimely(timestamp, { toleranceSeconds, now });
  const bytes = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
  const signed = join(new TextEncoder().encode(`${id}.${timestamp}.`), bytes);
  if (!(await isSignedByAny(keys, signatures, signed))) {
    throw new WebhookVerificationError(
      'signature_mismatch',
      'No signature of the delivery fits. Pass the body as it came, and the secret of this endpoint.',
    );
  }
  return { ...readEvent(bytes), id };
}

/** Names of headers know no case, and a repeated one is no delivery of ours. */
function readHeader(headers: WebhookHeaders, name: string): string {
  const value = isHeaders(headers)
    ? headers.get(name)
    : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value === 'string' && value !== '') return value;
  throw new WebhookVerificationError('header_missing', `The header ${name} is missing.`);
}

function isHeaders(headers: WebhookHeaders): headers is Pick<Headers, 'get'> {
  return typeof headers.get === 'function';
}

async function importKeys(secret: string | readonly string[]): Promise<CryptoKey[]> {
  const keys = await Promise.all([secret].flat().map(importKey));
  if (keys.length === 0) throw secretInvalid();
  return keys;
}

/** The secret often comes from the environment, where nobody may have set it. */
async function importKey(secret: unknown): Promise<CryptoKey> {
  const bytes = typeof secret === 'string' ? fromBase64(secret.replace(/^whsec_/, '')) : null;
  if (!bytes || bytes.length === 0) throw secretInvalid();
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ]);
}

function secretInvalid(): WebhookVerificationError {
  return new WebhookVerificationError(
    'secret_invalid',
    'The secret is not valid: it is whsec_ and base64. Copy it again.',
  );
}

function assertTimely(
  timestamp: string,
  { toleranceSeconds, now }: { toleranceSeconds: number; now: Date },
): void {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookVerificationError(
      'timestamp_invalid',
      'The header webhook-timestamp is no number of seconds.',
    );
  }
  const ageSeconds = Math.floor(now.getTime() / 1000) - Number(timestamp);
  // So that what is no number, such as a tolerance that was misread, lets nothing in.
  if (!(ageSeconds <= toleranceSeconds)) {
    throw new WebhookVerificationError('too_old', 'The delivery is too old to be taken.');
  }
  if (ageSeconds < -toleranceSeconds) {
    throw new WebhookVerificationError(
      'too_new',
      'The delivery is from the future. Check the clock of this machine.',
    );
  }
}

/** Of a list such as `v1,<base64> v1,<base64> v1a,…`; those of other versions are for others. */
async function isSignedByAny(
  keys: readonly CryptoKey[],
  signatures: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const versioned of signatures.split(' ')) {
    const [version, text = ''] = versioned.split(',');
    const signature = version === 'v1' ? fromBase64(text) : null;
    if (!signature) continue;
    for (const key of keys) {
      // Compares in constant time, which a comparison of strings would not.
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return true;
    }
  }
  return false;
}

function readEvent(bytes: Uint8Array): WebhookEvent {
  try {
    const event: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof event === 'object' && event !== null && 'type' in event) {
      // Signed by the server, whose promise the type is. A new type may come: leave it unanswered.
      return event as WebhookEvent;
    }
  } catch {
    // Said below.
  }
  throw new WebhookVerificationError('payload_invalid', 'The delivery is no event.');
}

function join(start: Uint8Array, end: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(start.length + end.length);
  whole.set(start);
  whole.set(end, start.length);
  return whole;
}
