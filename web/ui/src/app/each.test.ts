// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Result, problemOf } from '../api/problem';
import { onEach } from './each';

type Answer = Result<unknown>;
const done: Answer = { kind: 'ok', value: {}, replayed: false };
const silence: Answer = { kind: 'unknown', reason: 'timeout' };
const refused = (status: number): Answer => ({ kind: 'refused', problem: problemOf(status, {}, null) });
const going = () => new AbortController().signal;

/** Sends to a, b and c; each gets its answers one after the other, then is done. */
function three(answers: Record<string, Answer[]>) {
  const sent: string[] = [];
  const send = onEach(['a', 'b', 'c'], (one, key) => {
    sent.push(`${one} ${key}`);
    return Promise.resolve(answers[one]?.shift() ?? done);
  });
  return { sent, send };
}

test('each is done once, under a key of its own', async () => {
  const { sent, send } = three({});
  expect(await send('k', going())).toMatchObject({ value: { done: ['a', 'b', 'c'], refused: [] } });
  expect(sent).toEqual(['a k-0', 'b k-1', 'c k-2']);
});

test('a refusal of one does not stop the others', async () => {
  const { send } = three({ b: [refused(409)] });
  expect(await send('k', going())).toMatchObject({
    value: { done: ['a', 'c'], refused: [{ of: 'b', problem: { status: 409 } }] },
  });
});

test('silence ends it for now; asked again, what has its answer is not sent again', async () => {
  const { sent, send } = three({ b: [silence] });
  expect(await send('k', going())).toEqual(silence);
  expect(await send('k', going())).toMatchObject({ value: { done: ['a', 'b', 'c'] } });
  expect(sent).toEqual(['a k-0', 'b k-1', 'b k-1', 'c k-2']);
});

test('one that the desk cannot do now waits, the others are done meanwhile', async () => {
  const { sent, send } = three({ a: [refused(503)] });
  expect(await send('k', going())).toEqual(refused(503));
  expect(await send('k', going())).toMatchObject({ value: { refused: [] } });
  expect(sent).toEqual(['a k-0', 'b k-1', 'c k-2', 'a k-0']);
});

test('nothing more is sent once it is to stop', async () => {
  const stop = new AbortController();
  const sent: string[] = [];
  const send = onEach(['a', 'b'], (one) => {
    sent.push(one);
    stop.abort();
    return Promise.resolve(done);
  });
  expect(await send('k', stop.signal)).toMatchObject({ kind: 'unknown' });
  expect(sent).toEqual(['a']);
});
