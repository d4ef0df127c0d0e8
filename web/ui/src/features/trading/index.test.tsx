import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { AgGridReactProps } from 'ag-grid-react';
import { expect, test, vi } from 'vitest';
import { contract, instruction, tradeDetails } from '../../api/calls';
import type { Contract, Instruction, QueuedDetail } from '../../api/wire';
import { show, userWith } from '../../test/screen';
import { Trading } from '.';

vi.mock('../../api/calls');
const grid = vi.hoisted(() => ({
  getRowNode: vi.fn((id: string) => (id === '3' ? { rowIndex: 5 } : undefined)),
  setFocusedCell: vi.fn(),
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
