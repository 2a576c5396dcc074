import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { childInput, sayToParent } from './child.ts';
import type { Recording, Statement } from './recording.ts';

// A bare `ws` handler that sends the recorded statements of each turn by hand: the floor of a turn.
const { databaseUrl, recordingFile } = childInput<{
  databaseUrl: string;
  recordingFile: string;
}>();
const recording = JSON.parse(readFileSync(recordingFile, 'utf8')) as Recording;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
pool.on('connect', (client) => void client.query('set role katek_app'));

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  const visitor = { conversationId: randomUUID(), visitorId: randomUUID() };
  socket.on('message', (data: Buffer) => {
    void answer(JSON.parse(data.toString()) as { type: string; id: string; text: string });
  });

  async function answer(frame: { type: string; id: string; text: string }): Promise<void> {
    if (frame.type === 'hello') {
      await begin(visitor);
      socket.send(JSON.stringify({ type: 'welcome' }));
      return;
    }
    const known = recording.turns.find((turn) => turn.text === frame.text);
    if (!known) return;
    const ids = new Map([
      [recording.conversationId, visitor.conversationId],
      [recording.visitorId, visitor.visitorId],
      [known.ids.message, frame.id],
      [known.ids.reply, randomUUID()],
    ]);
    let seq: number | null = null;
    for (const transaction of known.turn) {
      const client = await pool.connect();
      for (const statement of transaction) {
        const result = await client.query(statement.text, live(statement, ids, seq));
        const row = result.rows?.[0] as { lastSeq?: number } | undefined;
        seq ??= row?.lastSeq ?? null;
      }
      client.release();
      if (transaction === known.turn[0]) {
        socket.send(JSON.stringify({ type: 'message.accepted', id: frame.id, seq }));
      }
    }
    socket.send(known.answer);
  }
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object') sayToParent({ url: `ws://127.0.0.1:${address?.port}` });
});

/** The recorded values with this visitor's ids and the place of this message in the talk. */
function live(statement: Statement, ids: Map<string, string>, seq: number | null): unknown[] {
  const values = statement.values.map((value) =>
    typeof value === 'string' ? (ids.get(value) ?? value) : value,
  );
  if (seq !== null && statement.text.includes('reply_for_seq = $4')) values[3] = seq;
  return values;
}

async function begin({ conversationId, visitorId }: { conversationId: string; visitorId: string }) {
  const client = await pool.connect();
  const { organizationId } = recording;
  await client.query('begin');
  await client.query(`select set_config('app.organization_id', $1, true)`, [organizationId]);
  await client.query('insert into visitors (organization_id, id) values ($1, $2)', [
    organizationId,
    visitorId,
  ]);
  await client.query(
    'insert into conversations (organization_id, id, visitor_id) values ($1, $2, $3)',
    [organizationId, conversationId, visitorId],
  );
  await client.query('commit');
  client.release();
}
