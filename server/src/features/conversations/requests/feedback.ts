import type { Conversation } from '@katek/sdk/protocol';
import type { Database } from '../../../platform/database/unit.ts';
import { storeRating, storeReport } from '../feedback.ts';
import type { RequestHandlers } from './visitor-caller.ts';

/** What the visitor thinks of an answer, and of the talk. */
export function feedbackRequests(deps: {
  database: Database;
  publishConversation(organizationId: string, conversation: Conversation): void;
}): Pick<RequestHandlers, 'answer.report' | 'conversation.rate'> {
  const { database } = deps;
  return {
    async 'answer.report'({ organizationId, conversationId }, report) {
      const conversation = await database.inTenant(organizationId, (unit) =>
        storeReport(unit, { conversationId, ...report }),
      );
      deps.publishConversation(organizationId, conversation);
      return {};
    },

    async 'conversation.rate'({ organizationId, conversationId }, rating) {
      const conversation = await database.inTenant(organizationId, (unit) =>
        storeRating(unit, { conversationId, ...rating }),
      );
      deps.publishConversation(organizationId, conversation);
      return {};
    },
  };
}
