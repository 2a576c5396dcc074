export {
  extractLeadFacts,
  type LeadFactsReading,
  type TalkTurn,
} from './reading/extract-lead-facts.ts';
export { LeadEntity } from './lead.entity.ts';
export { registerLeadRoutes } from './leads.routes.ts';
export { createLeads, type LeadCapture, type Leads } from './leads.service.ts';
export { tellViewingTime } from './viewing.record.ts';
export { createViewings, type Viewings, type ViewingWish } from './viewings.service.ts';
export { registerViewingRoutes } from './viewings.routes.ts';
