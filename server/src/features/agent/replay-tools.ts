import type { AgentTools } from './tools.ts';

/** What an answer asked for, or would have done, when a talk is replayed. */
export interface ReplayedCall {
  readonly tool:
    | 'search'
    | 'find_listing'
    | 'look_up'
    | 'capture_contact'
    | 'request_viewing'
    | 'hand_over';
  readonly detail: unknown;
}

/**
 * The same tools for a talk that is only replayed: what they read is real, what they would do is written down and said
 * to have worked. No lead, no request and no unmet demand comes of it.
 */
export function recordOnly(tools: AgentTools, calls: ReplayedCall[]): AgentTools {
  const note = (tool: ReplayedCall['tool'], detail: unknown) => void calls.push({ tool, detail });
  const { openToModels } = tools;
  return {
    understand: (request) => tools.understand(request),
    async search(request) {
      note('search', request.query);
      return tools.search(request);
    },
    listings: (ids) => tools.listings(ids),
    async findListing(listingIdOrKey) {
      note('find_listing', listingIdOrKey);
      return tools.findListing(listingIdOrKey);
    },
    ...(openToModels && { openToModels: (ids) => openToModels(ids) }),
    async lookUp(question) {
      note('look_up', question.text);
      return tools.lookUp(question);
    },
    async captureContact({ facts }) {
      note('capture_contact', { name: facts.name, email: facts.email, phone: facts.phone });
      return facts.email !== null || facts.phone !== null;
    },
    // A request makes a lead of its own, also of somebody who has left no way to reach them.
    async requestViewing({ listingId, preferredTime }) {
      note('request_viewing', { listingId, preferredTime });
      return true;
    },
    async handOver({ reason }) {
      note('hand_over', { reason });
      return true;
    },
  };
}
