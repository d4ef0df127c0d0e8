import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { AgGridReactProps } from 'ag-grid-react';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  bookFill,
  contract,
  contractsOf,
  instruction,
  instructions,
  tradeDetails,
  unmatchedTrades,
} from '../../api/calls';
import type { Contract, Detail, Instruction, QueuedDetail, Unmatched } from '../../api/wire';
import { contracts } from '../../app/contracts';
import { show, userWith } from '../../test/screen';
import { Trading } from '.';

vi.mock('../../api/calls');
const grid = vi.hoisted(() => ({
  getRowNode: vi.fn((id: string) => (id === '3' ? { rowIndex: 5 } : undefined)),
  setFocusedCell: vi.fn(),
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
  isDestroyed: () => true,
}));
vi.mock('ag-grid-react', async () => {
  const { useEffect } = await import('react');
  return {
    AgGridReact: (props: AgGridReactProps<QueuedDetail>) => {
      useEffect(() => props.onGridReady?.({ api: grid } as never));
      return props.rowData?.map((data) => (
        <button key={data.id} onClick={() => props.onRowClicked?.({ data } as never)}>
          row {data.id}
        </button>
      ));
    },
  };
});

beforeEach(() => {
  vi.mocked(contractsOf).mockResolvedValue([]);
  vi.mocked(instructions).mockReset().mockResolvedValue({ count: 0, results: [] });
});

test('Esc leads from the ticket back to its row, and what is typed stays', async () => {
  const row = { id: 3, instruction_id: 7, product_code: 'P001', urgency: 'NORMAL' } as QueuedDetail;
  const detail = { id: 3, c_instrument_id: 'cu2605', left: '10', version: 1, claimed_by: 'trader1' };
  const of = { id: 7, product_code: 'P001', status: 'EXECUTING', adjustments: [{ details: [detail] }] };
  vi.mocked(tradeDetails).mockResolvedValue({ count: 1, results: [row] });
  vi.mocked(instruction).mockResolvedValue(of as unknown as Instruction);
  vi.mocked(contract).mockResolvedValue({ quote: { last_price: '70000' } } as Contract);
  show(<Trading />, userWith('trader1', 'TRADER'));
  fireEvent.click(await screen.findByRole('button', { name: 'row 3' }));
  const lots = await screen.findByLabelText<HTMLInputElement>(/^Lots/);
  fireEvent.change(lots, { target: { value: '2' } });
  act(() => lots.focus());
  fireEvent.keyDown(lots, { key: 'Escape' });
  expect(grid.setFocusedCell).toHaveBeenCalledWith(5, 'code');
  await waitFor(() => expect(lots.value).toBe('2'));
});

const trade = {
  trade_id: 'T77',
  product_code: 'P001',
  account_id: 'F1',
  c_instrument_id: 'cu2605',
  buy_sell: 'BUY',
  open_close: 'OPEN',
  price: '70100',
  volume: '4',
  unmatched: '4',
  reason: 'UNATTRIBUTED',
  trade_time: '2026-11-26T10:00:00+08:00',
} as unknown as Unmatched;

test('RISK sees the trades that no instruction explains, and nothing of the queue', async () => {
  vi.mocked(tradeDetails).mockClear();
  contracts.put([{ c_instrument_id: 'cu2605', price_tick: '0.5' } as Contract]);
  vi.mocked(unmatchedTrades).mockResolvedValue({ count: 1, results: [trade] });
  show(<Trading />, userWith('risk1', 'RISK'));
  expect(await screen.findByText('T77')).toBeTruthy();
  expect(screen.getByText('70,100.0')).toBeTruthy();
  expect(screen.queryByText('Book on')).toBeNull();
  expect(screen.queryByText(/^All /)).toBeNull();
  expect(tradeDetails).not.toHaveBeenCalled();
});

test('a trader books such a trade on the detail that it fits, as it was traded', async () => {
  const order = { account_id: 'F1', c_instrument_id: 'cu2605', buy_sell: 'BUY', open_close: 'OPEN' };
  const row = { id: 3, instruction_id: 7, product_code: 'P001', urgency: 'NORMAL', left: '10', ...order };
  const detail = { id: 3, left: '10', version: 1, claimed_by: 'trader1', ...order };
  const of = { id: 7, product_code: 'P001', status: 'EXECUTING', adjustments: [{ details: [detail] }] };
  vi.mocked(tradeDetails).mockResolvedValue({ count: 1, results: [row as QueuedDetail] });
  vi.mocked(unmatchedTrades).mockResolvedValue({ count: 1, results: [trade] });
  vi.mocked(instruction).mockResolvedValue(of as unknown as Instruction);
  vi.mocked(contract).mockResolvedValue({ quote: { last_price: '70000' } } as Contract);
  const booked = { ...detail, left: '6' } as unknown as Detail;
  vi.mocked(bookFill).mockResolvedValue({ kind: 'ok', value: booked, replayed: false });
  show(<Trading />, userWith('trader1', 'TRADER'));
  fireEvent.click(await screen.findByText('Unmatched trades'));
  fireEvent.click(await screen.findByRole('button', { name: 'Book trade T77 on instruction #7' }));
  fireEvent.submit(await screen.findByRole('form', { name: 'Enter a fill' }));
  expect(bookFill).toHaveBeenCalledWith(
    3,
    { quantity: '4', price: '70100', trade_id: 'T77', traded_at: '2026-11-26T10:00:00+08:00' },
    expect.any(String),
  );
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Trade id').value).toBe(''));
});

test('a detail behind a full page is in the queue, one that moved between pages once', async () => {
  const row = (id: number) =>
    ({ id, instruction_id: id, product_code: 'P001', urgency: 'NORMAL' }) as QueuedDetail;
  const first = Array.from({ length: 500 }, (_, index) => row(index + 1));
  vi.mocked(tradeDetails).mockImplementation((page) =>
    Promise.resolve({ count: 501, results: page === 1 ? first : [row(500), row(777)] }),
  );
  show(<Trading />, userWith('trader1', 'TRADER'));
  await screen.findByText('row 777');
  expect(screen.getAllByText(/^row /)).toHaveLength(501);
});
