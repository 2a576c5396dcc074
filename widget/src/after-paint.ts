/** A page that nobody sees draws no frame; what waits for one goes on all the same. */
const patienceMs = 250;

/** Resolves once what was changed now is on the screen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patienceMs);
  });
}
