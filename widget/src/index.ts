export { type AccentCheck, checkAccent } from './accent-check.ts';
export type { DoctorCheck, DoctorReport } from './doctor.ts';
export { KatekChat } from './element.ts';
export {
  KatekCloseEvent,
  KatekErrorEvent,
  type KatekEventMap,
  KatekHandoffEvent,
  KatekMessageEvent,
  KatekOpenEvent,
  KatekReadyEvent,
  KatekTriggerEvent,
  KatekUnreadEvent,
} from './events.ts';
export {
  type Contact,
  KatekConsentEvent,
  KatekLeadEvent,
  KatekRatingEvent,
  KatekViewingEvent,
} from './part-events.ts';
export type { KatekHandle } from './loader/handle.ts';
export type { KatekEventName, KatekOptions, KatekTheme, KatekTool } from './options.ts';
