import { describe, expect, test } from 'vitest';
import { createPostmarkMailer, headerLine, isAddress } from './index.ts';
import { createRecordingMailer, describeMailer, startFakePostmark } from './testing/index.ts';

describeMailer('Postmark', async () => {
  const { mailer, postmark } = await aPostmark();
  return {
    mailer,
    subjects: () => postmark.sent.map((mail) => String(mail['Subject'])),
    next: (fate) => postmark.next(fate === 'answerLost' ? 'acceptThenReset' : fate),
    close: postmark.close,
  };
});

describeMailer('The recording mailer', async () => {
  const mailer = createRecordingMailer();
  return {
    mailer,
    subjects: () => mailer.sent.map((mail) => mail.subject),
    next: (fate) => mailer.next(fate === 'answerLost' ? 'acceptThenFail' : fate),
    close: async () => undefined,
  };
});

describe('Postmark', () => {
  test('gets the token, the sender, both bodies and the address to answer to', async () => {
    const { mailer, postmark } = await aPostmark();
    await mailer.send(aMail(), AbortSignal.timeout(5000));
    expect(postmark.tokens).toEqual(['token-1']);
    expect(postmark.sent[0]).toMatchObject({
      From: 'hello@katek.example',
      To: 'agent@example.com',
      TextBody: 'Text.',
      HtmlBody: '<p>Html.</p>',
      ReplyTo: 'ana@example.com',
      Tag: 'lead.captured',
    });
    await postmark.close();
  });

  test('E02 gets a subject of one bounded line and no second address to answer to', async () => {
    const { mailer, postmark } = await aPostmark();
    const subject = `Ana\r\nBcc: all@example.com\r\n${'x'.repeat(10_000)}`;
    await mailer.send(
      aMail({ subject, replyTo: 'a@example.com\r\nBcc: b@example.com' }),
      AbortSignal.timeout(5000),
    );
    const sent = postmark.sent[0] ?? {};
    expect(String(sent['Subject'])).toHaveLength(150);
    expect(String(sent['Subject'])).toMatch(/^Ana Bcc: all@example\.com x+…$/);
    expect(sent).not.toHaveProperty('ReplyTo');
    await postmark.close();
  });

  test('X07 is not quoted in errors, as its words repeat addresses', async () => {
    const { mailer, postmark } = await aPostmark();
    for (const answer of ['refuse', 'unauthorized', 'busy', 'unavailable', 'garble'] as const) {
      postmark.next(answer);
      const failure = await mailer
        .send(aMail(), AbortSignal.timeout(5000))
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'ProviderError', retry: answer !== 'refuse' });
      expect(JSON.stringify([String(failure), (failure as Error).cause ?? null])).not.toContain(
        '@',
      );
    }
    await postmark.close();
  });

  test('is given up on after the time limit', async () => {
    const { mailer, postmark } = await aPostmark({ timeoutMs: 50 });
    postmark.next('stall');
    await expect(mailer.send(aMail(), AbortSignal.timeout(5000))).rejects.toMatchObject({
      retry: true,
    });
    await postmark.close();
  });

  test('may be down: that is no crash and asks for another try', async () => {
    const { mailer, postmark } = await aPostmark();
    await postmark.close();
    await expect(mailer.send(aMail(), AbortSignal.timeout(5000))).rejects.toMatchObject({
      retry: true,
    });
    await expect(mailer.findSent(aMail(), AbortSignal.timeout(5000))).rejects.toMatchObject({
      retry: true,
    });
  });
});

test('one bare address is told from everything else', () => {
  expect(['a@example.com', 'a.b+c@mail.example.co.uk'].every(isAddress)).toBe(true);
  expect(
    [
      'a@b',
      '<a@example.com>',
      'A <a@example.com>',
      'a@example.com;b@example.com',
      'a@example.com\n',
    ].some(isAddress),
  ).toBe(false);
  expect(headerLine('  a\u0000\u001b[31m\u2028b ')).toBe('a [31m b');
});

async function aPostmark(options: { timeoutMs?: number } = {}) {
  const postmark = await startFakePostmark();
  const mailer = createPostmarkMailer({
    apiToken: 'token-1',
    fromEmail: 'hello@katek.example',
    apiUrl: postmark.url,
    ...options,
  });
  return { mailer, postmark };
}

function aMail(fields = {}) {
  return {
    key: 'key-1',
    to: 'agent@example.com',
    subject: 'A new lead',
    text: 'Text.',
    html: '<p>Html.</p>',
    replyTo: 'ana@example.com',
    tag: 'lead.captured',
    ...fields,
  };
}
