import { Coverage } from './checksum';
import type { Delta, Filter, Heartbeat, Position, Row, Snapshot } from './protocol';

/** Where accepted rows go; called only with whole frames, all parts together; what is removed goes first. */
export interface Sink {
  replace(rows: readonly Row[], epoch: string): void;
  /** `late`: they answer a subscription, and happened while nobody listened. */
  apply(rows: readonly Row[], removed: readonly string[], late: boolean): void;
}

export type Verdict = 'partial' | 'applied' | 'ignored' | 'lost' | 'corrupt' | 'ok';

interface Parts {
  head: Snapshot | Delta;
  rows: Row[];
  removed: string[];
}

/**
 * Follows one subscription frame by frame and says when something is missing. Knows neither sockets nor
 * time: whoever owns the socket feeds it and asks again when it says `lost` (with since) or `corrupt` (without).
 */
export class Sync {
  #at: Position | undefined;
  #parts: Parts | undefined;
  #awaiting: { since: Position | undefined } | undefined;
  /** Rows were taken back with a right, and the snapshot that says what is left has not come: no number tells of that. */
  #takenBack = false;
  readonly #coverage = new Coverage();
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  get position(): Position | undefined {
    return this.#at;
  }

  get synced(): boolean {
    return !this.#awaiting && this.#at !== undefined;
  }

  /** The subscribe message to send now; from here on only its answer counts. */
  ask(filter: Filter, resume: boolean): { op: 'subscribe'; since?: Position } & Filter {
    const since = resume && !this.#takenBack ? this.#at : undefined;
    this.#awaiting = { since };
    this.#parts = undefined;
    this.#coverage.clear();
    return { op: 'subscribe', ...filter, ...(since ? { since } : {}) };
  }

  /** The socket is gone: half a frame is no frame. */
  cut(): void {
    this.#parts = undefined;
  }

  snapshot(frame: Snapshot): Verdict {
    if (!this.#collect(frame)) return 'partial';
    const { rows } = this.#take();
    this.#coverage.clear();
    this.#settle(frame);
    this.#takenBack = false;
    this.#sink.replace(rows, frame.epoch);
    this.#cover(rows, []);
    return 'applied';
  }

  delta(frame: Delta): Verdict {
    const from = this.#awaiting ? this.#awaiting.since : this.#at;
    if (!from || frame.prev !== from.seq || frame.epoch !== from.epoch) {
      return this.#awaiting ? 'ignored' : 'lost';
    }
    if (!this.#collect(frame)) return 'partial';
    const { rows, removed } = this.#take();
    const late = this.#awaiting !== undefined;
    this.#settle(frame);
    this.#takenBack = removed.length > 0 && frame.seq === frame.prev;
    this.#cover(rows, removed);
    this.#sink.apply(rows, removed, late);
    return 'applied';
  }

  heartbeat(beat: Heartbeat): Verdict {
    if (!this.synced || !this.#at || this.#parts || beat.epoch == null || beat.seq == null) return 'ok';
    if (beat.epoch !== this.#at.epoch || beat.seq !== this.#at.seq) return 'lost';
    if (beat.checksum != null && beat.checksum !== this.#coverage.checksum) return 'corrupt';
    return beat.rows != null && beat.rows !== this.#coverage.rows ? 'corrupt' : 'ok';
  }

  /** Adds a part; true when the frame is whole. Parts of another frame in between start a new one. */
  #collect(frame: Snapshot | Delta): boolean {
    const head = this.#parts?.head;
    const same = head?.type === frame.type && head.epoch === frame.epoch && head.seq === frame.seq;
    if (!same || !this.#parts) this.#parts = { head: frame, rows: [], removed: [] };
    for (const row of frame.rows) this.#parts.rows.push(row);
    if (frame.type === 'delta') this.#parts.removed.push(...frame.removed);
    return frame.last;
  }

  #take(): Parts {
    const parts = this.#parts;
    if (!parts) throw new Error('no part was collected');
    this.#parts = undefined;
    return parts;
  }

  #settle(frame: Snapshot | Delta): void {
    this.#at = { epoch: frame.epoch, seq: frame.seq };
    this.#awaiting = undefined;
  }

  #cover(rows: readonly Row[], removed: readonly string[]): void {
    for (const key of removed) this.#coverage.remove(key);
    for (const row of rows) this.#coverage.add(row.key, row.seq);
  }
}
