export { createKnowledgeEmbeddings, type KnowledgeEmbeddings } from './embed-knowledge.ts';
export { isAllAbout } from './likeness.ts';
export { knowledgeJob, knowledgeJobName } from './knowledge.jobs.ts';
export { registerKnowledgeRoutes } from './knowledge.routes.ts';
export { createKnowledge, type Knowledge, type ReviewKnowledge } from './knowledge.service.ts';
export { answersFrom, hitsAmong, type KnowledgeHit } from './find-entries.ts';
