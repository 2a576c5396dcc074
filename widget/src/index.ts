export { type AccentCheck, checkAccent } from './color.ts';
export type { DoctorCheck, DoctorReport } from './doctor.ts';
export { KatekChat } from './element.ts';
export {
  type Contact,
  KatekCloseEvent,
  KatekConsentEvent,
  KatekErrorEvent,
  type KatekEventMap,
  KatekHandoffEvent,
  KatekLeadEvent,
  KatekMessageEvent,
  KatekOpenEvent,
  KatekRatingEvent,
  KatekReadyEvent,
  KatekTriggerEvent,
  KatekUnreadEvent,
  KatekViewingEvent,
} from './events.ts';
export type { KatekHandle } from './loader/handle.ts';
export type { KatekEventName, KatekOptions, KatekTheme, KatekTool } from './options.ts';
