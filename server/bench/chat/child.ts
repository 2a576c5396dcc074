import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Begins the line that is for the parent; all others are the log. */
const mark = 'to-parent ';

/** A script of this folder in a process of its own. It says what it has to say as one line of JSON. */
export interface Child<Word> {
  said: Promise<Word>;
  process: ChildProcess;
  stop(): Promise<void>;
}

export function startChild<Word>(script: string, input: object, flags: string[] = []): Child<Word> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(
    process.execPath,
    [...flags, '--conditions=source', file, JSON.stringify(input)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said = new Promise<Word>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(mark)) resolve(JSON.parse(line.slice(mark.length)) as Word);
      else console.error(line);
    });
    child.once('exit', (code) =>
      reject(new Error(`${script} ended with ${code} and said nothing`)),
    );
  });
  return {
    said,
    process: child,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** What the parent said to this child. */
export function childInput<Input>(): Input {
  return JSON.parse(process.argv[2] ?? '{}') as Input;
}

export function sayToParent(word: object): void {
  console.log(mark + JSON.stringify(word));
}
