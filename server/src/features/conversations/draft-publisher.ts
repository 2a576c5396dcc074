import type { TalkEvent } from './talk-events.ts';

/** Pieces that come faster than this go together: nobody reads faster, and each frame costs. */
const pieceIntervalMs = 30;
/** Keeps a piece well below what one notification between processes carries. */
const pieceLengthMax = 2000;

/** Shows an answer while it is being written. */
export class DraftPublisher {
  readonly #options: {
    messageId: string;
    publish(event: TalkEvent): void;
  };
  #authorName: string | null = null;
  #text = '';
  #publishedLength = 0;
  #publishedAtMs = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: { messageId: string; publish(event: TalkEvent): void }) {
    this.#options = options;
  }

  /** All of the answer so far. */
  get text(): string {
    return this.#text;
  }

  start(authorName: string): void {
    const { messageId } = this.#options;
    this.#authorName = authorName;
    this.#options.publish({ type: 'draft.started', messageId, authorName });
  }

  /** Never at once: what is ready together, such as all of a built-in answer, goes together. */
  append(text: string): void {
    this.#text += text;
    const waitMs = this.#publishedAtMs + pieceIntervalMs - performance.now();
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, waitMs));
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#publishedLength < this.#text.length) {
      const offset = this.#publishedLength;
      const text = this.#text.slice(offset, offset + pieceLengthMax);
      this.#publishedLength += text.length;
      this.#publishedAtMs = performance.now();
      this.#options.publish({
        type: 'draft.delta',
        messageId: this.#options.messageId,
        offset,
        text,
      });
    }
  }

  /** All of it again, for somebody who came in late. */
  tell(): void {
    const { messageId } = this.#options;
    const authorName = this.#authorName;
    if (authorName === null) return;
    // Longer drafts than a notification carries are seen when they are stored.
    const text = this.#text.slice(0, this.#publishedLength);
    this.#options.publish({ type: 'draft.told', draft: { messageId, text, authorName } });
  }

  discard(): void {
    clearTimeout(this.#timer);
    if (this.#authorName === null) return;
    this.#options.publish({ type: 'draft.discarded', messageId: this.#options.messageId });
  }
}
