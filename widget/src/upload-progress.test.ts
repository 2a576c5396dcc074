import { createVisitorClient, memoryStorage } from '@katek/sdk';
import { aWelcome, FakeRealtime } from '@katek/sdk/testing';
import { expect } from 'chai';

it('a browser tells how much of a file is on its way, up to the last byte', async () => {
  const server = new FakeRealtime();
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') connection.send(aWelcome({ visitorToken: 'vt_test' }));
  };
  const client = createVisitorClient({
    // The server of these tests takes no files, which is only known when all of it is sent.
    baseUrl: location.origin,
    key: 'pk_test',
    storage: memoryStorage(),
    webSocket: server.WebSocket,
  });
  const file = new File([new Uint8Array(1_000_000)], 'garden.png', { type: 'image/png' });
  const told: number[] = [];
  const reason = await client
    .upload(file, { onProgress: ({ loaded, total }) => told.push(loaded / total) })
    .catch((error: unknown) => error);
  client.disconnect();
  expect(reason).to.include({ name: 'RequestError', code: 'unexpected_answer' });
  expect(told.at(-1)).to.equal(1);
  expect(told).to.deep.equal(told.toSorted((one, other) => one - other));
});
