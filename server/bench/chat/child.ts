import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A script in a process of its own. It speaks first, when it is ready, and answers each question with one word. */
export interface Child<Word> {
  said: Promise<Word>;
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
}

export function startChild<Word>(script: URL, input: object, flags: string[] = []): Child<Word> {
  const child = fork(script, [JSON.stringify(input)], {
    execArgv: [...flags, '--conditions=source'],
  });
  return {
    said: nextWord(child),
    ask(question) {
      child.send(question);
      return nextWord(child);
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function nextWord<Word>(child: ChildProcess): Promise<Word> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => {
      reject(new Error(`${child.spawnfile} ended with ${code ?? 'a signal'} and said nothing.`));
    };
    child.once('exit', onExit);
    child.once('message', (word) => {
      child.off('exit', onExit);
      resolve(word as Word);
    });
  });
}

/** What the parent said to this child, which ends when the parent does. */
export function childInput<Input>(): Input {
  process.on('disconnect', () => process.exit());
  return JSON.parse(process.argv[2] ?? '{}') as Input;
}

export function sayToParent(word: object): void {
  process.send?.(word);
}
