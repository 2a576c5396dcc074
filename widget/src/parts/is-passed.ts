import type { ChatMessage } from '@katek/sdk';
import type { PartContext } from './part.ts';

/** The visitor went on talking without using what a message offers; what others say in the meantime does not count. */
export function isPassed({ state }: PartContext, { id }: ChatMessage): boolean {
  const index = state.messages.findIndex((message) => message.id === id);
  return index >= 0 && state.messages.slice(index + 1).some(({ role }) => role === 'visitor');
}
