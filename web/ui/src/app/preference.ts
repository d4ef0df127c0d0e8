import { newKey } from '../api/http';
import type { Result } from '../api/problem';
import { alone } from './alone';
import { Shelf } from './shelf';

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

const QUIET_MS = 800;
const AGAIN_MS = [2000, 5000, 15_000, 60_000];
const NOT_FOUND = 404;
const CONFLICTS = [409, 412];
const CHANGE = '.change';

/**
 * One document of a user, shown from this browser until it is read, written when changes have paused. A change that
 * is not kept yet lies over whatever the desk says, also after the page was closed. The desk keeps the last that was
 * written, whole: so it is read again right before, and when another window has put it on the shelf.
 */
export class Preference<T> {
  readonly #name: string;
  readonly #kind: Kind<T>;
  readonly #keeper: Keeper;
  readonly #shelf: Shelf<T>;
  readonly #ended: AbortSignal;
  readonly #at: string;
  readonly #listeners = new Set<() => void>();
  #kept: T | undefined;
  #change: T | undefined;
  #value: T | undefined;
  #begun = false;
  #busy = false;
  /** Another window may have changed it since it was asked for. */
  #outdated = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Follows the desk until `ended`. */
  constructor(user: string, name: string, kind: Kind<T>, keeper: Keeper, ended: AbortSignal) {
    this.#name = name;
    this.#ended = ended;
    this.#kind = kind;
    this.#keeper = keeper;
    this.#at = `hs-desk.kept.${user}.${name}`;
    this.#shelf = new Shelf(this.#at, (value) => kind.parse(value));
    this.#kept = this.#shelf.take();
    this.#change = this.#shelf.take(CHANGE);
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
      this.#shelf.onPut(() => this.#again(), this.#ended);
      void this.#work();
    }
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(change: T): void {
    this.#change = this.#change === undefined ? change : this.#kind.lay(this.#change, change);
    this.#shelf.put(this.#change, CHANGE);
    this.#show();
    this.#soon(QUIET_MS);
  }

  /** A change that waits is going to read it anyway. */
  #again(): void {
    this.#outdated = true;
    if (!this.#busy && this.#change === undefined) this.#soon(0);
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#ended.aborted) this.#timer = setTimeout(() => void this.#work(), ms);
  }

  async #work(): Promise<void> {
    if (this.#busy || this.#ended.aborted) return;
    this.#busy = true;
    const done =
      this.#change === undefined ? await this.#readIt() : await alone(this.#at, () => this.#layIt());
    this.#busy = false;
    if (!done) {
      this.#soon(AGAIN_MS[Math.min(this.#failures++, AGAIN_MS.length - 1)] ?? 0);
      return;
    }
    this.#failures = 0;
    if (this.#change !== undefined) this.#soon(QUIET_MS);
    else if (this.#outdated) this.#soon(0);
  }

  async #readIt(): Promise<boolean> {
    this.#outdated = false;
    const answer = await this.#keeper.read(this.#name);
    if (this.#ended.aborted) return true;
    const absent = answer.kind === 'refused' && answer.problem.status === NOT_FOUND;
    if (answer.kind !== 'ok' && !absent) return false;
    this.#hold(answer.kind === 'ok' ? this.#kind.parse(answer.value) : undefined);
    this.#show();
    return true;
  }

  async #layIt(): Promise<boolean> {
    const read = await this.#readIt();
    return read && !this.#ended.aborted ? this.#writeIt() : read;
  }

  async #writeIt(): Promise<boolean> {
    const sent = this.#change;
    const whole = this.#laid();
    if (sent === undefined) return true;
    const answer = await this.#keeper.write(this.#name, whole, newKey());
    if (this.#ended.aborted) return true;
    if (answer.kind === 'unknown') return false;
    if (answer.kind === 'refused') return this.#refused(answer.problem.status);
    this.#hold(whole);
    if (this.#change === sent) this.#forget();
    return true;
  }

  /** What can never be kept is given up; the rest, conflicts among it, is tried later. */
  #refused(status: number): boolean {
    if (CONFLICTS.includes(status) || status === 429 || status >= 500) return false;
    this.#forget();
    return true;
  }

  #hold(kept: T | undefined): void {
    this.#kept = kept;
    this.#shelf.put(kept);
  }

  #forget(): void {
    this.#change = undefined;
    this.#shelf.put(undefined, CHANGE);
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
}
