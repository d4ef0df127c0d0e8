import { act, screen, waitFor } from '@testing-library/react';
import type { ColumnState, GridApi } from 'ag-grid-community';
import { expect, test, vi } from 'vitest';
import type { InstructionHead } from '../../api/wire';
import { copiedOf } from '../../components/Blotter/grid';
import { show } from '../../test/screen';
import { InstructionGrid } from './InstructionGrid';

const head = (id: number, delta: string) =>
  ({ id, product_code: 'P001', status: 'EXECUTING', total_current_delta_value: delta }) as InstructionHead;
const ROWS = [head(2, '1'), head(3, '5'), head(1, '3')];

let grid: GridApi<InstructionHead> | undefined;

async function open(onOrder?: (ordering: string) => void) {
  show(
    <InstructionGrid
      label="Instructions"
      rows={ROWS}
      noRows="none"
      linkTo={String}
      onApi={(api) => (grid = api)}
      {...(onOrder && { onOrder })}
    />,
  );
  await waitFor(() => expect(screen.getAllByRole('gridcell')).not.toHaveLength(0));
}

const sort = (...state: ColumnState[]) =>
  act(() => Promise.resolve(grid?.applyColumnState({ state, defaultState: { sort: null } })));

function shown(): (number | null)[] {
  const ids: (number | null)[] = [];
  grid?.forEachNodeAfterFilterAndSort(({ data }) => data && ids.push(data.id));
  return ids;
}

test('the desk puts a list of pages in order, and its rows stay as they came', async () => {
  const onOrder = vi.fn<(ordering: string) => void>();
  await open(onOrder);
  expect(onOrder).toHaveBeenLastCalledWith('');
  await sort(
    { colId: 'status', sort: 'asc', sortIndex: 0 },
    { colId: 'created_at', sort: 'desc', sortIndex: 1 },
  );
  await waitFor(() => expect(onOrder).toHaveBeenLastCalledWith('status,-created_at'));
  await sort({ colId: 'total_current_delta_value', sort: 'desc' });
  await waitFor(() => expect(onOrder).toHaveBeenLastCalledWith('-total_current_delta_value'));
  expect(shown()).toEqual([2, 3, 1]);
});

test('what the desk does not know is neither sorted nor filtered by', async () => {
  await open(vi.fn());
  expect(grid?.getColumnDef('change')).toMatchObject({ sortable: false });
  expect(grid?.getColumns()?.filter((column) => column.isFilterAllowed())).toHaveLength(0);
  expect(copiedOf(grid?.getColumnDef('change') ?? {})).toBeDefined();
  expect(grid?.getColumnDef('note')).toMatchObject({ sortable: false });
});

test('a list of pages ignores filters of its columns that a view kept', async () => {
  await open(vi.fn());
  const kept = { total_current_delta_value: { filterType: 'number', type: 'greaterThan', filter: 2 } };
  act(() => grid?.setFilterModel(kept));
  expect(shown()).toEqual([2, 3, 1]);
  expect(screen.queryByRole('group', { name: 'Filters in force' })).toBeNull();
});

test('a list that is here as a whole is put in order and filtered here', async () => {
  await open();
  await sort({ colId: 'total_current_delta_value', sort: 'desc' });
  await waitFor(() => expect(shown()).toEqual([3, 1, 2]));
  act(() =>
    grid?.setFilterModel({
      total_current_delta_value: { filterType: 'number', type: 'greaterThan', filter: 2 },
    }),
  );
  expect(shown()).toEqual([3, 1]);
});
