import { expect, test } from 'vitest';
import { Store } from './store';

interface Priced {
  key: string;
  seq: number;
  price: string | null;
}
const row = (key: string, seq: number, price: string | null = '1'): Priced => ({ key, seq, price });

test('a reader sees what came, changed and went since it looked, each reader for itself', () => {
  const store = new Store<Priced>();
  store.put([row('a', 1), row('b', 1)]);
  const one = store.reader();
  expect([...one.drain().added]).toEqual(['a', 'b']);
  const two = store.reader();
  store.put([row('a', 2, '3'), row('c', 2)]);
  store.remove(['b']);
  const change = one.drain();
  expect([[...change.added], [...change.changed], change.removed]).toEqual([['c'], ['a'], ['b']]);
  expect(one.drain().changed.size).toBe(0);
  expect([[...two.drain().added]]).toEqual([['a', 'c']]);
});

test('the direction of a move is that of the last change; from and to unknown is no move', () => {
  const store = new Store<Priced>();
  store.put([row('a', 1, '9.5')]);
  const reader = store.reader();
  reader.drain();
  store.put([row('a', 2, '10')]);
  store.put([row('a', 3, '9.9')]);
  expect(reader.drain().moves('a').get('price')).toBe(-1);
  store.put([row('a', 4, null)]);
  store.put([row('a', 5, '10.0')]);
  store.put([row('a', 6, '10')]);
  expect(reader.drain().moves('a').size).toBe(0);
});

test('a key that went and came back is a new row object', () => {
  const store = new Store<Priced>();
  store.put([row('a', 1)]);
  const reader = store.reader();
  reader.drain();
  store.remove(['a']);
  store.put([row('a', 2)]);
  const change = reader.drain();
  expect([change.removed, [...change.added]]).toEqual([['a'], ['a']]);
});

test('a closed reader costs nothing more', () => {
  const store = new Store<Priced>();
  const reader = store.reader();
  reader.close();
  store.put([row('a', 1)]);
  expect(reader.drain().added.size).toBe(0);
});
