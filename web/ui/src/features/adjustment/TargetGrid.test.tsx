import { act } from '@testing-library/react';
import type { AgGridReactProps } from 'ag-grid-react';
import { afterEach, expect, test, vi } from 'vitest';
import { contractsOf, preview } from '../../api/calls';
import type { Instruction } from '../../api/wire';
import { adopt } from '../../app/settings';
import { live, show } from '../../test/screen';
import type { BookLine } from './book';
import { Editor } from './Editor';

vi.mock('../../api/calls');
vi.mock('../../components/ContractSearch', () => ({ ContractSearch: () => null }));
/** The first grid is there at once; the one that takes its place takes its time. */
const grid = vi.hoisted(() => ({
  stands: false,
  made: 0,
  asked: vi.fn(),
  getRowNode: () => void grid.asked(grid.stands),
  applyTransaction: () => void grid.asked(grid.stands),
  getRenderedNodes: () => [],
  refreshCells: () => void grid.asked(grid.stands),
  setGridOption: vi.fn(),
  isDestroyed: () => true,
}));
vi.mock('ag-grid-react', async () => {
  const { useEffect } = await import('react');
  return {
    AgGridReact: (props: AgGridReactProps<BookLine>) => {
      useEffect(() => {
        if (grid.made++ > 0) return undefined;
        grid.stands = true;
        props.onGridReady?.({ api: grid } as never);
        return () => {
          props.onGridPreDestroyed?.({ api: grid } as never);
          grid.stands = false;
        };
        // eslint-disable-next-line react-hooks/exhaustive-deps
      }, []);
      return null;
    },
  };
});
afterEach(() => {
  adopt({ language: 'zh-CN' });
  vi.useRealTimers();
});

const held = {
  key: 'P001|A1|cu2605',
  seq: 1,
  product_code: 'P001',
  account_id: 'A1',
  c_instrument_id: 'cu2605',
  net: '1',
  price: '70000',
  delta_value: null,
};

test('while the language is switched nothing is asked of the grid that went', async () => {
  vi.useFakeTimers();
  vi.mocked(preview).mockResolvedValue({ kind: 'ok', value: {} as Instruction, replayed: false });
  vi.mocked(contractsOf).mockResolvedValue([]);
  const { server } = show(<Editor product="P001" draft={undefined} note={null} />);
  act(() => live(server.last, [held]));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(grid.asked).toHaveBeenCalledWith(true);
  act(() => adopt({ language: 'en' }));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(grid.asked).not.toHaveBeenCalledWith(false);
});
