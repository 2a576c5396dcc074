export { KatekChat } from './element.ts';
export { KatekCloseEvent, KatekErrorEvent, KatekMessageEvent, KatekOpenEvent } from './events.ts';
