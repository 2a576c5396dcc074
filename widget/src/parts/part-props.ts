import type {
  Block,
  ChatMessage,
  ConsentReceipt,
  ConversationError,
  ListingCard,
} from '@katek/sdk';

/** What a block in a message is told. */
export interface BlockProps<Type extends Block['type']> {
  readonly block: Extract<Block, { type: Type }>;
  readonly message: ChatMessage;
  /** Nothing was said after it. */
  readonly isLast: boolean;
}

/** Every part by name, with what it is told on each rendering. */
export interface PartProps {
  // Blocks, inside a message.
  'contact-form': BlockProps<'contact_form'>;
  'viewing-slots': BlockProps<'viewing_slots'>;
  'viewing-card': BlockProps<'viewing'>;
  'open-house': BlockProps<'open_house'>;
  'mortgage-estimate': BlockProps<'mortgage_estimate'>;
  'handoff-card': BlockProps<'handoff'>;
  rating: BlockProps<'rating'>;
  // Notes, which nobody waits for.
  /** What has become of a home that is not simply to be had, on its picture. */
  status: { readonly listing: ListingCard };
  /** Under an answer that broke off. */
  partial: Record<never, never>;
  /** Under a row with a home that the visitor compares: the button to compare it with the others. */
  comparison: Record<never, never>;
  /** Instead of the greeting: the button for older messages, for those who do not scroll. */
  earlier: { readonly hasFailed: boolean; onFetch(): void };
  /** A person was asked for and has not come yet. */
  'person-asked': Record<never, never>;
  /** At the end of the talk, before the visitor has written: the home that the page shows. */
  'page-home': Record<never, never>;
  /** What the server has refused. */
  error: ConversationError;
  /** The files of a message, with pictures as pictures. */
  attachments: { readonly message: ChatMessage };
  /** In the place of the talk: the server does not let this page in. */
  refused: Record<never, never>;
  /** When the person who answers is there again; under the talk while it is with a human, or waits for one. */
  hours: Record<never, never>;
  // Sheets, over the talk.
  listing: { readonly listingId: string; readonly card?: ListingCard };
  compare: { readonly listings: readonly ListingCard[] };
  map: { readonly listings: readonly ListingCard[] };
  homes: Record<never, never>;
  /** The rating, when the visitor asks for it. */
  rate: Record<never, never>;
  menu: Record<never, never>;
  report: { readonly message: ChatMessage };
  transcript: Record<never, never>;
  erase: Record<never, never>;
  attach: {
    /** Chosen, pasted or dropped before the sheet was there. */
    readonly files: readonly File[];
    /** What stands in the composer, to go along with the files. */
    readonly text: string;
    /** Empties the composer; call it once the files and the text are sent. */
    onSent(): void;
  };
  /** Stands in the place of the talk until it is given. */
  consent: {
    /** Remembers the receipt and begins the talk. */
    onGiven(receipt: ConsentReceipt): void;
  };
}

export type PartName = keyof PartProps;
