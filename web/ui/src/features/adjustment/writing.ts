import type { Instruction } from '../../api/wire';
import { Book } from './book';
import {
  BLANK,
  type Kept,
  type Place,
  type Terms,
  type Written,
  forget,
  forgetOnly,
  keep,
  readKept,
  same,
  writtenOf,
} from './drafts';

/** What became of what was kept here when it was opened. */
export type Opened = 'plain' | 'restored' | 'outdated';

function openedWith(kept: Kept | undefined, said: Written, version: number | undefined): Opened {
  if (!kept) return 'plain';
  if (kept.version === version) return same(kept, said) ? 'plain' : 'restored';
  return (kept.version ?? 0) < (version ?? 0) ? 'outdated' : 'plain';
}

/** One instruction while it is written: its targets and terms, kept on this machine as they are typed. */
export class Writing {
  readonly book: Book;
  #place: Place;
  #terms: Terms;
  #opened: Opened;

  constructor(username: string, product: string, draft: Instruction | undefined) {
    const said = draft ? writtenOf(draft) : BLANK;
    this.#place = { username, product, draft: numbered(draft) };
    const kept = readKept(this.#place);
    this.#opened = openedWith(kept, said, draft?.version);
    const { targets, ...terms } = kept && this.#opened === 'restored' ? kept : said;
    this.book = new Book(product, targets, Object.keys(said.targets));
    this.#terms = { note: terms.note, urgency: terms.urgency, deadline: terms.deadline };
  }

  get opened(): Opened {
    return this.#opened;
  }

  get terms(): Terms {
    return this.#terms;
  }

  get written(): Written {
    return { targets: this.book.targets, ...this.#terms };
  }

  /** The draft that is written on; undefined for a new instruction. */
  get draft(): Place['draft'] {
    return this.#place.draft;
  }

  say(change: Partial<Terms>): void {
    this.#terms = { ...this.#terms, ...change };
    this.keep();
  }

  keep(): void {
    keep(this.#place, this.written);
  }

  /** The desk may know better than what was typed on an earlier version. */
  dropOutdated(): void {
    if (this.#opened === 'outdated') forget(this.#place);
  }

  /** The desk keeps what was sent as this draft; what was typed since stays here, for its new version. */
  saved(sent: Written, draft: Instruction): void {
    const now = this.written;
    forgetOnly(this.#place, now);
    this.#place = { ...this.#place, draft: numbered(draft) };
    this.#opened = 'plain';
    this.book.saved(Object.keys(writtenOf(draft).targets));
    if (!same(now, sent)) this.keep();
  }

  /** The desk has what was sent as an instruction. */
  given(sent: Written): void {
    forgetOnly(this.#place, sent);
  }

  /** Begins anew on the screen; nothing of it is kept. */
  clear(): void {
    this.book.clear();
    this.#terms = { ...this.#terms, note: '' };
  }
}

const numbered = (draft: Instruction | undefined): Place['draft'] =>
  draft?.id == null ? undefined : { id: draft.id, version: draft.version };
