import type { Database } from '../../../platform/database/unit.ts';
import { messagesBefore } from '../history.ts';
import type { RequestHandlers } from './visitor-caller.ts';

const limitDefault = 50;

export function historyRequests(deps: {
  database: Database;
}): Pick<RequestHandlers, 'history.fetch'> {
  return {
    'history.fetch': ({ organizationId, conversationId }, { beforeSeq, limit = limitDefault }) =>
      deps.database.read(organizationId, (unit) =>
        messagesBefore(unit, conversationId, beforeSeq, limit),
      ),
  };
}
