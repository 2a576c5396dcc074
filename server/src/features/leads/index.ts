export {
  extractLeadFacts,
  type LeadFactsReading,
  type TalkTurn,
} from './reading/extract-lead-facts.ts';
export { readChannelChoices } from './contact/read-channel-choices.ts';
export { LeadEntity } from './lead.entity.ts';
export { registerLeadMergeRoutes } from './merge/lead-merges.routes.ts';
export { registerLeadRoutes } from './leads.routes.ts';
export type { LeadCapture } from './capture-lead.ts';
export { createLeads, type Leads } from './leads.service.ts';
export type { LeadPorts, LeadTalks } from './ports.ts';
export { tellViewingTime } from './viewing.record.ts';
export { createViewings, type Viewings, type ViewingWish } from './viewings.service.ts';
export { registerViewingRoutes } from './viewings.routes.ts';
