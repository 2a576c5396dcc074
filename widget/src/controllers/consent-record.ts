import type { ConsentReceipt, VisitorStorage } from '@katek/sdk';

/** Remembers on this device that the visitor has agreed, so that they are asked once for each version of the text. */
export class ConsentRecord {
  readonly #key: string;
  readonly #storage: VisitorStorage | undefined;
  /** For browsers that keep nothing. */
  #receipt: ConsentReceipt | null = null;

  constructor(publishableKey: string, storage: VisitorStorage | undefined) {
    this.#key = `katek:${publishableKey}:consent`;
    this.#storage = storage;
  }

  read(version: string): ConsentReceipt | null {
    try {
      const json = (this.#storage ?? localStorage).getItem(this.#key);
      // Whatever wrote it: the server checks a receipt, and a foreign one only asks again.
      this.#receipt ??= JSON.parse(json ?? 'null') as ConsentReceipt | null;
    } catch {
      // No storage, or not ours.
    }
    return this.#receipt?.textVersion === version ? this.#receipt : null;
  }

  write(receipt: ConsentReceipt): void {
    this.#receipt = receipt;
    try {
      (this.#storage ?? localStorage).setItem(this.#key, JSON.stringify(receipt));
    } catch {
      // It holds until the page is left.
    }
  }

  clear(): void {
    this.#receipt = null;
    try {
      (this.#storage ?? localStorage).removeItem(this.#key);
    } catch {
      // Nothing was kept.
    }
  }
}
