export { type TalkLine } from './compose-mail.ts';
export { NotificationEntity } from './notification.entity.ts';
export {
  createNotifications,
  type NotificationDeps,
  type Notifications,
} from './notifications.service.ts';
