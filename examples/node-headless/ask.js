/* oxlint-disable no-console -- It is what this example is for. */
import { createVisitorClient } from '@katek/sdk';
import { KaTek } from '@katek/sdk/admin';
import { socketWithTickets } from '@katek/sdk/headless';

const baseUrl = process.env.KATEK_URL ?? 'http://localhost:3000';
const katek = new KaTek({ baseUrl, secretKey: process.env.KATEK_SECRET_KEY ?? '' });

// A page is let in by its origin. A program has none, so it shows a ticket that your secret key has issued.
const chat = createVisitorClient({
  baseUrl,
  key: process.env.KATEK_KEY ?? '',
  webSocket: socketWithTickets(() => katek.organization.issueTicket()),
});

chat.subscribe(({ messages, error }) => {
  if (error) {
    console.error(error.message);
    process.exit(1);
  }
  const answer = messages.findLast(({ role }) => role === 'assistant');
  if (!answer) return;
  console.log(answer.text);
  for (const home of answer.listings) console.log(`- ${home.UnparsedAddress}: ${home.ListPrice}`);
  chat.disconnect();
});

chat.send(process.argv[2] ?? '3 bed house under 600k');
