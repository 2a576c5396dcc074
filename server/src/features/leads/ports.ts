import type { Consent } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';

/** A message that a visitor wrote. */
export interface SaidMessage {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
}

/** What leads need of the talks, which they may not enter; the app hands it in. */
export interface LeadTalks {
  /** The visitor's latest messages of a talk, oldest first. */
  said(unit: Unit, conversationId: string): Promise<SaidMessage[]>;
  /** How many talks a visitor began since then. */
  countOf(unit: Unit, visitorId: string, since: Date): Promise<number>;
}

/** What leads need of the visitors' receipts. */
export type ConsentReader = (unit: Unit, visitorId: string) => Promise<readonly Consent[]>;

export interface LeadPorts {
  /** Without it nothing is taken for spam, and no word about being reached is heard. */
  readonly talks?: LeadTalks;
  readonly consents?: ConsentReader;
  /** Texts that the chat itself offers to be sent with a tap: nobody copied them. */
  readonly offered?: (unit: Unit) => Promise<readonly string[]>;
  readonly now?: () => Date;
}
