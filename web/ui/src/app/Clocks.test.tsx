import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { exchanges } from '../api/calls';
import { live, show } from '../test/screen';
import { Clocks } from './Clocks';
import { useHub, useTopic } from './desk';
import type { Route } from './routes';

vi.mock('../api/calls');
afterEach(() => vi.useRealTimers());

function Header({ page }: { page: Route['page'] }) {
  const { pos, instruction } = useHub();
  useTopic(page === 'positions' ? pos : instruction);
  return <Clocks page={page} />;
}

const are = (night: boolean) =>
  vi.mocked(exchanges).mockResolvedValue({
    as_of: '2026-11-26T21:30:00+08:00',
    trading_day: '2026-11-27',
    exchanges: [
      { c_exchange_id: 'CFFEX', phase: 'CLOSED', night: false, until: null },
      { c_exchange_id: 'SHFE', phase: 'CONTINUOUS', night, until: null },
    ],
  });

async function opened(page: Route['page']) {
  const { server } = show(<Header page={page} />);
  act(() => live(server.last));
  await screen.findByText('2026-11-27', { exact: false });
  await screen.findByRole('button', { name: 'Live connection: Live' });
}

test.each([
  ['positions', '10:00:00'],
  ['trading', undefined],
] as const)('at %s the data are as of %s: events tell of no moment but their own', async (page, time) => {
  are(false);
  await opened(page);
  expect(screen.queryByText('As of')?.nextSibling?.textContent).toBe(time);
});

test.each([true, false])(
  'that a session is one of the night: %s, is what the exchanges say',
  async (night) => {
    are(night);
    await opened('trading');
    expect(screen.queryByText('Night') !== null).toBe(night);
  },
);

test('what the exchanges said is no news once they say nothing', async () => {
  vi.useFakeTimers();
  are(true);
  const { queries } = show(<Header page="trading" />);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText('Night')).toBeTruthy();
  vi.mocked(exchanges).mockRejectedValue(new Error('away'));
  await act(async () => {
    await queries.refetchQueries();
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(screen.queryByText('Night')).toBeNull();
});
