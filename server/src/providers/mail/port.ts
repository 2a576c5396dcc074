/** Sends mail of the house. `null` in its place means that no mail service is connected. */
export interface Mailer {
  /** Hands the mail to the service. Throws `ProviderError`; after one with `retry` it may or may not have gone out. */
  send(mail: Mail, signal: AbortSignal): Promise<SentMail>;
  /** Whether a mail with this key went out already: asked before a second attempt. */
  findSent(mail: Pick<Mail, 'key' | 'to'>, signal: AbortSignal): Promise<SentMail | null>;
}

export interface Mail {
  /** The same on every attempt, and unlike any other mail's. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo: string | null;
  /** What kind of mail it is, for the statistics of the service. */
  readonly tag: string;
}

export interface SentMail {
  /** The service's own id. */
  readonly id: string;
}

/** One line for a mail header: nothing in it can begin another header. */
export function headerLine(text: string, lengthMax = 150): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length <= lengthMax ? line : `${line.slice(0, lengthMax - 1).toWellFormed()}…`;
}

/** Whether the text is one bare address, so that it cannot smuggle in a second recipient. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?\.[a-z]{2,24}$/iu.test(text)
  );
}
