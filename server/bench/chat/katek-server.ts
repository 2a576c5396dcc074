import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createProperties } from '../../src/features/properties/index.ts';
import { tellMemory } from '../sockets/memory.ts';
import { childInput, sayToParent } from './child.ts';
import { recordStatements, type Recording } from './recording.ts';
import { benchOrigin, texts } from './texts.ts';

// The whole server with 300 listings. Records the statements of one turn per text, then serves.
const { databaseUrl, recordingFile, modelUrl } = childInput<{
  databaseUrl: string;
  recordingFile: string | null;
  /** Absent: the built-in concierge answers. */
  modelUrl?: string;
}>();

const recorder = recordStatements();
const config = loadConfig({
  DATABASE_URL: databaseUrl,
  DATA_DIR: mkdtempSync(join(tmpdir(), 'katek-bench-')),
  LOG_LEVEL: 'error',
  NODE_ENV: 'development',
  ...(modelUrl && { OPENAI_API_KEY: 'bench', OPENAI_BASE_URL: modelUrl, OPENAI_MODEL: 'scripted' }),
});
const app = await createApp(config);
const { organization, publishableKey } = await app.organizations.create({
  slug: `bench-${randomUUID()}`,
  name: 'Bench Realty',
  region: 'US',
  currency: 'USD',
  allowedOrigins: [benchOrigin],
});
await addListings();
const address = await app.http.listen({ port: 0, host: '127.0.0.1' });
const url = `${address.replace('http', 'ws')}/v1/realtime?key=${publishableKey}`;
// The first talk of an organization reads what the later ones have in memory: only those are like most.
await record();
if (recordingFile) writeFileSync(recordingFile, JSON.stringify(await record()));
recorder.stop();
tellMemory();
sayToParent({ url, organizationId: organization.id });

async function addListings(): Promise<void> {
  const properties = createProperties();
  const cities = ['Springfield', 'Riverton', 'Fairview', 'Lakewood'];
  await app.storage.database.inTenant(organization.id, async (unit) => {
    for (let index = 0; index < 300; index++) {
      await properties.create(unit, {
        ListingKey: `B${index}`,
        ListingId: `B${index}`,
        PropertySubType: index % 3 === 0 ? 'Condominium' : 'SingleFamilyResidence',
        ListPrice: 200_000 + ((index * 7919) % 800) * 1000,
        BedroomsTotal: 1 + (index % 5),
        BathroomsFull: 1 + (index % 3),
        LivingArea: 800 + ((index * 31) % 2500),
        LivingAreaUnits: 'SquareFeet',
        GarageSpaces: index % 3,
        UnparsedAddress: `${100 + index} Main Street`,
        City: cities[index % cities.length] ?? 'Springfield',
        PublicRemarks: `A bright home with ${index % 4 === 0 ? 'a pool and ' : ''}a large kitchen near the park.`,
      });
    }
  });
}

async function record(): Promise<Recording> {
  const socket = new WebSocket(url, ['katek.v1'], { origin: benchOrigin });
  const frames: Frame[] = [];
  let heard: () => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString()) as Frame);
    heard();
  });
  const next = async (fits: (frame: Frame) => boolean): Promise<Frame> => {
    for (;;) {
      const index = frames.findIndex(fits);
      const frame = frames[index];
      if (frame) {
        frames.splice(0, index + 1);
        return frame;
      }
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  await new Promise((resolve) => socket.on('open', resolve));
  socket.send(JSON.stringify({ type: 'hello' }));
  const welcome = await next((frame) => frame.type === 'welcome');
  recorder.take();
  const turns: Recording['turns'] = [];
  for (const text of texts) {
    const message = randomUUID();
    socket.send(JSON.stringify({ type: 'message.send', id: message, text }));
    const answer = await next((frame) => frame.message?.role === 'assistant');
    turns.push({
      text,
      turn: recorder.take().filter((transaction) => !isOfSystem(transaction)),
      ids: { message, reply: answer.message?.id ?? '' },
      answer: JSON.stringify(answer),
    });
  }
  socket.close();
  return {
    conversationId: welcome.conversation?.id ?? '',
    visitorId: welcome.visitorId ?? '',
    organizationId: organization.id,
    turns,
  };
}

function isOfSystem(transaction: { text: string; values: unknown[] }[]): boolean {
  return JSON.stringify(transaction).includes('katek_system');
}

interface Frame {
  type: string;
  visitorId?: string;
  conversation?: { id: string };
  message?: { id: string; role: string };
}
