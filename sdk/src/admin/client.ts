import { SdkError } from '../errors.ts';
import { createApi } from '../internal/api.ts';
import { consents, type ConsentsResource } from '../resources/consents.ts';
import { conversations, type ConversationsResource } from '../resources/conversations.ts';
import { demand, type DemandResource } from '../resources/demand.ts';
import { feedback, type FeedbackResource } from '../resources/feedback.ts';
import { feeds, type FeedsResource } from '../resources/feeds.ts';
import { identitySecrets, type IdentitySecretsResource } from '../resources/identity-secrets.ts';
import { imports, type ImportsResource } from '../resources/imports.ts';
import { knowledge, type KnowledgeResource } from '../resources/knowledge.ts';
import { leads, type LeadsResource } from '../resources/leads.ts';
import { openHouses, type OpenHousesResource } from '../resources/open-houses.ts';
import { organization, type OrganizationResource } from '../resources/organization.ts';
import { properties, type PropertiesResource } from '../resources/properties.ts';
import { usage, type UsageResource } from '../resources/usage.ts';
import { verdicts, type VerdictsResource } from '../resources/verdicts.ts';
import { viewings, type ViewingsResource } from '../resources/viewings.ts';
import { visitors, type VisitorsResource } from '../resources/visitors.ts';

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
 * const katek = new KaTek({ baseUrl: 'https://chat.example.com', secretKey: process.env.KATEK_SECRET_KEY ?? '' });
 * for await (const lead of katek.leads.list({ status: 'new' })) console.log(lead.name, lead.score.total);
 */
export class KaTek {
  readonly organization: OrganizationResource;
  readonly properties: PropertiesResource;
  readonly openHouses: OpenHousesResource;
  readonly demand: DemandResource;
  readonly feeds: FeedsResource;
  readonly imports: ImportsResource;
  readonly conversations: ConversationsResource;
  readonly knowledge: KnowledgeResource;
  readonly leads: LeadsResource;
  readonly viewings: ViewingsResource;
  readonly visitors: VisitorsResource;
  readonly consents: ConsentsResource;
  readonly feedback: FeedbackResource;
  readonly verdicts: VerdictsResource;
  readonly identitySecrets: IdentitySecretsResource;
  readonly usage: UsageResource;

  constructor(options: AdminClientOptions) {
    // Both often come from the environment, where nobody may have set them.
    if (!String(options.secretKey).startsWith('sk_')) {
      throw new SdkError('The REST API needs a secret key: it begins with "sk_".');
    }
    if (!/^https?:/.test(options.baseUrl) || !URL.canParse(options.baseUrl)) {
      throw new SdkError('baseUrl must be an address such as "https://chat.example.com".');
    }
    const api = createApi({
      baseUrl: options.baseUrl,
      secretKey: options.secretKey,
      timeoutMs: options.timeoutMs ?? 30_000,
      retriesMax: options.retriesMax ?? 2,
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    });
    this.organization = organization(api);
    this.properties = properties(api);
    this.openHouses = openHouses(api);
    this.demand = demand(api);
    this.feeds = feeds(api);
    this.imports = imports(api);
    this.conversations = conversations(api);
    this.knowledge = knowledge(api);
    this.leads = leads(api);
    this.viewings = viewings(api);
    this.visitors = visitors(api);
    this.consents = consents(api);
    this.feedback = feedback(api);
    this.verdicts = verdicts(api);
    this.identitySecrets = identitySecrets(api);
    this.usage = usage(api);
  }
}

/** The same as `new KaTek(options)`. */
export function createAdminClient(options: AdminClientOptions): KaTek {
  return new KaTek(options);
}
