import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { contractsOf } from '../../api/calls';
import type { Contract, Instruction, Line, RollUp } from '../../api/wire';
import { show } from '../../test/screen';
import { LinesTable } from './LinesTable';

vi.mock('../../api/calls');

const rollUp = (more: Partial<RollUp>): RollUp => ({
  filled: '0',
  working: null,
  idle: null,
  avg_price: null,
  done_lots: null,
  done_delta: null,
  ...more,
});
const line = (c_instrument_id: string, roll_up: RollUp | null) =>
  ({
    id: 1,
    c_instrument_id,
    status: 'PARTIAL',
    revision: 1,
    current_position: '0',
    adjusted_position: '100',
    roll_up,
    details: [],
  }) as unknown as Line;
const LINES = [
  line('cu2605', rollUp({ filled: '29', working: '4', idle: '67', avg_price: '70012.5', done_lots: '0.29' })),
  line('al2605', rollUp({ filled: '1999', avg_price: '20000', done_lots: '0.9995' })),
  line('zn2605', null),
];
beforeEach(() => void vi.mocked(contractsOf).mockReset().mockResolvedValue([]));

const of = (status: Instruction['status']) => ({ id: 7, status, product_code: 'P001' }) as Instruction;

/** Of each line, by its heading. */
function shown(): Record<string, string>[] {
  const [heads = [], ...rows] = screen
    .getAllByRole('row')
    .map((row) => Array.from(row.children, (cell) => cell.textContent));
  const lines = rows.filter((cells) => cells.length === heads.length);
  return lines.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])));
}

test('each line tells how far it has come, and what is not known is missing', () => {
  show(<LinesTable of={of('EXECUTING')} lines={LINES} />);
  const [cu, al, zn] = shown();
  expect(cu).toMatchObject({ Filled: '29', Working: '4', Idle: '67', Average: '70,012.5000', Done: '29%' });
  expect(al).toMatchObject({
    Filled: '1,999',
    Working: '--',
    Idle: '--',
    Average: '20,000.0000',
    Done: '99%',
  });
  expect(zn).toMatchObject({ Filled: '--', Working: '--', Idle: '--', Average: '--', Done: '--' });
  const bars = screen.getAllByRole('progressbar').map((bar) => bar.getAttribute('aria-label'));
  expect(bars).toEqual(['Done cu2605', 'Done al2605']);
});

test('what is not given yet has come nowhere: a draft and a preview have no such columns', () => {
  const { again } = show(<LinesTable of={of('DRAFT')} lines={LINES} />);
  const table = () => within(screen.getByRole('table'));
  expect(table().queryByRole('columnheader', { name: 'Filled' })).toBeNull();
  again(<LinesTable lines={LINES} />);
  expect(table().queryByRole('columnheader', { name: 'Filled' })).toBeNull();
});

test('there is a column of flags where there are some', () => {
  const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  const { again } = show(<LinesTable lines={LINES} />);
  expect(heads()).not.toContain('Flags');
  again(<LinesTable lines={[...LINES, { ...line('ni2605', null), flags: ['LOCKS'] }]} />);
  expect(heads()).toContain('Flags');
  expect(shown().at(-1)?.Flags).toBe('Locks');
});

test('prices have the decimals of their ticks, which are asked for once for all lines', async () => {
  const known = [
    { c_instrument_id: 'T2606', price_tick: '0.005' },
    { c_instrument_id: 'IF2606', price_tick: '0.2' },
  ] as Contract[];
  vi.mocked(contractsOf).mockResolvedValue(known);
  const lines = known.map(({ c_instrument_id: id }) => ({ ...line(id, null), price: '108.01' }));
  show(<LinesTable lines={lines} />);
  await waitFor(() => expect(shown().map(({ Price }) => Price)).toEqual(['108.010', '108.0']));
  expect(vi.mocked(contractsOf).mock.calls).toEqual([[['T2606', 'IF2606']]]);
});
