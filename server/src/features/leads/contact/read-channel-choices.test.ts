import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChannelChoices } from './read-channel-choices.ts';

const inWords = (text: string) =>
  readChannelChoices(text)
    .map(({ channel, choice }) => `${channel} ${choice}`)
    .join(', ');
const everything = 'email revoked, phone revoked, sms revoked, whatsapp revoked';

describe('how somebody may be reached', () => {
  test.each([
    ['STOP', everything],
    ['Stop.', everything],
    ['unsubscribe', everything],
    ['please do not contact me again', everything],
    ['Take me off your list', everything],
    ['leave me alone', everything],
    ["don't call me", 'phone revoked, sms revoked'],
    ['please stop calling', 'phone revoked, sms revoked'],
    ['No phone calls please', 'phone revoked, sms revoked'],
    ['stop texting me', 'sms revoked'],
    ['do not text', 'sms revoked'],
    ["don't email me anymore", 'email revoked'],
    ['no more emails', 'email revoked'],
    ['no WhatsApp please', 'whatsapp revoked'],
    ['email only', 'email preferred'],
    ["Don't call, text me instead", 'phone revoked, sms revoked'],
    ['I prefer email', 'email preferred'],
    ['WhatsApp works best', 'whatsapp preferred'],
    ['you can text me', 'sms granted'],
    ['call me at 951 555 0100', 'phone granted'],
    ['No me llamen', 'phone revoked, sms revoked'],
    ['sin llamadas, por favor', 'phone revoked, sms revoked'],
    ["ne m'appelez pas", 'phone revoked, sms revoked'],
    ['Bitte rufen Sie mich nicht an', 'phone revoked, sms revoked'],
    ['keine Anrufe bitte', 'phone revoked, sms revoked'],
    ['não me ligue', 'phone revoked, sms revoked'],
    ['abmelden', everything],
  ])('reads %j', (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  test.each([
    "don't call before 5pm",
    "please don't call my wife",
    'stop by the house on Saturday?',
    'Is there a bus stop nearby?',
    'cancel',
    'Can I cancel the viewing?',
    'What is the phone number of the school?',
    'I got your email',
    'non-stop noise?',
    'how do I end the lease',
    'is there no phone signal there?',
    'text',
  ])('reads nothing into %j', (text) => {
    expect(inWords(text)).toBe('');
  });

  test('takes back nothing in messages that say nothing of it', () => {
    const said = readFileSync(
      new URL('../reading/held-out-messages.jsonl', import.meta.url),
      'utf8',
    )
      .trim()
      .split('\n')
      .flatMap((line): string[] => (JSON.parse(line) as { said: string[] }).said)
      .map((line) => line.slice(line.indexOf(':') + 2));
    const refused = said.filter((text) =>
      readChannelChoices(text).some(({ choice }) => choice === 'revoked'),
    );
    expect(refused).toEqual(["please don't email agent@example.com again"]);
  });
});
