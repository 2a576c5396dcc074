import { registerUsageRoutes } from './features/billing/index.ts';
import {
  registerConversationRoutes,
  registerFeedbackRoutes,
  registerReplayRoutes,
  registerVerdictRoutes,
} from './features/conversations/index.ts';
import { registerKnowledgeRoutes } from './features/knowledge/index.ts';
import {
  registerLeadMergeRoutes,
  registerLeadRoutes,
  registerViewingRoutes,
} from './features/leads/index.ts';
import { registerOrganizationRoutes } from './features/organizations/index.ts';
import { registerImportRoutes, registerPropertyRoutes } from './features/properties/index.ts';
import { registerSearchRoutes } from './features/search/index.ts';
import { registerVisitorRoutes } from './features/visitors/index.ts';
import type { HttpServer } from './platform/http/http-server.ts';

type Deps<Register extends (app: HttpServer, deps: never) => unknown> = Parameters<Register>[1];

/** What each room needs for its routes. */
export type RestDeps = Deps<typeof registerOrganizationRoutes> &
  Deps<typeof registerVisitorRoutes> &
  Deps<typeof registerSearchRoutes> &
  Deps<typeof registerKnowledgeRoutes> &
  Deps<typeof registerPropertyRoutes> &
  Deps<typeof registerImportRoutes> &
  Deps<typeof registerConversationRoutes> &
  Deps<typeof registerReplayRoutes> &
  Deps<typeof registerLeadRoutes> &
  Deps<typeof registerLeadMergeRoutes> &
  Deps<typeof registerViewingRoutes> &
  Deps<typeof registerFeedbackRoutes> &
  Deps<typeof registerVerdictRoutes> &
  Deps<typeof registerUsageRoutes>;

/** Every route below `/v1` that an organization calls, room by room. The caller is known by `request.organizationId`. */
export async function registerRestRoutes(rest: HttpServer, deps: RestDeps): Promise<void> {
  registerOrganizationRoutes(rest, deps);
  registerVisitorRoutes(rest, deps);
  registerSearchRoutes(rest, deps);
  registerKnowledgeRoutes(rest, deps);
  registerPropertyRoutes(rest, deps);
  await registerImportRoutes(rest, deps);
  registerConversationRoutes(rest, deps);
  registerReplayRoutes(rest, deps);
  registerLeadRoutes(rest, deps);
  registerLeadMergeRoutes(rest, deps);
  registerViewingRoutes(rest, deps);
  registerFeedbackRoutes(rest, deps);
  registerVerdictRoutes(rest, deps);
  registerUsageRoutes(rest, deps);
}
