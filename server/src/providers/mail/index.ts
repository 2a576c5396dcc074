export { headerLine, isAddress, type Mail, type Mailer, type SentMail } from './port.ts';
export { createPostmarkMailer, type PostmarkOptions } from './postmark.ts';
