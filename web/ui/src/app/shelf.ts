/** What this browser keeps of a document, in parts; a full or forbidden storage costs that, nothing else. */
export class Shelf<T> {
  readonly #at: string;
  readonly #parse: (value: unknown) => T | undefined;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

  constructor(at: string, parse: (value: unknown) => T | undefined, storage = localStorage) {
    this.#at = at;
    this.#parse = parse;
    this.#storage = storage;
  }

  take(part = ''): T | undefined {
    try {
      const text = this.#storage.getItem(this.#at + part);
      return text === null ? undefined : this.#parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  put(value: T | undefined, part = ''): void {
    try {
      if (value === undefined) this.#storage.removeItem(this.#at + part);
      else this.#storage.setItem(this.#at + part, JSON.stringify(value));
    } catch {
      // the document is then only read later
    }
  }

  /** Until `ended`: another window of this browser has put the document itself. */
  onPut(listener: () => void, ended: AbortSignal): void {
    const heed = ({ key }: StorageEvent) => {
      if (key === this.#at) listener();
    };
    window.addEventListener('storage', heed, { signal: ended });
  }
}
