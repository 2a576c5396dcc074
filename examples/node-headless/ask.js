/* oxlint-disable no-console -- It is what this example is for. */
import { createVisitorClient } from '@katek/sdk';

const chat = createVisitorClient({
  baseUrl: process.env.KATEK_URL ?? 'http://localhost:3000',
  key: process.env.KATEK_KEY ?? '',
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
