export {
  extractLeadFacts,
  mergeLeadFacts,
  nothingSaid,
  type LeadFactsReading,
} from './extract-lead-facts.ts';
