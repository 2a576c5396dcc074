/*
 * What `@web/test-runner-commands` cannot do in Firefox, which is driven by WebDriver BiDi: keys pressed together are
 * sent one by one, and a test that needs the system to ask for other colours or less motion is skipped, and named at the end.
 */
import { sendKeys as sendOne } from '@web/test-runner-commands';

export * from '@web/test-runner-commands';

/** @type {import('mocha').Test | undefined} */
let currentTest;
beforeEach(function remember() {
  currentTest = this.currentTest;
});

export async function sendKeys(payload) {
  const isChord = payload.press?.length > 1 && payload.press.includes('+');
  if (!isChord) return sendOne(payload);
  const keys = payload.press.split('+');
  const held = keys.slice(0, -1);
  for (const key of held) await sendOne({ down: key });
  await sendOne({ press: keys.at(-1) });
  for (const key of held.toReversed()) await sendOne({ up: key });
}

export async function emulateMedia() {
  currentTest?.skip();
}
