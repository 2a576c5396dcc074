export type { Belongings } from './belongings.ts';
export type { Consents, ContactDetails, NewConsent } from './consents.ts';
export { savedHomesMax, type SavedHomes } from './saved-homes.ts';
export { registerVisitorRoutes } from './visitors.routes.ts';
export {
  createVisitors,
  type Arrival,
  type VisitorIdentity,
  type Visitors,
} from './visitors.service.ts';
