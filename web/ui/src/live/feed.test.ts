// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeServer, delta, heartbeat, snapshot } from '../test/fakeServer';
import { Feed } from './feed';
import type { Row } from './protocol';
import { stateSink } from './sinks';
import { Store } from './store';

interface Priced extends Row {
  price: string;
}
const row = (key: string, seq: number, price = '1'): Priced => ({ key, seq, price });

let server: FakeServer;
let store: Store<Priced>;
let feed: Feed;
let loggedIn: boolean;
const onLoggedOut = vi.fn();
const onEpoch = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onLoggedOut.mockReset();
  onEpoch.mockReset();
  loggedIn = true;
  server = new FakeServer();
  store = new Store<Priced>();
  feed = new Feed({
    url: 'ws://desk/hsapi/ws/pos/',
    sink: stateSink(store),
    dial: server.dial,
    random: () => 1,
    loggedIn: () => Promise.resolve(loggedIn),
    onLoggedOut,
    onEpoch,
  });
});
afterEach(() => {
  feed.close();
  vi.useRealTimers();
});

const prices = () => Object.fromEntries(store.values().map((r) => [r.key, r.price]));

/** An open, synced feed at epoch 7, seq 812 with rows a and b. */
function synced() {
  feed.open({ product_codes: ['P001'] });
  server.last.accept();
  server.last.say(snapshot('7', 812, [row('a', 810), row('b', 812)]));
  return server.last;
}

describe('subscribing', () => {
  test('asks with its filter and without since, and is live when the last part is there', () => {
    feed.open({ product_codes: ['P001'] });
    expect(feed.status.phase).toBe('connecting');
    server.last.accept();
    expect(server.last.asked).toEqual([{ op: 'subscribe', product_codes: ['P001'] }]);
    server.last.say(snapshot('7', 812, [row('a', 810)], false));
    expect([feed.status.phase, store.size]).toEqual(['syncing', 0]);
    server.last.say(snapshot('7', 812, [row('b', 812)]));
    expect([feed.status.phase, prices()]).toEqual(['live', { a: '1', b: '1' }]);
    expect(feed.status.asOf).toBe('2026-11-23T10:00:00+08:00');
  });

  test('another filter on the same socket replaces the rows', () => {
    const socket = synced();
    feed.refilter({ product_codes: ['P002'] });
    expect(socket.subscribes.at(-1)).toEqual({ op: 'subscribe', product_codes: ['P002'] });
    socket.say(delta('7', 812, 813, [row('a', 813, '5')]));
    socket.say(snapshot('7b', 900, [row('z', 900)]));
    expect([prices(), feed.status.phase]).toEqual([{ z: '1' }, 'live']);
  });
});

describe('deltas', () => {
  test('change rows in place and remove', () => {
    const socket = synced();
    const held = store.get('a');
    socket.say(delta('7', 812, 815, [row('a', 815, '2'), row('c', 815)], { removed: ['b'] }));
    expect([prices(), store.get('a') === held]).toEqual([{ a: '2', c: '1' }, true]);
    expect(feed.position).toEqual({ epoch: '7', seq: 815 });
  });

  test('in parts are applied together', () => {
    const socket = synced();
    socket.say(delta('7', 812, 815, [row('a', 815, '2')], { last: false }));
    expect(prices()).toEqual({ a: '1', b: '1' });
    socket.say(delta('7', 812, 815, [row('b', 815, '3')], { last: true }));
    expect(prices()).toEqual({ a: '2', b: '3' });
  });

  test('a gap is asked for again with since, and late frames of the old subscription are not applied', () => {
    const socket = synced();
    socket.say(delta('7', 814, 815, [row('a', 815, '9')]));
    expect(prices()).toEqual({ a: '1', b: '1' });
    expect(socket.subscribes.at(-1)).toEqual({
      op: 'subscribe',
      product_codes: ['P001'],
      since: { epoch: '7', seq: 812 },
    });
    socket.say(delta('7', 815, 816, [row('a', 816, '10')]));
    expect(socket.subscribes).toHaveLength(2);
    socket.say(delta('7', 812, 816, [row('a', 816, '10')], { removed: ['b'] }));
    expect([prices(), feed.status.phase, feed.status.repairs]).toEqual([{ a: '10' }, 'live', 1]);
  });

  test('a delta of another epoch is a loss too; the snapshot that answers it replaces', () => {
    const socket = synced();
    socket.say(delta('8', 812, 813, [row('a', 813, '9')]));
    expect(socket.subscribes).toHaveLength(2);
    socket.say(snapshot('8', 3, [row('a', 2, '4')]));
    expect([prices(), feed.position]).toEqual([{ a: '4' }, { epoch: '8', seq: 3 }]);
  });

  test('removed with an unchanged seq, then a snapshot under a new epoch: rights were taken', () => {
    const socket = synced();
    socket.say(delta('7', 812, 812, [], { removed: ['b'] }));
    expect(prices()).toEqual({ a: '1' });
    socket.say(snapshot('7x', 812, [row('a', 810)]));
    expect([prices(), socket.subscribes.length]).toEqual([{ a: '1' }, 1]);
  });

  test('half a snapshot followed by a newer one counts for nothing', () => {
    feed.open();
    server.last.accept();
    server.last.say(snapshot('7', 812, [row('ghost', 1)], false));
    server.last.say(snapshot('7', 820, [row('a', 820)]));
    expect(prices()).toEqual({ a: '1' });
  });
});

