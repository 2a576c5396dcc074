/** A visitor who goes on typing is told again after this time, and counts as having stopped when silent for longer. */
const repeatMs = 3000;
const stopAfterMs = 5000;

/** Turns keystrokes into few `typing` frames. */
export function typingSignal(send: (isTyping: boolean) => void): (isTyping: boolean) => void {
  let toldAtMs: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function set(isTyping) {
    clearTimeout(timer);
    if (!isTyping) {
      if (toldAtMs !== null) send(false);
      toldAtMs = null;
      return;
    }
    timer = setTimeout(() => set(false), stopAfterMs);
    if (toldAtMs !== null && Date.now() - toldAtMs < repeatMs) return;
    toldAtMs = Date.now();
    send(true);
  };
}
