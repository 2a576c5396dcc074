import type { VisitorRequestName, VisitorRequests } from '@katek/sdk/protocol';

/** Whose request it is. None of it ever comes from the request itself. */
export interface VisitorCaller {
  readonly organizationId: string;
  readonly visitorId: string;
  readonly conversationId: string;
  /** The device's session. */
  readonly sessionId: string;
  /** BCP 47. */
  readonly locale: string | null;
}

/** One function for each request, by its name. */
export type RequestHandlers = {
  readonly [Name in VisitorRequestName]: (
    caller: VisitorCaller,
    params: VisitorRequests[Name]['params'],
  ) => Promise<VisitorRequests[Name]['result']>;
};