describe('heartbeats', () => {
  test('with the right sum change nothing but the age of the feed', () => {
    const socket = synced();
    socket.say(heartbeat('7', 812, [row('a', 810), row('b', 812)], { feed_age_ms: 77, stale: true }));
    expect(socket.subscribes).toHaveLength(1);
    expect([feed.status.feedAgeMs, feed.status.feedStale]).toEqual([77, true]);
  });

  test('with another sum make it ask for everything', () => {
    const socket = synced();
    socket.say(heartbeat('7', 812, [row('a', 811), row('b', 812)]));
    expect(socket.subscribes.at(-1)).toEqual({ op: 'subscribe', product_codes: ['P001'] });
    expect(feed.status.phase).toBe('syncing');
  });

  test('with another seq make it ask since its own', () => {
    const socket = synced();
    socket.say(heartbeat('7', 815, [row('a', 810), row('b', 812)]));
    expect(socket.subscribes.at(-1)).toMatchObject({ since: { epoch: '7', seq: 812 } });
  });

  test('after since cover only what was sent since', () => {
    const socket = synced();
    socket.end(1006);
    vi.advanceTimersByTime(250);
    server.last.accept();
    server.last.say(delta('7', 812, 820, [row('b', 819, '2')]));
    server.last.say(heartbeat('7', 820, [row('b', 819)]));
    expect([feed.status.phase, server.last.subscribes.length]).toEqual(['live', 1]);
  });

  test('a server that never agrees loses the socket instead of being asked for ever', () => {
    const socket = synced();
    for (let i = 0; i < 4; i++) {
      socket.say(heartbeat('7', 812, [row('x', 1)]));
      if (i < 3) socket.say(snapshot('7', 812, [row('a', 810), row('b', 812)]));
    }
    expect([socket.closedByClient, feed.status.phase]).toEqual([true, 'waiting']);
  });
});

