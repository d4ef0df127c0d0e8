import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { preview } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Instruction } from '../../api/wire';
import { show } from '../../test/screen';
import { type Preview, usePreview } from './usePreview';

vi.mock('../../api/calls');

const request = {
  product_code: 'P001',
  urgency: 'NORMAL' as const,
  adjustments: [{ c_instrument_id: 'cu2605', adjusted_position: '3' }],
};
const good = (margin: string): Result<Instruction> => ({
  kind: 'ok',
  value: { margin } as Instruction,
  replayed: false,
});
let now: Preview | undefined;

function Screen() {
  const it = usePreview(request);
  const words = it.pending ? (it.failing ? 'again' : 'asking') : (it.answer?.kind ?? 'none');
  return (
    <button
      onClick={() => {
        now = it;
      }}
    >
      {words}
    </button>
  );
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = async (ms: number) => {
  for (let at = 0; at < ms; at += 250) await act(() => vi.advanceTimersByTimeAsync(250));
};
const words = () => screen.getByRole('button').textContent;

test('an unknown outcome and a desk that is not ready are asked again, a refusal is not', async () => {
  vi.mocked(preview)
    .mockResolvedValueOnce({ kind: 'unknown', reason: 'timeout' })
    .mockResolvedValueOnce({ kind: 'refused', problem: problemOf(503, {}, '1') })
    .mockResolvedValueOnce({ kind: 'refused', problem: problemOf(422, {}, null) });
  show(<Screen />);
  await pass(750);
  expect(words()).toBe('again');
  await pass(10_000);
  expect(words()).toBe('refused');
  expect(preview).toHaveBeenCalledTimes(3);
});

test('one decides by a preview that is at most five seconds old', async () => {
  vi.mocked(preview).mockResolvedValueOnce(good('100')).mockResolvedValue(good('200'));
  show(<Screen />);
  await pass(1000);
  act(() => screen.getByRole('button').click());
  expect((await now?.recent())?.value.margin).toBe('100');
  await pass(6000);
  const began = Date.now();
  const recent = await act(async () => now?.recent());
  expect([recent?.value.margin, (recent?.at ?? 0) >= began]).toEqual(['200', true]);
});
