import { Conversation, Message } from './features/conversations/index.ts';
import { LeadEntity } from './features/leads/index.ts';
import { NotificationEntity } from './features/notifications/index.ts';
import { Organization } from './features/organizations/index.ts';
import { ImportEntity, ImportIssueEntity, PropertyEntity } from './features/properties/index.ts';

/** Every entity of every room. */
export const entities = [
  Organization,
  PropertyEntity,
  ImportEntity,
  ImportIssueEntity,
  LeadEntity,
  NotificationEntity,
  Conversation,
  Message,
];
