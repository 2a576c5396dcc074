import { SdkError } from './errors.ts';
import { Transport } from './internal/transport.ts';
import { ConsentsResource } from './resources/consents.ts';
import { ConversationsResource } from './resources/conversations.ts';
import { FeedbackResource } from './resources/feedback.ts';
import { IdentitySecretsResource } from './resources/identity-secrets.ts';
import { ImportsResource } from './resources/imports.ts';
import { LeadsResource } from './resources/leads.ts';
import { OrganizationResource } from './resources/organization.ts';
import { PropertiesResource } from './resources/properties.ts';
import { UsageResource } from './resources/usage.ts';
import { ViewingsResource } from './resources/viewings.ts';
import { VisitorsResource } from './resources/visitors.ts';

/** Settings of the REST client. */
export interface AdminClientOptions {
  /** Where KaTek runs, such as `https://chat.example.com`. */
  baseUrl: string;
  /** `sk_…`. It opens everything of the organization: keep it on your server. */
  secretKey: string;
  /**
   * Time for one attempt, in milliseconds. With retries a call can take longer; use a signal to bound it as a whole.
   * @default 30000
   */
  timeoutMs?: number;
  /**
   * Further attempts after 429, 502, 503, 504 or a lost connection. What changes something carries an `Idempotency-Key`,
   * so that it happens once; only an upload is not sent again after a lost connection.
   * @default 2
   */
  retriesMax?: number;
  /**
   * What sends the requests, for a proxy or a test.
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch;
}

/**
 * The REST API of one organization, for servers and scripts.
 *
 * @example
 * const katek = new KaTek({ baseUrl: 'https://chat.example.com', secretKey: process.env.KATEK_SECRET_KEY });
 * for await (const lead of katek.leads.list({ status: 'new' })) console.log(lead.name, lead.score.total);
 */
export class KaTek {
  readonly organization: OrganizationResource;
  readonly properties: PropertiesResource;
  readonly imports: ImportsResource;
  readonly conversations: ConversationsResource;
  readonly leads: LeadsResource;
  readonly viewings: ViewingsResource;
  readonly visitors: VisitorsResource;
  readonly consents: ConsentsResource;
  readonly feedback: FeedbackResource;
  readonly identitySecrets: IdentitySecretsResource;
  readonly usage: UsageResource;

  constructor(options: AdminClientOptions) {
    if (!options.secretKey.startsWith('sk_')) {
      throw new SdkError('The REST API needs a secret key: it begins with "sk_".');
    }
    const api = new Transport({
      baseUrl: options.baseUrl,
      secretKey: options.secretKey,
      timeoutMs: options.timeoutMs ?? 30_000,
      retriesMax: options.retriesMax ?? 2,
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    });
    this.organization = new OrganizationResource(api);
    this.properties = new PropertiesResource(api);
    this.imports = new ImportsResource(api);
    this.conversations = new ConversationsResource(api);
    this.leads = new LeadsResource(api);
    this.viewings = new ViewingsResource(api);
    this.visitors = new VisitorsResource(api);
    this.consents = new ConsentsResource(api);
    this.feedback = new FeedbackResource(api);
    this.identitySecrets = new IdentitySecretsResource(api);
    this.usage = new UsageResource(api);
  }
}

/** The same as `new KaTek(options)`. */
export function createAdminClient(options: AdminClientOptions): KaTek {
  return new KaTek(options);
}
