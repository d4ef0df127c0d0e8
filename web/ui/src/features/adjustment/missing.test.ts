import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Contract } from '../../api/wire';
import { Book } from './book';
import { lookUntilFound, lookUp } from './missing';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const known = (id: string) => ({ c_instrument_id: id, c_type_name: '期货' }) as Contract;

test('a failed look-up is done again until the targets stand on lines', async () => {
  const book = new Book('P001', { cu2605: '3' }, ['cu2605']);
  const find = vi
    .fn()
    .mockRejectedValueOnce(new Error('unreachable'))
    .mockRejectedValueOnce(new Error('unreachable'))
    .mockResolvedValue([known('cu2605')]);
  lookUntilFound(book, find);
  await vi.advanceTimersByTimeAsync(5000);
  expect(book.missing).toEqual(['cu2605']);
  await vi.advanceTimersByTimeAsync(30_000);
  expect([book.missing, book.line('cu2605')?.typed]).toEqual([[], '3']);
  expect(find).toHaveBeenCalledTimes(3);
});

test('it ends with the screen', async () => {
  const find = vi.fn().mockRejectedValue(new Error('unreachable'));
  const stop = lookUntilFound(new Book('P001', { cu2605: '3' }), find);
  await vi.advanceTimersByTimeAsync(2000);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(find).toHaveBeenCalledTimes(1);
});

test('what the desk does not know is shown all the same', async () => {
  const book = new Book('P001', { gone2401: '3', cu2605: '1' }, ['gone2401', 'cu2605']);
  expect(await lookUp(book, () => Promise.resolve([known('cu2605')]))).toBe(false);
  expect(book.lines.map(({ id, contract }) => [id, contract?.c_instrument_id])).toEqual([
    ['cu2605', 'cu2605'],
    ['gone2401', undefined],
  ]);
});
