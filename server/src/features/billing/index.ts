export { createEmbeddingUse, type EmbeddingUse } from './embedding-use.ts';
export { registerUsageRoutes } from './usage.routes.ts';
export { createUsage, type TokenUsage, type Usage } from './usage.service.ts';
