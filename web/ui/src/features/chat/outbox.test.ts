import { expect, test } from 'vitest';
import { type Outgoing, sayAgain, undelivered, without } from './outbox';

const message = (ref: string, tries = 0): Outgoing => ({ ref, room: 'P005', text: ref, tries });

test('a message leaves when it is told back, by its ref', () => {
  const outgoing = [message('a'), message('b')];
  expect(without(outgoing, [{ ref: 'b' }, { ref: null }]).map(({ ref }) => ref)).toEqual(['a']);
  expect(without(outgoing, [{ ref: 'x' }])).toBe(outgoing);
});

test('what has not come back is said again under its ref, but not for ever', () => {
  const said: string[] = [];
  const say = ({ ref }: { ref: string }) => said.push(ref) > 0;
  let outgoing: readonly Outgoing[] = [message('a')];
  for (let i = 0; i < 5; i++) outgoing = sayAgain(outgoing, say);
  expect(said).toEqual(['a', 'a', 'a']);
  expect(outgoing.map(undelivered)).toEqual([true]);
});

test('without a socket nothing is said and no try is lost', () => {
  expect(sayAgain([message('a', 1)], () => false)).toEqual([message('a', 1)]);
});