describe('connections', () => {
  test('come back on another node with since, and say that data is whole again', () => {
    synced().end(1001);
    expect(feed.status.phase).toBe('waiting');
    vi.advanceTimersByTime(500);
    expect(server.sockets).toHaveLength(2);
    server.last.accept();
    expect(server.last.asked[0]).toMatchObject({ since: { epoch: '7', seq: 812 } });
    server.last.say(delta('7', 812, 812, []));
    expect([feed.status.phase, prices()]).toEqual(['live', { a: '1', b: '1' }]);
    expect([feed.status.attempt, feed.status.restoredAt]).toEqual([0, Date.now()]);
    expect(feed.status.reconnections).toBe(1);
  });

  test('are counted when data is whole again, however often one tried', () => {
    synced();
    expect(feed.status.reconnections).toBe(0);
    for (const rows of [812, 813]) {
      server.last.end(1006);
      vi.advanceTimersByTime(1000);
      server.last.end(1006);
      vi.advanceTimersByTime(2000);
      server.last.accept();
      server.last.say(snapshot('7', rows, [row('a', rows)]));
    }
    expect(feed.status.reconnections).toBe(2);
  });

  test('cut between rows taken back and what is left of them begin anew: no number tells of it', () => {
    const socket = synced();
    socket.say(delta('7', 812, 812, [], { removed: ['b'] }));
    socket.end(1006);
    vi.advanceTimersByTime(500);
    server.last.accept();
    expect(server.last.asked[0]).not.toHaveProperty('since');
    server.last.say(snapshot('7', 812, [row('a', 810), row('b', 812)]));
    expect(prices()).toEqual({ a: '1', b: '1' });
  });

  test('wait longer after each failure, with jitter', () => {
    feed.open();
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      server.last.end(1006);
      waits.push((feed.status.retryAt ?? 0) - Date.now());
      vi.advanceTimersByTime(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 5000]);
  });

  test('an overloaded server is left alone for a while', () => {
    synced().end(1013);
    expect((feed.status.retryAt ?? 0) - Date.now()).toBe(2000);
  });

  test('ping after three silent seconds, doubt after five, give up after fifteen', () => {
    const socket = synced();
    vi.advanceTimersByTime(4000);
    expect(socket.asked.at(-1)).toEqual({ op: 'ping' });
    expect(feed.status.phase).toBe('live');
    vi.advanceTimersByTime(2000);
    expect(feed.status.phase).toBe('silent');
    socket.say(heartbeat('7', 812, [row('a', 810), row('b', 812)]));
    expect(feed.status.phase).toBe('live');
    vi.advanceTimersByTime(17_000);
    expect([socket.closedByClient, server.sockets.length]).toEqual([true, 2]);
  });

  test('a clock that is set back hides no silence', () => {
    synced();
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(6000);
    expect(feed.status.phase).toBe('silent');
    vi.advanceTimersByTime(12_000);
    expect(server.sockets).toHaveLength(2);
  });

  test('a clock that is set forward makes none', () => {
    const socket = synced();
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1000);
    expect([feed.status.phase, socket.closedByClient]).toEqual(['live', false]);
  });

  test('a subscription that is not answered is asked anew without since', () => {
    synced();
    const socket = server.last;
    socket.say(delta('7', 814, 815, []));
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(1000);
      socket.say({ type: 'heartbeat' });
    }
    expect(socket.subscribes.at(-1)).toEqual({ op: 'subscribe', product_codes: ['P001'] });
    expect(socket.subscribes).toHaveLength(3);
  });

  test('refused and logged out: the socket stays closed and the log-in is asked for', async () => {
    const socket = synced();
    loggedIn = false;
    socket.end(1008);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onLoggedOut).toHaveBeenCalledOnce();
    expect([feed.status.phase, server.sockets.length]).toEqual(['off', 1]);
  });

  test('a refused handshake is told from a broken line by asking who is logged in', async () => {
    feed.open();
    loggedIn = false;
    server.last.end(1006);
    await vi.advanceTimersByTimeAsync(1000);
    expect(onLoggedOut).toHaveBeenCalledOnce();
  });

  test('what is no frame is asked for again', () => {
    const socket = synced();
    socket.say('{"type":"delta","epoch":"7"}');
    socket.say('not json');
    expect(socket.subscribes).toHaveLength(3);
  });

  test('closing closes the socket and no timer brings it back', () => {
    const socket = synced();
    feed.close();
    vi.advanceTimersByTime(120_000);
    expect([socket.closedByClient, server.sockets.length, feed.status.phase]).toEqual([true, 1, 'off']);
  });
});

test('another epoch is told, the first and the same again are not', () => {
  const socket = synced();
  socket.say(delta('7', 812, 813, [row('a', 813)]));
  expect(onEpoch).not.toHaveBeenCalled();
  socket.say(delta('7', 813, 813, [], { removed: ['a', 'b'] }));
  socket.say(snapshot('7-other', 814, []));
  expect(onEpoch).toHaveBeenCalledTimes(1);
});
