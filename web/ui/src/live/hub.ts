import { Feed } from './feed';
import type { BoardRow, ChatEvent, InstructionEvent, PositionRow } from './rows';
import { EventSink, stateSink } from './sinks';
import type { Dial } from './socket';
import { Store } from './store';
import type { Sink } from './sync';

/** Switching between two panels of a topic should not cost a snapshot. */
const LINGER_MS = 3000;

export interface HubOptions {
  /** Where the sockets are, without the topic: `ws://host/hsapi/ws/`. */
  base: string;
  loggedIn: () => Promise<boolean>;
  onLoggedOut: () => void;
  onEpoch?: () => void;
  dial?: Dial;
}

/** A topic that is open as long as somebody shows it. */
export class Topic {
  readonly feed: Feed;
  #users = 0;
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string, sink: Sink, options: HubOptions) {
    this.feed = new Feed({ ...options, url: `${options.base}${name}/`, sink });
  }

  /** Opens the socket with the first user; the answer lets go again. */
  use(): () => void {
    clearTimeout(this.#closing);
    this.#users++;
    this.feed.open();
    let using = true;
    return () => {
      if (!using) return;
      using = false;
      if (--this.#users === 0) this.#closing = setTimeout(() => this.feed.close(), LINGER_MS);
    };
  }

  stop(): void {
    clearTimeout(this.#closing);
    this.feed.close();
  }
}

/** A state topic with its rows. */
export interface Board {
  store: Store<BoardRow>;
  topic: Topic;
}

const board = (name: string, options: HubOptions): Board => {
  const store = new Store<BoardRow>();
  return { store, topic: new Topic(name, stateSink(store), options) };
};

/** All that lives in one browser tab of one logged-in user. */
export class Hub {
  readonly positions = new Store<PositionRow>();
  readonly events = new EventSink<InstructionEvent>();
  readonly talk = new EventSink<ChatEvent>();
  readonly pos: Topic;
  readonly instruction: Topic;
  readonly chat: Topic;
  readonly boards;

  constructor(options: HubOptions) {
    this.pos = new Topic('pos', stateSink(this.positions), options);
    this.instruction = new Topic('instruction', this.events, options);
    this.chat = new Topic('chat', this.talk, options);
    this.boards = {
      acc: board('acc', options),
      stock: board('stock', options),
      pos_group_statistic: board('pos_group_statistic', options),
      trade_statistic: board('trade_statistic', options),
      order_statistic: board('order_statistic', options),
    };
  }

  get topics(): readonly Topic[] {
    return [this.pos, this.instruction, this.chat, ...Object.values(this.boards).map(({ topic }) => topic)];
  }

  close(): void {
    for (const topic of this.topics) topic.stop();
  }
}

/** The socket address beside the page's own, never a constant. */
export function socketBase(page: { protocol: string; host: string; pathname: string }): string {
  const path = page.pathname.replace(/[^/]*$/, '');
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${path}ws/`;
}
