import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';

const Kept = Type.Object({
  email: Type.String(),
  password: Type.String(),
  publishableKey: Type.String(),
  /** Readable only when it is made; `null` when another server made the organization. */
  secretKey: Type.Union([Type.String(), Type.Null()]),
});
const kept = Compile(Kept);

/** What a developer needs to try the demo; kept in the data folder, for the eyes of its owner only. */
export type KeptSignIn = Static<typeof Kept>;

export function readKeptSignIn(dataDir: string): KeptSignIn | null {
  let text: string;
  try {
    text = readFileSync(fileIn(dataDir), 'utf8');
  } catch {
    return null;
  }
  try {
    const value: unknown = JSON.parse(text);
    return kept.Check(value) ? value : null;
  } catch {
    // A file that broke off half-written is as good as none.
    return null;
  }
}

export function keepSignIn(dataDir: string, signIn: KeptSignIn): void {
  const file = fileIn(dataDir);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(signIn, null, 2)}\n`, { mode: 0o600 });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'demo-sign-in.json');
}
