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
    this.#use((storage, key) => {
      // Whatever wrote it: the server checks a receipt, and a foreign one only asks again.
      this.#receipt ??= JSON.parse(storage.getItem(key) ?? 'null') as ConsentReceipt | null;
    });
    return this.#receipt?.textVersion === version ? this.#receipt : null;
  }

  write(receipt: ConsentReceipt): void {
    this.#receipt = receipt;
    this.#use((storage, key) => storage.setItem(key, JSON.stringify(receipt)));
  }

  clear(): void {
    this.#receipt = null;
    this.#use((storage, key) => storage.removeItem(key));
  }

  #use(action: (storage: VisitorStorage, key: string) => void): void {
    try {
      action(this.#storage ?? localStorage, this.#key);
    } catch {
      // No storage, or not ours: a consent holds until the page is left.
    }
  }
}
