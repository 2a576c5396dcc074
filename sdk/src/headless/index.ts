export { socketWithTickets } from './socket-with-tickets.ts';
