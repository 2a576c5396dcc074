import type { LeadRequest } from '@katek/sdk/protocol';

const cancelled = 'Cancelled: ';

/** The request of a viewing after its time was moved, confirmed or called off. `time` is the new one, in words. */
export function noteChange(
  request: LeadRequest,
  change: 'moved' | 'cancelled' | 'confirmed',
  time: string | null,
): LeadRequest {
  if (change === 'moved') return { ...request, preferredTime: time ?? request.preferredTime };
  if (change === 'confirmed') return request;
  return { ...request, preferredTime: `${cancelled}${request.preferredTime ?? ''}`.slice(0, 200) };
}

/** Whether its viewing was called off. A visitor's own words have no viewing. */
export function isCancelled({
  viewingId,
  preferredTime,
}: Pick<LeadRequest, 'preferredTime'> & Partial<Pick<LeadRequest, 'viewingId'>>): boolean {
  return Boolean(viewingId) && (preferredTime?.startsWith(cancelled) ?? false);
}
