import type { Row } from './protocol';
import type { Store } from './store';
import type { Sink } from './sync';

/** State topics: the last value of each key counts. */
export function stateSink<T extends Row>(store: Store<T>): Sink {
  return {
    replace: (rows) => store.replace(rows as readonly T[]),
    apply: (rows, removed) => {
      store.remove(removed);
      store.put(rows as readonly T[]);
    },
  };
}

export interface EventReader<T extends Row> {
  /** `late`: it happened while nobody listened, and is told afterwards. */
  event(row: T, late: boolean): void;
  /** Events may have been missed for good (restore, or away too long): read the state again. */
  gap(): void;
}

/** Event topics: each row once, in order of its seq, also when sent again after a reconnect. */
export class EventSink<T extends Row> implements Sink {
  readonly #readers = new Set<EventReader<T>>();
  #epoch: string | undefined;
  #head = 0;

  read(reader: EventReader<T>): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  replace(rows: readonly Row[], epoch: string): void {
    const known = this.#epoch;
    if (known !== epoch) this.#head = 0;
    this.#epoch = epoch;
    this.#tell(rows, true);
    if (known !== undefined) for (const reader of this.#readers) reader.gap();
  }

  apply(rows: readonly Row[], _: readonly string[], late: boolean): void {
    this.#tell(rows, late);
  }

  #tell(rows: readonly Row[], late: boolean): void {
    for (const row of [...rows].sort((a, b) => a.seq - b.seq)) {
      if (row.seq <= this.#head) continue;
      this.#head = row.seq;
      for (const reader of this.#readers) reader.event(row as T, late);
    }
  }
}
