import { ProviderError } from '../../../errors.ts';
import { isAddress, type Mail, type Mailer } from '../port.ts';

/** How the next mail goes; afterwards all is well again. */
export type MailFate = 'accept' | 'refuse' | 'unavailable' | 'acceptThenFail';

export interface RecordingMailer extends Mailer {
  /** What went out, in order. */
  readonly sent: readonly Mail[];
  next(...fates: MailFate[]): void;
}

/** A mailer that keeps what it is given. */
export function createRecordingMailer(): RecordingMailer {
  const sent: Mail[] = [];
  let fates: MailFate[] = [];
  return {
    sent,
    next: (...coming) => void (fates = coming),
    async send(mail, signal) {
      signal.throwIfAborted();
      const fate = fates.shift() ?? 'accept';
      if (!isAddress(mail.to) || fate === 'refuse')
        throw new ProviderError('mail', 'Refused.', { retry: false });
      if (fate === 'unavailable') throw new ProviderError('mail', 'Not there.', { retry: true });
      sent.push(mail);
      if (fate === 'acceptThenFail')
        throw new ProviderError('mail', 'The answer was lost.', { retry: true });
      return { id: `mail-${sent.length}` };
    },
    async findSent({ key, to }, signal) {
      signal.throwIfAborted();
      const index = sent.findIndex((mail) => mail.key === key && mail.to === to);
      return index === -1 ? null : { id: `mail-${index + 1}` };
    },
  };
}
