export type { WebhookEvent, WebhookEventType } from '../protocol/index.ts';
export {
  type VerifyWebhookOptions,
  type WebhookHeaders,
  WebhookVerificationError,
  type WebhookVerificationReason,
  verifyWebhook,
} from './verify-webhook.ts';
