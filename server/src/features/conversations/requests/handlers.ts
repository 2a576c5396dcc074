import type { Conversation, Organization } from '@katek/sdk/protocol';
import type { Database } from '../../../platform/database/unit.ts';
import type { Visitors } from '../../visitors/index.ts';
import type { StoredHouseMessage } from '../house-message.ts';
import type { ConversationPorts } from '../ports.ts';
import type { TalkRooms } from '../talk-events.ts';
import { contactRequests } from './contact.ts';
import { feedbackRequests } from './feedback.ts';
import { historyRequests } from './history.ts';
import { homeRequests } from './homes.ts';
import { listingRequests } from './listings.ts';
import { transcriptRequests } from './transcript.ts';
import { viewingRequests } from './viewings.ts';
import { visitorRequests } from './visitor.ts';
import type { RequestHandlers } from './visitor-caller.ts';

export interface RequestDeps extends Omit<ConversationPorts, 'attachments'> {
  database: Database;
  rooms: TalkRooms;
  visitors: Visitors;
  organizationOf(organizationId: string): Promise<Organization>;
  /** Shows a message of the house to whoever is in its talk. */
  publish(organizationId: string, stored: StoredHouseMessage): void;
  publishConversation(organizationId: string, conversation: Conversation): void;
}

/** Everything that a visitor's client can ask for. */
export function createRequestHandlers(deps: RequestDeps): RequestHandlers {
  return {
    ...historyRequests(deps),
    ...listingRequests(deps),
    ...homeRequests(deps),
    ...contactRequests(deps),
    ...viewingRequests(deps),
    ...feedbackRequests(deps),
    ...transcriptRequests(deps),
    ...visitorRequests(deps),
    'connection.check': () => Promise.resolve({}),
  };
}
