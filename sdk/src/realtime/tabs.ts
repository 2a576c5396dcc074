import type {
  ClientTool,
  ConsentReceipt,
  Hello,
  Identity,
  ServerFrame,
  VisitorFrame,
} from '../protocol/index.ts';
import type { Claims } from './claims.ts';
import type { ConversationState } from './conversation-state.ts';
import type { LinkEvents, Next } from './link.ts';
import type { Session } from './session.ts';
import type { Talk } from './talk.ts';
import type { Sent } from './wire.ts';

/** The visitor's client, as its connection and a tab of several need it. */
export interface TabHost extends LinkEvents {
  readonly session: Pick<Session, 'token' | 'writer'>;
  /** Once it is loaded. */
  readonly office: { readonly claims: Pick<Claims, 'refusal' | 'refused'> } | null;
  readonly state: Pick<ConversationState, 'status'>;
  readonly talk: Talk;
  /** Of the page. */
  readonly tools: readonly ClientTool[] | undefined;
  /** The connection is gone that another tab holds, or that this one gives up for now. */
  onDown(next: Next): void;
  /** Another page of this site may have changed what is stored. */
  onStorage(): void;
  reset(): Promise<void>;
  identify(identity: Identity): Promise<void>;
  giveConsent(receipt: ConsentReceipt): void;
  update(changed: (talk: Talk) => Talk): void;
}

/** What tabs say to each other. Those of the leader have no `from`. */
export type Note =
  | { readonly kind: 'hello'; readonly from: string; readonly hello: Sent<Hello> }
  | { readonly kind: 'send'; readonly from: string; readonly frame: Sent<VisitorFrame> }
  | { readonly kind: 'left'; readonly from: string }
  | { readonly kind: 'leading' }
  | { readonly kind: 'alive'; readonly to: string }
  | { readonly kind: 'frame'; readonly to?: string; readonly frame: ServerFrame }
  | { readonly kind: 'down'; readonly next: Next }
  | { readonly kind: 'end' };
