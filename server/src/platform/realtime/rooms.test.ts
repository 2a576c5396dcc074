import { describe, expect, test } from 'vitest';
import { createRooms, roomName, type RoomRelay } from './rooms.ts';
import { TokenBucket } from './token-bucket.ts';

type Heard = { text: string };

function aMember() {
  const heard: string[] = [];
  return {
    heard,
    onEvent: (event: Heard) => void heard.push(event.text),
    onResync: () => void heard.push('resync'),
  };
}

describe('a room', () => {
  test('T06 is one organization’s: the same id in another is another room', () => {
    const rooms = createRooms<Heard>();
    const [a, b] = [aMember(), aMember()];
    rooms.join(roomName('org-a', 'conversation', '1'), a);
    rooms.join(roomName('org-b', 'conversation', '1'), b);
    rooms.publish(roomName('org-a', 'conversation', '1'), { text: 'for a' });
    expect([a.heard, b.heard]).toEqual([['for a'], []]);
  });

  test('reaches nobody who left, though they leave while it speaks', () => {
    const rooms = createRooms<Heard>();
    const room = roomName('org', 'inbox');
    const stays = aMember();
    const leaves = aMember();
    rooms.join(room, {
      ...stays,
      onEvent(event) {
        stays.onEvent(event);
        rooms.leave(room, leaves);
      },
    });
    rooms.join(room, leaves);
    rooms.publish(room, { text: 'one' });
    rooms.publish(room, { text: 'two' });
    expect(stays.heard).toEqual(['one', 'two']);
    expect(leaves.heard).not.toContain('two');
  });

  test('hears other processes, and that something may have been missed', () => {
    let receiver: Parameters<RoomRelay['start']>[0] | undefined;
    const sent: unknown[] = [];
    const rooms = createRooms<Heard>({
      start: (given) => {
        receiver = given;
      },
      send: (room, event, brief) => void sent.push([room, event, brief]),
      close: () => Promise.resolve(),
    });
    const room = roomName('org', 'inbox');
    const member = aMember();
    rooms.join(room, member);
    receiver?.onEvent(room, { text: 'from afar' });
    receiver?.onResync();
    rooms.publish(room, { text: 'long' }, { text: 'short' });
    expect(member.heard).toEqual(['from afar', 'resync', 'long']);
    expect(sent).toEqual([[room, { text: 'long' }, { text: 'short' }]]);
  });
});

describe('a token bucket', () => {
  test('lets a burst through, then as much as time earns, and counts refusals in a row', () => {
    const bucket = new TokenBucket({ burst: 3, perSecond: 2 }, 0);
    expect([1, 2, 3, 4, 5].map(() => bucket.take(0))).toEqual([true, true, true, false, false]);
    expect(bucket.refusals).toBe(2);
    expect(bucket.take(500)).toBe(true);
    expect(bucket.refusals).toBe(0);
    expect(bucket.take(500)).toBe(false);
    expect([bucket.isFull(1000), bucket.isFull(5000)]).toEqual([false, true]);
  });
});
