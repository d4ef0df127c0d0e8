import { expect, test } from 'vitest';
import type { Row } from './protocol';
import { EventSink } from './sinks';

const rows = (...seqs: number[]): Row[] => seqs.map((seq) => ({ key: String(seq), seq }));

function listened() {
  const sink = new EventSink<Row>();
  const seen: number[] = [];
  let gaps = 0;
  const stop = sink.read({ event: (row) => seen.push(row.seq), gap: () => gaps++ });
  return { sink, seen, gaps: () => gaps, stop };
}

test('each event once and in order, also when a reconnect sends it again', () => {
  const { sink, seen, gaps } = listened();
  sink.replace([], '1');
  sink.apply(rows(5, 4, 9), [], false);
  sink.apply(rows(9, 10), [], true);
  expect([seen, gaps()]).toEqual([[4, 5, 9, 10], 0]);
});

test('a snapshot in place of what was missed tells that the state must be read again', () => {
  const { sink, gaps } = listened();
  sink.replace([], '1');
  sink.replace([], '1');
  expect(gaps()).toBe(1);
});

test('after a restore numbers may begin lower', () => {
  const { sink, seen } = listened();
  sink.replace(rows(90), '1');
  sink.replace(rows(3), '2');
  expect(seen).toEqual([90, 3]);
});

test('who has stopped listening hears nothing', () => {
  const { sink, seen, stop } = listened();
  stop();
  sink.apply(rows(1), [], false);
  expect(seen).toEqual([]);
});
