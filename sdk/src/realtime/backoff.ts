import { closeCodes } from './wire.ts';

const firstDelayMs = 1000;
const delayMsMax = 30_000;

/**
 * How long to wait before the next attempt: 1, 2, 4 … 30 s, each shortened by chance by up to half, so that the
 * visitors of a restarted server do not come back in the same instant.
 */
export function reconnectDelayMs(failures: number, closeCode: number): number {
  const shortened = 0.5 + Math.random() / 2;
  if (closeCode === closeCodes.rateLimited) return delayMsMax * shortened;
  const isWelcomeBack =
    closeCode === closeCodes.serviceRestart ||
    closeCode === closeCodes.tooSlow ||
    closeCode === closeCodes.heartbeatLost;
  if (isWelcomeBack && failures === 0) return (firstDelayMs / 2) * shortened;
  return Math.min(delayMsMax, firstDelayMs * 2 ** failures) * shortened;
}
