// Weighed alone: a site that only chats should not pay for the REST client.
export { createVisitorClient } from '@katek/sdk';
