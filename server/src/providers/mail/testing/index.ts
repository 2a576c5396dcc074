export { createRecordingMailer, type RecordingMailer } from './recording-mailer.ts';
export { startFakePostmark, type FakePostmark, type PostmarkAnswer } from './fake-postmark.ts';
export { describeMailer } from './mailer.contract.ts';
