import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAt, lookAway } from '../../api/calls';
import { show, userWith } from '../../test/screen';
import { Viewers } from './Viewers';

vi.mock('../../api/calls');

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

test('who else looks is named, and who is gone is not', async () => {
  vi.mocked(lookAt)
    .mockResolvedValueOnce({ viewers: ['trader1', 'risk1'] })
    .mockResolvedValue({ viewers: [] });
  show(<Viewers of={7} />, userWith('manager1', 'MANAGER'));
  await pass(100);
  expect(screen.getByText(/trader1, risk1/)).toBeTruthy();
  await pass(10_100);
  expect(screen.queryByText(/trader1/)).toBeNull();
});

test('a page that nobody sees looks at nothing', async () => {
  vi.mocked(lookAt).mockResolvedValue({ viewers: ['trader1'] });
  vi.mocked(lookAway).mockResolvedValue({ kind: 'ok', value: undefined, replayed: false });
  show(<Viewers of={7} />, userWith('manager1', 'MANAGER'));
  await pass(100);
  hide(true);
  await pass(0);
  expect(lookAway).toHaveBeenCalledWith(7);
  const asked = vi.mocked(lookAt).mock.calls.length;
  await pass(30_000);
  expect(lookAt).toHaveBeenCalledTimes(asked);
  hide(false);
  await pass(100);
  expect(vi.mocked(lookAt).mock.calls.length).toBeGreaterThan(asked);
  expect(screen.getByText(/trader1/)).toBeTruthy();
});

test('names do not outlive what is known', async () => {
  vi.mocked(lookAt)
    .mockResolvedValueOnce({ viewers: ['trader1'] })
    .mockRejectedValue(new Error('away'));
  show(<Viewers of={7} />, userWith('manager1', 'MANAGER'));
  await pass(100);
  await pass(10_100);
  expect(screen.queryByText(/trader1/)).toBeNull();
});

test('to close it is to look away', async () => {
  vi.mocked(lookAt).mockResolvedValue({ viewers: [] });
  const { unmount } = show(<Viewers of={7} />, userWith('manager1', 'MANAGER'));
  await pass(100);
  unmount();
  await pass(0);
  expect(lookAway).toHaveBeenCalledWith(7);
});
