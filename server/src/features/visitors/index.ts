export type { Belongings } from './belongings.ts';
export { registerVisitorRoutes } from './visitors.routes.ts';
export {
  createVisitors,
  type Arrival,
  type VisitorIdentity,
  type Visitors,
} from './visitors.service.ts';
