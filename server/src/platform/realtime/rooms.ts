/** A room belongs to one organization: its name begins with the organization's id, which never comes from input. */
export type RoomName = string & { readonly isRoomName: true };

export function roomName(
  organizationId: string,
  kind: 'conversation' | 'inbox' | 'listings',
  id = '',
): RoomName {
  return `${organizationId}/${kind}/${id}` as RoomName;
}

/** Somebody in a room of this process. */
export interface RoomMember<Event> {
  onEvent(event: Event): void;
  /** Events of other processes may have been missed: read again what matters. */
  onResync(): void;
}

/** Carries events to the other processes of this installation. */
export interface RoomRelay {
  start(receiver: { onEvent(room: string, event: unknown): void; onResync(): void }): void;
  /** At most once; `brief` goes in place of an event that is too large to carry. */
  send(room: string, event: unknown, brief: unknown): void;
  close(): Promise<void>;
}

/**
 * Who hears what. Within this process an event is delivered before `publish` returns; other processes hear it a
 * moment later, at most once and not always in the order of the commits, so members go by the numbers inside.
 */
export interface Rooms<Event> {
  join(room: RoomName, member: RoomMember<Event>): void;
  leave(room: RoomName, member: RoomMember<Event>): void;
  publish(room: RoomName, event: Event, brief?: Event): void;
  close(): Promise<void>;
}

export function createRooms<Event>(relay?: RoomRelay): Rooms<Event> {
  const members = new Map<string, Set<RoomMember<Event>>>();

  function deliver(room: string, event: Event): void {
    const inside = members.get(room);
    if (!inside) return;
    // A member may leave, or let another one in, while it hears the event.
    for (const member of inside.size === 1 ? inside : [...inside]) member.onEvent(event);
  }

  relay?.start({
    // Only processes of the same installation and version speak on the channel.
    onEvent: (room, event) => deliver(room, event as Event),
    onResync() {
      for (const inside of members.values()) {
        for (const member of inside) member.onResync();
      }
    },
  });

  return {
    join(room, member) {
      const inside = members.get(room);
      if (inside) inside.add(member);
      else members.set(room, new Set([member]));
    },
    leave(room, member) {
      const inside = members.get(room);
      if (inside?.delete(member) && inside.size === 0) members.delete(room);
    },
    publish(room, event, brief = event) {
      deliver(room, event);
      relay?.send(room, event, brief);
    },
    async close() {
      await relay?.close();
    },
  };
}
