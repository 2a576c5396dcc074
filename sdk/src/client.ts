import { SdkError } from './errors.ts';
import { Transport } from './internal/transport.ts';
import { ConversationsResource } from './resources/conversations.ts';
import { ImportsResource } from './resources/imports.ts';
import { LeadsResource } from './resources/leads.ts';
import { OrganizationResource } from './resources/organization.ts';
import { PropertiesResource } from './resources/properties.ts';
import { UsageResource } from './resources/usage.ts';

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
   * Further attempts after 429, 503 or a lost connection, where they can do no harm.
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
  readonly usage: UsageResource;

  constructor(options: AdminClientOptions) {
    if (!options.secretKey.startsWith('sk_')) {
      throw new SdkError('The REST API needs a secret key: it begins with "sk_".');
    }
    const transport = new Transport({
      baseUrl: options.baseUrl,
      secretKey: options.secretKey,
      timeoutMs: options.timeoutMs ?? 30_000,
      retriesMax: options.retriesMax ?? 2,
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    });
    this.organization = new OrganizationResource(transport);
    this.properties = new PropertiesResource(transport);
    this.imports = new ImportsResource(transport);
    this.conversations = new ConversationsResource(transport);
    this.leads = new LeadsResource(transport);
    this.usage = new UsageResource(transport);
  }
}

/** The same as `new KaTek(options)`. */
export function createAdminClient(options: AdminClientOptions): KaTek {
  return new KaTek(options);
}
