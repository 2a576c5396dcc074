export { registerAttachmentFiles, registerAttachmentUploads } from './attachments.routes.ts';
export { createAttachments, type Attachments } from './attachments.service.ts';
