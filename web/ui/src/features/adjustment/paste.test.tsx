import { act, fireEvent, screen } from '@testing-library/react';
import type { AgGridReactProps } from 'ag-grid-react';
import { expect, test, vi } from 'vitest';
import { contractsOf, preview } from '../../api/calls';
import type { Instruction } from '../../api/wire';
import { live, show } from '../../test/screen';
import type { BookLine } from './book';
import { Editor } from './Editor';

vi.mock('../../api/calls');
vi.mock('../../components/ContractSearch', () => ({ ContractSearch: () => null }));
const grid = vi.hoisted(() => ({
  rows: [] as BookLine[],
  getFocusedCell: () => ({ rowIndex: 1, column: { getColId: () => 'target' } }),
  getEditingCells: () => [],
  getDisplayedRowAtIndex: (at: number) => grid.rows[at] && { data: grid.rows[at] },
  getRowNode: (id: string) => grid.rows.find((row) => row.id === id),
  applyTransaction: ({ add }: { add: BookLine[] }) => void grid.rows.push(...add),
  setGridOption: vi.fn(),
  getRenderedNodes: () => [],
  refreshCells: vi.fn(),
  isDestroyed: () => true,
}));
vi.mock('ag-grid-react', async () => {
  const { useEffect } = await import('react');
  return {
    AgGridReact: (props: AgGridReactProps<BookLine>) => {
      useEffect(() => props.onGridReady?.({ api: grid } as never));
      return <p>rows</p>;
    },
  };
});

const held = (id: string) => ({
  key: `P001|A1|${id}`,
  seq: 1,
  product_code: 'P001',
  account_id: 'A1',
  c_instrument_id: id,
  net: '1',
  price: '70000',
  delta_value: null,
});
const paste = (text: string) =>
  fireEvent.paste(screen.getByText('rows'), { clipboardData: { getData: () => text } });
const told = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

test('values for which there is no line are told, until the next paste', async () => {
  vi.mocked(preview).mockResolvedValue({ kind: 'ok', value: {} as Instruction, replayed: false });
  vi.mocked(contractsOf).mockResolvedValue([]);
  const { server } = show(<Editor product="P001" draft={undefined} note={null} />);
  act(() => live(server.last, [held('cu2605'), held('al2605'), held('zn2605')]));
  await vi.waitFor(() => expect(grid.rows).toHaveLength(3), 2000);
  paste('5\r\n6\r\n7\r\n8\r\n');
  expect(told()).toEqual(['! 4 pasted, 2 had no line and were ignored']);
  expect(grid.rows.map(({ typed }) => typed)).toEqual([undefined, '5', '6']);
  paste('5\r\n7\r\n');
  expect(told()).toEqual([]);
});
