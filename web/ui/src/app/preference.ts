import { newKey } from '../api/http';
import type { Result } from '../api/problem';

/** Where a user's documents are kept; absent ones are refused with 404. */
export interface Keeper {
  read: (name: string) => Promise<Result<unknown>>;
  write: (name: string, value: unknown, key: string) => Promise<Result<unknown>>;
}

/** What a document may hold. */
export interface Kind<T> {
  /** Undefined for what is none. */
  parse: (value: unknown) => T | undefined;
  /** A later change over what was there. */
  lay: (below: T | undefined, change: T) => T;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const QUIET_MS = 800;
const AGAIN_MS = [2000, 5000, 15_000, 60_000];
const NOT_FOUND = 404;
const CONFLICTS = [409, 412];

/**
 * One document of a user: read once, shown from this browser until then, written when changes have paused.
 * A change that is not kept yet lies over whatever the desk says, also after the page was closed; where the
 * desk answers that it conflicts, the document is read again and the change laid over that.
 */
export class Preference<T> {
  readonly #name: string;
  readonly #kind: Kind<T>;
  readonly #keeper: Keeper;
  readonly #shelf: Shelf;
  readonly #ended: AbortSignal;
  readonly #at: string;
  readonly #listeners = new Set<() => void>();
  #kept: T | undefined;
  #change: T | undefined;
  #value: T | undefined;
  #begun = false;
  #read = false;
  #busy = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Follows the desk until `ended`. */
  constructor(
    user: string,
    name: string,
    kind: Kind<T>,
    keeper: Keeper,
    ended: AbortSignal,
    shelf: Shelf = localStorage,
  ) {
    this.#name = name;
    this.#ended = ended;
    this.#kind = kind;
    this.#keeper = keeper;
    this.#shelf = shelf;
    this.#at = `hs-desk.kept.${user}.${name}`;
    this.#kept = this.#take('');
    this.#change = this.#take('.change');
    this.#value = this.#laid();
  }

  /** What counts now; undefined when the user never said anything. The same object until it changes. */
  get value(): T | undefined {
    return this.#value;
  }

  /** The first who listens makes it read. */
  readonly listen = (listener: () => void) => {
    if (!this.#begun) {
      this.#begun = true;
      void this.#work();
    }
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(change: T): void {
    this.#change = this.#change === undefined ? change : this.#kind.lay(this.#change, change);
    this.#put('.change', this.#change);
    this.#show();
    this.#soon(QUIET_MS);
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#ended.aborted) this.#timer = setTimeout(() => void this.#work(), ms);
  }

  async #work(): Promise<void> {
    if (this.#busy || this.#ended.aborted) return;
    this.#busy = true;
    const first = !this.#read;
    const done = first ? await this.#readIt() : await this.#writeIt();
    this.#busy = false;
    if (!done) this.#soon(AGAIN_MS[Math.min(this.#failures++, AGAIN_MS.length - 1)] ?? 0);
    else if (this.#change !== undefined) this.#soon(first ? 0 : QUIET_MS);
    if (done && !first) this.#failures = 0;
  }

  async #readIt(): Promise<boolean> {
    const answer = await this.#keeper.read(this.#name);
    if (this.#ended.aborted) return true;
    const absent = answer.kind === 'refused' && answer.problem.status === NOT_FOUND;
    if (answer.kind !== 'ok' && !absent) return false;
    this.#read = true;
    this.#kept = answer.kind === 'ok' ? this.#kind.parse(answer.value) : undefined;
    this.#put('', this.#kept);
    this.#show();
    return true;
  }

  async #writeIt(): Promise<boolean> {
    const sent = this.#change;
    const whole = this.#laid();
    if (sent === undefined) return true;
    const answer = await this.#keeper.write(this.#name, whole, newKey());
    if (this.#ended.aborted) return true;
    if (answer.kind === 'unknown') return false;
    if (answer.kind === 'refused') return this.#refused(answer.problem.status);
    this.#kept = whole;
    this.#put('', whole);
    if (this.#change === sent) this.#forget();
    return true;
  }

  /** A conflict is read again; what can never be kept is given up; the rest is tried later. */
  #refused(status: number): boolean {
    if (CONFLICTS.includes(status)) this.#read = false;
    if (CONFLICTS.includes(status) || status === 429 || status >= 500) return false;
    this.#forget();
    return true;
  }

  #forget(): void {
    this.#change = undefined;
    this.#put('.change', undefined);
    this.#show();
  }

  #laid(): T | undefined {
    return this.#change === undefined ? this.#kept : this.#kind.lay(this.#kept, this.#change);
  }

  #show(): void {
    const next = this.#laid();
    if (JSON.stringify(next) === JSON.stringify(this.#value)) return;
    this.#value = next;
    for (const listener of this.#listeners) listener();
  }

  #take(part: string): T | undefined {
    try {
      const text = this.#shelf.getItem(this.#at + part);
      return text === null ? undefined : this.#kind.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  #put(part: string, value: T | undefined): void {
    try {
      if (value === undefined) this.#shelf.removeItem(this.#at + part);
      else this.#shelf.setItem(this.#at + part, JSON.stringify(value));
    } catch {
      // a full or forbidden storage costs the cache, nothing else
    }
  }
}
