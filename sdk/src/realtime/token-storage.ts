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

/** `localStorage` where there is one that works, else memory. Using it may throw when the visitor blocks storage. */
export function defaultStorage(): VisitorStorage {
  let current: VisitorStorage | null = null;
  const attempt = <T>(use: (storage: VisitorStorage) => T): T => {
    try {
      return use(current ?? globalThis.localStorage);
    } catch {
      // Once it has failed it is not asked again: half of what is remembered would be here and half there.
      return use((current ??= memoryStorage()));
    }
  };
  return {
    getItem: (key) => attempt((storage) => storage.getItem(key)),
    setItem: (key, value) => attempt((storage) => storage.setItem(key, value)),
    removeItem: (key) => attempt((storage) => storage.removeItem(key)),
  };
}
