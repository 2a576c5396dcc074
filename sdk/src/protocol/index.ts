export * from './conversation.ts';
export * from './errors.ts';
export * from './frames.ts';
export * from './import.ts';
export * from './lead.ts';
export * from './listing-query.ts';
export * from './organization.ts';
export * from './property.ts';
export { Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';
