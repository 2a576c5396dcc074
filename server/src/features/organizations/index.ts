export { authenticate, sessionCookie } from './authenticate.ts';
export { makeToken, tokenHash } from './api-key.ts';
export { addKey, listKeys, revokeKey } from './api-keys.service.ts';
export { createMembers, type EndedSession, type Member, type Members } from './members.service.ts';
export { Organization } from './organization.entity.ts';
export { registerOrganizationRoutes } from './organizations.routes.ts';
export { registerSessionRoutes } from './session.routes.ts';
export {
  createOrganizations,
  type NewOrganization,
  type Organizations,
} from './organizations.service.ts';
export { createTickets, type Tickets } from './tickets.service.ts';
