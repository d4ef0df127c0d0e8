import type { Row } from './protocol';

export type Move = 1 | -1;
export interface Change {
  added: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  removed: readonly string[];
}

const NO_MOVES: ReadonlyMap<string, Move> = new Map();

/**
 * The last value of every row of a state topic. A row object lives as long as its key and is changed in
 * place, so whoever paints it can hold it; what changed since is asked for with `drain`.
 */
export class Store<T extends Row> {
  readonly #rows = new Map<string, T>();
  readonly #readers = new Set<Reader<T>>();

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  values(): T[] {
    return [...this.#rows.values()];
  }

  /** A reader has its own dirty sets, so that two panels do not empty each other's. */
  reader(): Reader<T> {
    const reader = new Reader<T>((gone) => this.#readers.delete(gone));
    for (const key of this.#rows.keys()) reader.note(key, 'added');
    this.#readers.add(reader);
    return reader;
  }

  /** Makes the rows exactly these. */
  replace(rows: readonly T[]): void {
    const keep = new Set(rows.map((row) => row.key));
    this.remove([...this.#rows.keys()].filter((key) => !keep.has(key)));
    this.put(rows);
  }

  put(rows: readonly T[]): void {
    for (const row of rows) {
      const held = this.#rows.get(row.key);
      if (!held) {
        this.#rows.set(row.key, row);
        for (const reader of this.#readers) reader.note(row.key, 'added');
      } else {
        for (const reader of this.#readers) reader.move(held, row);
        Object.assign(held, row);
      }
    }
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) {
      if (this.#rows.delete(key)) for (const reader of this.#readers) reader.note(key, 'removed');
    }
  }
}

/** What one panel has not painted yet. */
export class Reader<T extends Row> {
  #added = new Set<string>();
  #changed = new Set<string>();
  #removed = new Set<string>();
  #moves = new Map<string, Map<string, Move>>();
  readonly #close: (reader: Reader<T>) => void;

  constructor(close: (reader: Reader<T>) => void) {
    this.#close = close;
  }

  close(): void {
    this.#close(this);
  }

  note(key: string, what: 'added' | 'removed'): void {
    this.#changed.delete(key);
    this.#moves.delete(key);
    if (what === 'added') this.#added.add(key);
    else if (!this.#added.delete(key)) this.#removed.add(key);
  }

  /** Notes a change and, per decimal column, whether it went up or down. */
  move(before: T, after: T): void {
    if (!this.#added.has(after.key)) this.#changed.add(after.key);
    const moves = this.#moves.get(after.key) ?? new Map<string, Move>();
    const old = before as Readonly<Record<string, unknown>>;
    for (const [column, value] of Object.entries(after)) {
      const was = old[column];
      if (typeof value !== 'string' || typeof was !== 'string' || value === was) continue;
      const step = Number(value) - Number(was);
      if (step) moves.set(column, step > 0 ? 1 : -1);
    }
    if (moves.size) this.#moves.set(after.key, moves);
  }

  /** The changes since the last call; `moves` stays readable until the next. */
  drain(): Change & { moves: (key: string) => ReadonlyMap<string, Move> } {
    const [added, changed, moves] = [this.#added, this.#changed, this.#moves];
    // a key that went and came back holds a new row object: it is both removed and added
    const removed = [...this.#removed];
    this.#added = new Set();
    this.#changed = new Set();
    this.#removed = new Set();
    this.#moves = new Map();
    return { added, changed, removed, moves: (key) => moves.get(key) ?? NO_MOVES };
  }
}
