export { type AdminClientOptions, createAdminClient, KaTek } from './client.ts';
export {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  RateLimitedError,
  SdkError,
  ServerError,
  ValidationError,
} from '../errors.ts';
export type { ImportOptions, WaitOptions } from '../internal/import-file.ts';
export type { Page, PageParams, Paginated } from '../internal/paginated.ts';
export type { RequestOptions, WriteOptions } from '../internal/request.ts';
export type * from '../protocol/index.ts';
export type { ConsentListParams, ConsentsResource } from '../resources/consents.ts';
export type { ConversationsResource } from '../resources/conversations.ts';
export type { DemandListParams, DemandResource } from '../resources/demand.ts';
export type { FeedbackListParams, FeedbackResource } from '../resources/feedback.ts';
export type { FeedsResource } from '../resources/feeds.ts';
export type { IdentitySecretsResource } from '../resources/identity-secrets.ts';
export type { ImportsResource } from '../resources/imports.ts';
export type { KnowledgeListParams, KnowledgeResource } from '../resources/knowledge.ts';
export type { LeadListParams, LeadsResource } from '../resources/leads.ts';
export type { OpenHouseListParams, OpenHousesResource } from '../resources/open-houses.ts';
export type { OrganizationResource, Ticket } from '../resources/organization.ts';
export type { PropertiesResource, PropertyListParams } from '../resources/properties.ts';
export type { UsageParams, UsageResource } from '../resources/usage.ts';
export type { VerdictListParams, VerdictsResource } from '../resources/verdicts.ts';
export type { ViewingListParams, ViewingsResource } from '../resources/viewings.ts';
export type { VisitorsResource } from '../resources/visitors.ts';
