import { randomUUID } from 'node:crypto';
import { toolResultLengthMax, type ClientTool } from '@katek/sdk/protocol';
import type { PageTools } from '../agent/index.ts';
import type { TalkEvent } from './talk-events.ts';

export interface PageTiming {
  /** How long a process has to say that the page is with it. */
  readonly offerMs: number;
  /** How long the page has for its word. */
  readonly resultMs: number;
}

export const defaultPageTiming: PageTiming = { offerMs: 1000, resultMs: 8000 };

type Word = { output: string } | { error: string };

interface Call {
  readonly name: string;
  readonly arguments: Record<string, unknown>;
  readonly pieces: (string | undefined)[];
  isTaken: boolean;
  settle(word: Word): void;
  wait(ms: number): void;
}

/**
 * The visitor's page as an answer asks it, whichever process has its socket: who has one says so, the first is asked,
 * and its word comes back in pieces.
 */
export class AskedPage implements PageTools {
  readonly tools: readonly ClientTool[];
  readonly #publish: (event: TalkEvent) => void;
  readonly #timing: PageTiming;
  readonly #calls = new Map<string, Call>();

  constructor(options: {
    tools: readonly ClientTool[];
    publish: (event: TalkEvent) => void;
    timing?: PageTiming | undefined;
  }) {
    this.tools = options.tools;
    this.#publish = options.publish;
    this.#timing = options.timing ?? defaultPageTiming;
  }

  call(name: string, args: Record<string, unknown>, signal: AbortSignal): Promise<Word> {
    const callId = randomUUID();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const stop = () => call.settle({ error: 'The answer was stopped.' });
      const call: Call = {
        name,
        arguments: args,
        pieces: [],
        isTaken: false,
        settle: (word) => {
          if (!this.#calls.delete(callId)) return;
          clearTimeout(timer);
          signal.removeEventListener('abort', stop);
          resolve(word);
        },
        wait(ms) {
          clearTimeout(timer);
          timer = setTimeout(() => call.settle({ error: 'The page did not answer in time.' }), ms);
        },
      };
      this.#calls.set(callId, call);
      if (signal.aborted) {
        stop();
        return;
      }
      signal.addEventListener('abort', stop);
      call.wait(this.#timing.offerMs);
      this.#publish({ type: 'tool.wanted', callId, name });
    });
  }

  onEvent(event: TalkEvent): void {
    if (event.type === 'tool.offered') this.#take(event);
    else if (event.type === 'tool.piece') this.#hear(event);
  }

  #take({ callId, processId }: { callId: string; processId: string }): void {
    const call = this.#calls.get(callId);
    if (!call || call.isTaken) return;
    call.isTaken = true;
    call.wait(this.#timing.resultMs);
    const { name, arguments: args } = call;
    this.#publish({ type: 'tool.call', callId, processId, name, arguments: args });
  }

  #hear(piece: Extract<TalkEvent, { type: 'tool.piece' }>): void {
    const call = this.#calls.get(piece.callId);
    if (!call) return;
    call.pieces[piece.index] = piece.text;
    const heard = call.pieces.filter((text) => text !== undefined);
    if (heard.length < piece.of) return;
    const text = heard.join('').slice(0, toolResultLengthMax);
    call.settle(piece.isError ? { error: text } : { output: text });
  }
}
