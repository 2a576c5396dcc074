/** Where a visitor is remembered. The browser's `localStorage` and `sessionStorage` fit as they are. */
export interface VisitorStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Forgets everything when the page or process ends. */
export function memoryStorage(): VisitorStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** What is remembered of a visitor: their token, a mark of whose it is, and their unsent texts. */
export type Remembered = 'visitor' | 'owner' | 'outbox';

/** What is remembered of the visitors with one key. */
export interface Memory {
  read(name: Remembered): string | null;
  /** `null` and `''` forget it. */
  write(name: Remembered, value: string | null): void;
}

/**
 * In the storage given, else in `localStorage` where there is one that works, else in memory. Using it may throw when
 * the visitor blocks storage.
 */
export function memoryOf({ storage, key }: { storage?: VisitorStorage; key: string }): Memory {
  let current = storage;
  const attempt = <T>(use: (storage: VisitorStorage) => T): T => {
    try {
      return use(current ?? globalThis.localStorage);
    } catch {
      // Once it has failed it is not asked again: half of what is remembered would be here and half there.
      return use((current ??= memoryStorage()));
    }
  };
  const placeOf = (name: Remembered) => `katek:${key}:${name}`;
  return {
    read: (name) => attempt((items) => items.getItem(placeOf(name))),
    write: (name, value) =>
      attempt((items) => {
        if (value) items.setItem(placeOf(name), value);
        else items.removeItem(placeOf(name));
      }),
  };
}
