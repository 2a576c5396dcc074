import { ServerClient } from 'postmark';
import { ProviderError } from '../../errors.ts';
import { headerLine, isAddress, type Mail, type Mailer, type SentMail } from './port.ts';

export interface PostmarkOptions {
  readonly apiToken: string;
  readonly fromEmail: string;
  /** Another address of the same API; absent is Postmark's own. */
  readonly apiUrl?: string | undefined;
  /** For one request. */
  readonly timeoutMs?: number;
}

const provider = 'mail';
/** Metadata that Postmark keeps with a mail and finds it by. */
const keyName = 'katek-key';

/** Postmark's server API. A key found in its outbound messages is what keeps a mail from going out twice. */
export function createPostmarkMailer(options: PostmarkOptions): Mailer {
  const { apiToken, fromEmail, timeoutMs = 15_000 } = options;
  const base = options.apiUrl ? new URL(options.apiUrl) : undefined;

  return {
    async send(mail, signal) {
      if (!isAddress(mail.to)) {
        throw new ProviderError(provider, 'The recipient is not one e-mail address.', {
          retry: false,
        });
      }
      const answer: unknown = await ask(signal, (client) =>
        client.sendEmail(toMessage(mail, fromEmail)),
      );
      const id = isRecord(answer) && answer['ErrorCode'] === 0 ? answer['MessageID'] : undefined;
      if (typeof id !== 'string' || id === '') throw unclear();
      return { id };
    },

    async findSent({ key, to }, signal): Promise<SentMail | null> {
      const answer: unknown = await ask(signal, (client) =>
        client.getOutboundMessages({
          count: 50,
          offset: 0,
          recipient: to,
          [`metadata_${keyName}`]: key,
        }),
      );
      const messages = isRecord(answer) ? answer['Messages'] : undefined;
      if (!Array.isArray(messages)) throw unclear();
      // Compared here as well: a server that does not know the filter answers with other mails.
      const sent = messages
        .filter(isRecord)
        .find((message) => isRecord(message['Metadata']) && message['Metadata'][keyName] === key);
      return sent && typeof sent['MessageID'] === 'string' ? { id: sent['MessageID'] } : null;
    },
  };

  async function ask(
    signal: AbortSignal,
    request: (client: ServerClient) => Promise<unknown>,
  ): Promise<unknown> {
    signal.throwIfAborted();
    const client = new ServerClient(apiToken, {
      timeout: timeoutMs / 1000,
      ...(base
        ? {
            useHttps: base.protocol === 'https:',
            requestHost: `${base.host}${base.pathname.replace(/\/+$/u, '')}`,
          }
        : {}),
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          redirect: 'error',
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        }),
    });
    try {
      return await request(client);
    } catch (error) {
      signal.throwIfAborted();
      throw toProviderError(error);
    }
  }
}

function toMessage(mail: Mail, from: string) {
  return {
    From: from,
    To: mail.to,
    Subject: headerLine(mail.subject),
    TextBody: mail.text,
    HtmlBody: mail.html,
    ...(mail.replyTo && isAddress(mail.replyTo) ? { ReplyTo: mail.replyTo } : {}),
    Tag: mail.tag,
    Metadata: { [keyName]: mail.key },
    MessageStream: 'outbound',
    TrackOpens: false,
  };
}

/** Postmark's own words are left out, as they repeat addresses; its code tells what to look up. */
function toProviderError(error: unknown): ProviderError {
  const status =
    isRecord(error) && typeof error['statusCode'] === 'number' ? error['statusCode'] : 0;
  const code = isRecord(error) && typeof error['code'] === 'number' ? error['code'] : 0;
  if (status === 422) {
    return new ProviderError(provider, `Postmark refused the mail (error code ${code}).`, {
      retry: false,
    });
  }
  const what =
    status === 0
      ? 'Postmark did not answer.'
      : `Postmark answered with status ${status} (error code ${code}).`;
  return new ProviderError(provider, what, { retry: true });
}

function unclear(): ProviderError {
  return new ProviderError(provider, 'Postmark’s answer was not understood.', { retry: true });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
