import type {
  Attachment,
  Lead,
  LeadFacts,
  ListingCard,
  Organization,
  Property,
  UpcomingOpenHouse,
  ViewingPatch,
  ViewingRecord,
} from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';

/** What a talk needs of rooms that it may not enter; the app hands it in. */
export interface ConversationPorts {
  readonly listings: ListingPort;
  readonly leads: LeadPort;
  readonly viewings: ViewingPort;
  readonly attachments: AttachmentPort;
  readonly transcripts: TranscriptPort;
}

export interface TranscriptPort {
  /** Refuses what would not go out, with why. */
  assertTranscriptFits(unit: Unit, email: string): Promise<void>;
}

export interface ListingPort {
  /** In the order asked for; what may not be shown is left out. */
  read(
    unit: Unit,
    ids: readonly string[],
  ): Promise<{ card: ListingCard; details: Property; openHouses: UpcomingOpenHouse[] }[]>;
  findByListingId(unit: Unit, listingIdOrKey: string): Promise<Property | null>;
}

export interface LeadPort {
  capture(
    unit: Unit,
    capture: {
      conversationId: string;
      visitorId: string;
      facts: Partial<LeadFacts>;
      listingsSeen?: readonly string[];
    },
  ): Promise<Lead | null>;
  /** The visitor of a lead wrote again. */
  heed(unit: Unit, conversationId: string, text: string): Promise<void>;
}

export interface ViewingPort {
  slots(unit: Unit, organization: Organization): Promise<{ startsAt: Date }[]>;
  request(
    unit: Unit,
    wish: {
      organization: Organization;
      conversationId: string;
      visitorId: string;
      home: { id: string; address: string | null };
      startsAt: string;
      timeZone: string;
      note: string | null;
      facts: Partial<LeadFacts> | null;
    },
  ): Promise<ViewingRecord>;
  change(
    unit: Unit,
    change: {
      organization: Organization;
      visitorId: string;
      viewingId: string;
      startsAt: string | null;
    },
  ): Promise<ViewingRecord>;
  /** `null` when it stood like that before. */
  decide(
    unit: Unit,
    id: string,
    patch: ViewingPatch & { ifUnanswered?: boolean },
  ): Promise<ViewingRecord | null>;
  get(unit: Unit, id: string): Promise<ViewingRecord>;
}

export interface AttachmentPort {
  /** Binds uploaded files of the visitor to a message of this unit, in the order asked for. */
  attach(unit: Unit, visitorId: string, ids: readonly string[]): Promise<Attachment[]>;
}
