// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeServer, delta, snapshot } from '../test/fakeServer';
import { Hub, socketBase } from './hub';

let server: FakeServer;
let hub: Hub;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  hub = new Hub({
    base: 'ws://desk/hsapi/ws/',
    dial: server.dial,
    loggedIn: () => Promise.resolve(true),
    onLoggedOut: () => undefined,
  });
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

test('no socket before a panel shows the topic, one for two panels, none after the last', () => {
  expect(server.sockets).toHaveLength(0);
  const one = hub.pos.use();
  const two = hub.pos.use();
  expect(server.sockets).toHaveLength(1);
  one();
  one();
  two();
  vi.advanceTimersByTime(5000);
  expect([server.last.closedByClient, hub.pos.feed.status.phase]).toEqual([true, 'off']);
});

test('changing panels keeps the socket', () => {
  hub.pos.use()();
  vi.advanceTimersByTime(1000);
  hub.pos.use();
  vi.advanceTimersByTime(5000);
  expect([server.sockets.length, server.last.closedByClient]).toEqual([1, false]);
});

test('a view that was chosen before the socket opened is what it asks for', () => {
  const groups = hub.boards.pos_group_statistic.topic;
  groups.feed.refilter({ group_by: 'exchange' });
  groups.use();
  server.last.accept();
  expect(server.last.subscribes).toMatchObject([{ group_by: 'exchange' }]);
});

test('what the answer to a subscription carries happened before: it is late, what comes after is not', () => {
  const told: [number, boolean][] = [];
  hub.events.read({ event: ({ seq }, late) => told.push([seq, late]), gap: () => undefined });
  hub.instruction.use();
  const event = (seq: number) => ({ key: String(seq), seq });
  server.last.accept();
  server.last.say(snapshot('e', 1, []));
  server.last.say(delta('e', 1, 2, [event(2)]));
  server.last.end(1006);
  vi.advanceTimersByTime(1000);
  server.last.accept();
  server.last.say(delta('e', 2, 4, [event(3), event(4)]));
  server.last.say(delta('e', 4, 5, [event(5)]));
  expect(told).toEqual([
    [2, false],
    [3, true],
    [4, true],
    [5, false],
  ]);
});

test('sockets are where the page came from', () => {
  const page = { protocol: 'https:', host: 'desk:8443', pathname: '/hsapi/index.html' };
  expect(socketBase(page)).toBe('wss://desk:8443/hsapi/ws/');
  expect(socketBase({ ...page, protocol: 'http:', pathname: '/hsapi/' })).toBe('ws://desk:8443/hsapi/ws/');
});
