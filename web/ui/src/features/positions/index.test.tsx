import { act, fireEvent, screen } from '@testing-library/react';
import type { AgGridReactProps } from 'ag-grid-react';
import { beforeEach, expect, test, vi } from 'vitest';
import { contractsOf, products } from '../../api/calls';
import type { PositionRow } from '../../live/rows';
import { show, userWith } from '../../test/screen';
import { Positions } from '.';

vi.mock('../../api/calls');
vi.mock('../../components/Blotter/painter', () => ({ livePainter: () => ({ stop: vi.fn() }) }));
const row = { key: 'P001|A1|cu2605', product_code: 'P001', c_instrument_id: 'cu2605' } as PositionRow;
vi.mock('ag-grid-react', () => ({
  AgGridReact: (props: AgGridReactProps<PositionRow>) => (
    <>
      <button
        onDoubleClick={() => props.onRowDoubleClicked?.({ data: row } as never)}
        onKeyDown={({ nativeEvent: event }) => props.onCellKeyDown?.({ data: row, event } as never)}
      >
        row
      </button>
      <button onDoubleClick={() => props.onRowDoubleClicked?.({ data: row, rowPinned: 'bottom' } as never)}>
        totals
      </button>
    </>
  ),
}));

beforeEach(() => {
  vi.mocked(products).mockResolvedValue({ count: 0, results: undefined } as never);
  vi.mocked(contractsOf).mockResolvedValue([]);
});

const button = (name: string) => screen.getByRole('button', { name });
const drawer = () => screen.queryByRole('dialog');

test.each([
  ['a double click', () => fireEvent.doubleClick(button('row'))],
  ['Enter', () => fireEvent.keyDown(button('row'), { key: 'Enter' })],
])('%s opens the quote of the contract', (_, open) => {
  show(<Positions />, userWith('viewer1', 'VIEWER'));
  act(() => void open());
  expect(drawer()?.textContent).toContain('cu2605');
  expect(screen.queryByRole('button', { name: /New adjustment/ })).toBeNull();
});

test('totals have no quote, and a manager goes on to an adjustment', () => {
  show(<Positions />, userWith('manager1', 'MANAGER'));
  fireEvent.doubleClick(button('totals'));
  expect(drawer()).toBeNull();
  fireEvent.doubleClick(button('row'));
  fireEvent.click(button('New adjustment P001'));
  expect(window.location.hash).toContain('P001');
});

test('who only administers is told that no product is his to see, not that none is held', () => {
  show(<Positions />, userWith('admin1', 'ADMIN'));
  expect(screen.getByText(/^There is no product you may see/)).toBeTruthy();
  expect(screen.queryByText('row')).toBeNull();
});
