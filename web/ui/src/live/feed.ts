import { backoff } from './backoff';
import { type Ask, type Filter, type Frame, parse, type Position, type Say } from './protocol';
import { type Dial, type Wire, dial, ending } from './socket';
import { OFF, type Phase, type Status } from './status';
import { type Sink, Sync } from './sync';

const TICK_MS = 1000;
/** The server speaks at least every 10 s; asking keeps the doubt below 5 s. */
const PING_AFTER_MS = 3000;
const SILENT_AFTER_MS = 5000;
const DEAD_AFTER_MS = 15_000;
const ANSWER_MS = 8000;
/** Repairs in a row without a good frame between; more, and the socket itself is given up. */
const MAX_REPAIRS = 3;

export interface FeedOptions {
  url: string;
  sink: Sink;
  /** Asked when the server refuses: is the log-in still good? */
  loggedIn: () => Promise<boolean>;
  onLoggedOut: () => void;
  /** The view has another epoch: the engine, the filter, or what the user may see is another. */
  onEpoch?: () => void;
  dial?: Dial;
  random?: () => number;
}

/** One topic over one socket: opens, subscribes, verifies, repairs, reconnects, until closed. */
export class Feed {
  readonly #options: FeedOptions;
  readonly #sync: Sync;
  readonly #listeners = new Set<() => void>();
  #filter: Filter = {};
  #status: Status = OFF;
  #wire: Wire | undefined;
  #opened = false;
  #epoch: string | undefined;
  /** By the time of the page: a clock that is set must neither make nor hide silence. */
  #heardAt = 0;
  #askedAt = 0;
  #pingedAt = 0;
  #repairsInARow = 0;
  #watch: ReturnType<typeof setInterval> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#sync = new Sync(options.sink);
  }

  get status(): Status {
    return this.#status;
  }

  get position(): Position | undefined {
    return this.#sync.position;
  }

  onStatus(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Without a filter it asks for what `refilter` said last. */
  open(filter?: Filter): void {
    if (this.#status.phase !== 'off') return;
    if (filter) this.#filter = filter;
    this.#connect();
  }

  /** Another view of the same topic over the same socket. */
  refilter(filter: Filter): void {
    this.#filter = filter;
    if (this.#opened) this.#ask(false);
  }

  /** Hands a message to the desk; false while there is no line. Whether it was kept, the topic tells. */
  say(message: Say): boolean {
    if (!this.#opened || !this.#sync.synced) return false;
    this.#send({ op: 'say', ...message });
    return true;
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#drop();
    this.#set({ ...OFF });
  }

  #connect(): void {
    this.#set({ phase: 'connecting', retryAt: undefined });
    const wire = (this.#options.dial ?? dial)(this.#options.url);
    this.#wire = wire;
    this.#opened = false;
    this.#askedAt = performance.now();
    wire.onopen = () => {
      this.#opened = true;
      this.#heard();
      this.#ask(true);
    };
    wire.onmessage = (event) => {
      if (typeof event.data === 'string') this.#receive(event.data);
    };
    wire.onclose = (event) => this.#closed(event.code);
    this.#watch = setInterval(() => this.#check(), TICK_MS);
  }

  #send(ask: Ask): void {
    this.#wire?.send(JSON.stringify(ask));
  }

  #ask(resume: boolean): void {
    this.#askedAt = performance.now();
    this.#set({ phase: 'syncing' });
    this.#send(this.#sync.ask(this.#filter, resume));
  }

  #receive(text: string): void {
    this.#heard();
    const frame = parse(text);
    if (frame.type === 'broken') this.#repair(false);
    else this.#take(frame);
  }

  #take(frame: Frame): void {
    switch (frame.type) {
      case 'snapshot':
        this.#sync.snapshot(frame);
        this.#settled(frame.as_of);
        break;
      case 'delta':
        if (this.#sync.delta(frame) === 'lost') this.#repair(true);
        else this.#settled(frame.as_of);
        break;
      case 'heartbeat': {
        const verdict = this.#sync.heartbeat(frame);
        this.#set({ feedAgeMs: frame.feed_age_ms ?? undefined, feedStale: frame.stale ?? false });
        if (verdict === 'lost' || verdict === 'corrupt') this.#repair(verdict === 'lost');
        else if (this.#sync.synced) this.#repairsInARow = 0;
        break;
      }
      case 'error':
        break; // a close code follows and decides
    }
  }

  #settled(asOf: string | null | undefined): void {
    if (!this.#sync.synced) return;
    const broken = this.#status.attempt > 0;
    this.#heedEpoch();
    this.#set({
      phase: 'live',
      asOf: asOf ?? this.#status.asOf,
      attempt: 0,
      restoredAt: broken ? Date.now() : this.#status.restoredAt,
      reconnections: this.#status.reconnections + (broken ? 1 : 0),
    });
  }

  #heedEpoch(): void {
    const epoch = this.#sync.position?.epoch;
    if (this.#epoch !== undefined && epoch !== this.#epoch) this.#options.onEpoch?.();
    this.#epoch = epoch;
  }

  #repair(resume: boolean): void {
    if (++this.#repairsInARow > MAX_REPAIRS) {
      this.#fail('waiting', this.#pause());
    } else {
      this.#set({ repairs: this.#status.repairs + 1 });
      this.#ask(resume);
    }
  }

  #heard(): void {
    this.#heardAt = performance.now();
    this.#set({ lastMessageAt: Date.now() });
    if (this.#status.phase === 'silent') this.#set({ phase: this.#sync.synced ? 'live' : 'syncing' });
  }

  #check(): void {
    const now = performance.now();
    const silence = now - Math.max(this.#heardAt, this.#askedAt);
    if (silence > DEAD_AFTER_MS) this.#fail('waiting', this.#pause());
    if (!this.#opened) return;
    if (silence >= PING_AFTER_MS && now - this.#pingedAt >= PING_AFTER_MS) {
      this.#pingedAt = now;
      this.#send({ op: 'ping' });
    }
    if (silence > SILENT_AFTER_MS && this.#status.phase === 'live') this.#set({ phase: 'silent' });
    if (!this.#sync.synced && now - this.#askedAt > ANSWER_MS) this.#repair(false);
  }

  #closed(code: number): void {
    const end = ending(code);
    const opened = this.#opened;
    const wait = end === 'moving' ? Math.round((this.#options.random ?? Math.random)() * 500) : this.#pause();
    this.#fail('waiting', end === 'busy' ? Math.max(wait, 2000) : wait);
    // before the upgrade a browser hides 401 and 403 behind the same code as a broken line
    if (end === 'denied' || !opened) void this.#checkLogin(end === 'denied');
  }

  async #checkLogin(denied: boolean): Promise<void> {
    const good = await this.#options.loggedIn().catch(() => true);
    if (this.#status.phase === 'off') return;
    if (!good) {
      this.close();
      this.#options.onLoggedOut();
    } else if (denied && this.#status.phase === 'waiting') this.#set({ phase: 'denied' });
  }

  #pause(): number {
    return backoff(this.#status.attempt, this.#options.random);
  }

  #fail(phase: Phase, wait: number): void {
    this.#drop();
    this.#repairsInARow = 0;
    this.#set({ phase, attempt: this.#status.attempt + 1, retryAt: Date.now() + wait });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), wait);
  }

  #drop(): void {
    clearInterval(this.#watch);
    const wire = this.#wire;
    this.#wire = undefined;
    this.#opened = false;
    this.#sync.cut();
    if (!wire) return;
    wire.onopen = wire.onmessage = wire.onclose = null;
    wire.close();
  }

  #set(change: Partial<Status>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener();
  }
}
