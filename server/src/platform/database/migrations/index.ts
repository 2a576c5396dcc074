import { Migration0001Organizations } from './0001-organizations.ts';
import { Migration0002Properties } from './0002-properties.ts';
import { Migration0003Search } from './0003-search.ts';
import { Migration0004Conversations } from './0004-conversations.ts';
import { Migration0005Leads } from './0005-leads.ts';
import { Migration0006OrganizationProfile } from './0006-organization-profile.ts';
import { Migration0007MessageBlocks } from './0007-message-blocks.ts';
import { Migration0008Visitors } from './0008-visitors.ts';
import { Migration0009Attachments } from './0009-attachments.ts';
import { Migration0010Viewings } from './0010-viewings.ts';
import { Migration0011Idempotency } from './0011-idempotency.ts';
import { Migration0012Feedback } from './0012-feedback.ts';
import { Migration0013QualifiedLeads } from './0013-qualified-leads.ts';
import { Migration0014Refinements } from './0014-refinements.ts';
import { Migration0015Knowledge } from './0015-knowledge.ts';
import { Migration0016Demand } from './0016-demand.ts';
import { Migration0017Feeds } from './0017-feeds.ts';
import { Migration0018Bounds } from './0018-bounds.ts';
import { Migration0019Verdicts } from './0019-verdicts.ts';
import { Migration0020Search } from './0020-search.ts';
import { Migration0021BrokenOff } from './0021-broken-off.ts';
import { Migration0022Prices } from './0022-prices.ts';
import { Migration0023OpenHouses } from './0023-open-houses.ts';
import { Migration0025Payments } from './0025-payments.ts';

/** In order; a migration that has landed never changes. */
export const migrations = [
  Migration0001Organizations,
  Migration0002Properties,
  Migration0003Search,
  Migration0004Conversations,
  Migration0005Leads,
  Migration0006OrganizationProfile,
  Migration0007MessageBlocks,
  Migration0008Visitors,
  Migration0009Attachments,
  Migration0010Viewings,
  Migration0011Idempotency,
  Migration0012Feedback,
  Migration0013QualifiedLeads,
  Migration0014Refinements,
  Migration0015Knowledge,
  Migration0016Demand,
  Migration0017Feeds,
  Migration0018Bounds,
  Migration0019Verdicts,
  Migration0020Search,
  Migration0021BrokenOff,
  Migration0022Prices,
  Migration0023OpenHouses,
  Migration0025Payments,
].map((migration) => ({
  name: migration.name,
  class: migration,
}));
