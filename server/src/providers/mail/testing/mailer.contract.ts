import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../errors.ts';
import type { Mail, Mailer } from '../port.ts';

interface Opened {
  mailer: Mailer;
  /** Subjects of the mails that went out. */
  subjects(): string[];
  next(fate: 'refuse' | 'unavailable' | 'answerLost'): void;
  close(): Promise<void>;
}

/** What every mailer must keep, the fake included. */
export function describeMailer(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the contract of a mailer`, () => {
    const within = async (work: (opened: Opened) => Promise<void>) => {
      const opened = await open();
      await work(opened).finally(() => opened.close());
    };
    const signal = () => AbortSignal.timeout(5000);

    test('sends a mail and finds it by its key afterwards', () =>
      within(async ({ mailer, subjects }) => {
        const sent = await mailer.send(aMail({ key: 'a' }), signal());
        expect(subjects()).toEqual(['A new lead']);
        expect(await mailer.findSent(aMail({ key: 'a' }), signal())).toEqual(sent);
        expect(await mailer.findSent(aMail({ key: 'b' }), signal())).toBeNull();
      }));

    test('finds a mail whose answer was lost', () =>
      within(async ({ mailer, next, subjects }) => {
        next('answerLost');
        await expect(mailer.send(aMail(), signal())).rejects.toMatchObject({ retry: true });
        expect(await mailer.findSent(aMail(), signal())).not.toBeNull();
        expect(subjects()).toHaveLength(1);
      }));

    test('says whether trying again can help', () =>
      within(async ({ mailer, next, subjects }) => {
        next('unavailable');
        await expect(mailer.send(aMail(), signal())).rejects.toMatchObject({
          retry: true,
          provider: 'mail',
        });
        next('refuse');
        await expect(mailer.send(aMail(), signal())).rejects.toBeInstanceOf(ProviderError);
        next('refuse');
        await expect(mailer.send(aMail(), signal())).rejects.toMatchObject({ retry: false });
        expect(subjects()).toEqual([]);
      }));

    test.each([
      '',
      'nobody',
      'a@example.com, b@example.com',
      'a@example.com\r\nBcc: b@example.com',
    ])('refuses the recipient "%s"', (to) =>
      within(async ({ mailer, subjects }) => {
        await expect(mailer.send(aMail({ to }), signal())).rejects.toMatchObject({ retry: false });
        expect(subjects()).toEqual([]);
      }),
    );

    test('sends nothing once the caller has given up', () =>
      within(async ({ mailer, subjects }) => {
        const reason = new Error('Given up.');
        await expect(mailer.send(aMail(), AbortSignal.abort(reason))).rejects.toBe(reason);
        expect(subjects()).toEqual([]);
      }));
  });
}

function aMail(fields: Partial<Mail> = {}): Mail {
  return {
    key: 'key-1',
    to: 'agent@example.com',
    subject: 'A new lead',
    text: 'Ana left her number.',
    html: '<p>Ana left her number.</p>',
    replyTo: 'ana@example.com',
    tag: 'lead.captured',
    ...fields,
  };
}
