import { act, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test, vi } from 'vitest';
import { contractsOf, instruction, instructionLines, markSeen } from '../../api/calls';
import type { Detail, Fill, Instruction } from '../../api/wire';
import { delta } from '../../test/fakeServer';
import { live, show, userWith } from '../../test/screen';
import { Arrivals } from './Arrivals';
import { FillTable } from './Fills';
import { Sheet } from './Sheet';

vi.mock('../../api/calls');

const fill = (id: number, more: Partial<Fill>) =>
  ({
    id,
    quantity: '2',
    price: '70000',
    source: 'MANUAL',
    provisional: false,
    trade_id: null,
    reverses_fill_id: null,
    reason: null,
    booked_by: 'trader1',
    traded_at: '2026-11-26T10:00:00+08:00',
    ...more,
  }) as Fill;
const detail = (...fills: Fill[]) =>
  ({ id: 3, c_instrument_id: 'cu2605', quantity: '10', status: 'PARTIAL', fills }) as unknown as Detail;

test('a fill that waits for the feed says so, and no other does', async () => {
  const fills = [fill(1, { provisional: true }), fill(2, {}), fill(4, { source: 'FEED' })];
  show(<FillTable detail={detail(...fills)} product="P001" tick="0.005" />);
  const [, first, ...others] = screen.getAllByRole('row').map((row) => within(row));
  expect(screen.getAllByRole('cell', { name: '70,000.000' })).toHaveLength(3);
  expect(first?.getByText('awaiting the feed').title).toMatch(/^Booked by hand; /);
  others.forEach((other) => expect(other.queryByText('awaiting the feed')).toBeNull());
  await act(() => i18next.changeLanguage('zh-CN'));
  expect(first?.getByText('待回报确认').title).toMatch(/^手工录入/);
});

test('what was taken back is struck through, and the reversal tells why', () => {
  const fills = [fill(1, {}), fill(2, { reverses_fill_id: 1, reason: 'wrong lots' }), fill(3, {})];
  show(<FillTable detail={detail(...fills)} product="P001" tick="10" />, userWith('trader1', 'TRADER'));
  const table = screen.getByRole('table', { name: 'Fills cu2605' });
  expect(within(table).getAllByRole('columnheader')).toHaveLength(7);
  expect(
    within(table)
      .getAllByRole('deletion')
      .map(({ textContent }) => textContent),
  ).toEqual(['2', '70,000']);
  expect(within(table).getByRole('cell', { name: /^Reversal wrong lots/ })).toBeTruthy();
  expect(within(table).getAllByRole('button', { name: 'Reverse 2 @ 70,000' })).toHaveLength(1);
});

const sheet = (provisional: boolean) =>
  ({
    id: 7,
    product_code: 'P001',
    status: 'EXECUTING',
    created_by: 'manager1',
    adjustments: [{ id: 1, c_instrument_id: 'cu2605', details: [detail(fill(1, { provisional }))] }],
  }) as unknown as Instruction;

test('once the feed confirms it, a sheet that stands open says it no longer', async () => {
  vi.mocked(markSeen).mockResolvedValue({ kind: 'unknown', reason: 'timeout' });
  vi.mocked(contractsOf).mockResolvedValue([]);
  vi.mocked(instructionLines).mockResolvedValue({ count: 0, results: [] });
  vi.mocked(instruction).mockResolvedValueOnce(sheet(true)).mockResolvedValue(sheet(false));
  const { server } = show(
    <>
      <Arrivals />
      <Sheet id={7} />
    </>,
  );
  act(() => live(server.last));
  expect(await screen.findByText('awaiting the feed')).toBeTruthy();
  const confirmed = { kind: 'fill.confirmed', product_code: 'P001', instruction_id: 7, actor: 'feed' };
  act(() => server.last.say(delta('e', 1, 2, [{ key: '2', seq: 2, ...confirmed }])));
  await vi.waitFor(() => expect(screen.queryByText('awaiting the feed')).toBeNull());
  expect(screen.getByRole('cell', { name: '70,000' })).toBeTruthy();
});
