import type { CSSResultGroup, nothing, TemplateResult } from 'lit';
import type { Block, ChatMessage, ConsentReceipt, ListingCard } from '@katek/sdk';
import type { PartStrings } from '../locales/en.parts.ts';
import type { ViewContext } from '../views/context.ts';

/*
 * A part is a piece of the chat that the first conversation does not need: a chunk of its own, loaded when it is first
 * shown. Types only; `registry.ts` knows where the parts are.
 */

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
  'handoff-card': BlockProps<'handoff'>;
  rating: BlockProps<'rating'>;
  /** At the end of the talk, before the visitor has written: the home that the page shows. */
  'page-home': Record<never, never>;
  /** The files of a message, with pictures as pictures. */
  attachments: { readonly message: ChatMessage };
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

/** What a part may see of the chat. */
export interface PartContext extends ViewContext {
  /** What parts say, in the visitor's language. */
  readonly words: PartStrings;
}

/** What a part may do to the chat around it. */
export interface PartHost {
  /** As it is now; ask again on every rendering. */
  readonly context: PartContext;
  /** Renders again, after something in the closure has changed. */
  update(): void;
  /** Says something to those who hear the page; once, when the next text is another one. */
  announce(text: string): void;
  /** Opens a sheet over the talk, or over the sheet that is open. */
  openSheet<Name extends PartName>(name: Name, props: PartProps[Name]): void;
  /** Goes back to what was there before the sheet. */
  closeSheet(): void;
  /** Fires an event of the element. */
  dispatch(event: Event): void;
  readonly root: ShadowRoot;
}

/** One place in which a part is shown. */
export interface Part<Props> {
  render(props: Props): TemplateResult | typeof nothing;
  /** Called once when the part is no longer shown. */
  dispose?(): void;
}

/** What the module of a part exports. */
export interface PartModule<Props> {
  /** Adopted once, when the part loads. */
  readonly styles: CSSResultGroup;
  /** State lives in the closure. */
  create(host: PartHost): Part<Props>;
  /** The heading of a sheet; a block has none. */
  title?(context: PartContext, props: Props): string;
}
