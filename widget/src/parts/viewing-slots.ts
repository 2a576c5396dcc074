import { formStyles } from './form.styles.ts';
import type { BlockProps, Part, PartHost } from './part.ts';
import { createViewingRequest } from './viewing-request.ts';
import { viewingStyles } from './viewing.styles.ts';

export const styles = [formStyles, viewingStyles];

/** Times for a viewing, offered inside a message. */
export function create(host: PartHost): Part<BlockProps<'viewing_slots'>> {
  const request = createViewingRequest(host);
  return {
    render: ({ block }) => request.render(block.listingId),
    dispose: request.dispose,
  };
}
