import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { exchanges } from '../api/calls';
import type { ExchangePhase } from '../api/wire';
import { show } from '../test/screen';
import { Phases } from './Phases';

vi.mock('../api/calls');

const are = (...of: readonly ExchangePhase[]) =>
  vi
    .mocked(exchanges)
    .mockResolvedValue({ as_of: '2026-11-23T21:30:00+08:00', trading_day: '2026-11-24', exchanges: of });
const trading: ExchangePhase = {
  c_exchange_id: 'SHFE',
  phase: 'CONTINUOUS',
  night: true,
  until: '2026-11-23T23:00:00+08:00',
};

test('exchanges that do the same are one word', async () => {
  are(trading, { ...trading, c_exchange_id: 'DCE' });
  show(<Phases />);
  expect((await screen.findByRole('button', { name: /phases/i })).textContent).toBe('Trading');
});

test('exchanges that differ are counted, and listed on a click', async () => {
  are(trading, { c_exchange_id: 'CFFEX', phase: 'CLOSED', night: false, until: null });
  show(<Phases />);
  const button = await screen.findByRole('button', { name: /phases/i });
  expect(button.textContent).toBe('Trading 1Closed 1');
  fireEvent.click(button);
  const rows = within(await screen.findByRole('table')).getAllByRole('row');
  expect(rows.map((row) => row.textContent).slice(1)).toEqual([
    expect.stringMatching(/^SHFETrading night.*11-23 23:00:00$/i),
    'CFFEXClosed --',
  ]);
});

test('what cannot be known is said to be unknown', async () => {
  vi.mocked(exchanges).mockRejectedValue(new Error('away'));
  show(<Phases />);
  expect(await screen.findByText('Phases unknown')).toBeTruthy();
});
