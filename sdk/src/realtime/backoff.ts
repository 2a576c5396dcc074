import { closeCodes } from './wire.ts';

const firstDelayMs = 1000;
const delayMsMax = 30_000;

/** While nobody looks, or there is no network: what ends that wakes the connection. */
const quietDelayMsMax = 120_000;

/**
 * How long to wait before the next attempt: 1, 2, 4 … 30 s, or 120 s where hardly anybody waits for it, each shortened
 * by chance by up to half, so that the visitors of a restarted server do not come back in the same instant.
 */
export function reconnectDelayMs(failures: number, closeCode: number): number {
  const shortened = 0.5 + Math.random() / 2;
  if (closeCode === closeCodes.rateLimited) return delayMsMax * shortened;
  const isWelcomeBack =
    closeCode === closeCodes.serviceRestart ||
    closeCode === closeCodes.tooSlow ||
    closeCode === closeCodes.heartbeatLost;
  if (isWelcomeBack && failures === 0) return (firstDelayMs / 2) * shortened;
  const max = isQuiet() ? quietDelayMsMax : delayMsMax;
  return Math.min(max, firstDelayMs * 2 ** failures) * shortened;
}

/** `onLine` is sure only of a no, and also then a server on this machine may be there. */
function isQuiet(): boolean {
  const { document, navigator } = globalThis;
  return Boolean(document?.hidden) || navigator?.onLine === false;
}
