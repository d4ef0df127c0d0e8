import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ColDef } from 'ag-grid-community';
import type { AgGridReactProps } from 'ag-grid-react';
import { beforeEach, expect, test, vi } from 'vitest';
import { contractsOf, fills } from '../../api/calls';
import { fillsFile } from '../../api/files';
import type { FillRow, Page } from '../../api/wire';
import { show } from '../../test/screen';
import { FillsBoard } from './FillsBoard';

vi.mock('../../api/calls');
vi.mock('../../api/files');
vi.mock('ag-grid-react', () => ({
  AgGridReact: (props: AgGridReactProps<FillRow>) => (
    <div aria-label="grid" aria-busy={props.loading}>
      {props.rowData?.map((data) => (
        <p key={data.id} onDoubleClick={() => props.onRowDoubleClicked?.({ data } as never)}>
          {(props.columnDefs as ColDef<FillRow>[])
            .map(({ valueGetter }) =>
              (valueGetter as ((of: { data: FillRow }) => string) | undefined)?.({ data }),
            )
            .filter(Boolean)
            .join(' ')}
        </p>
      ))}
    </div>
  ),
}));

const traded = (more: Partial<FillRow>) =>
  ({
    id: 1,
    traded_at: '2026-11-26T10:00:00+08:00',
    c_instrument_id: 'cu2605',
    buy_sell: 'BUY',
    open_close: 'OPEN',
    quantity: '2',
    source: 'FEED',
    provisional: false,
    reversed: false,
    reverses_fill_id: null,
    instruction_id: 7,
    ...more,
  }) as FillRow;

beforeEach(() => {
  vi.mocked(contractsOf).mockResolvedValue([]);
});

const shown = () => show(<FillsBoard product="P001" find="cu" own={[]} />);

test('says which fills do not simply stand, and leads to the instruction', async () => {
  vi.mocked(fills).mockResolvedValue({
    count: 3,
    results: [
      traded({ id: 1, reversed: true }),
      traded({ id: 2, reverses_fill_id: 1 }),
      traded({ id: 3, source: 'MANUAL', provisional: true }),
    ],
  });
  shown();
  expect(await screen.findByText(/Buy open .*Reversed Feed/)).toBeTruthy();
  expect(screen.getByText(/Reversal Feed/)).toBeTruthy();
  fireEvent.doubleClick(screen.getByText(/! awaiting the feed By hand/));
  expect(window.location.hash).toContain('instructions/7');
});

test('asks for another day from its first page on, and its file has the same', async () => {
  vi.mocked(fills).mockResolvedValue({ count: 250, results: [traded({})] });
  vi.mocked(fillsFile).mockResolvedValue({ kind: 'refused', problem: { status: 503 } } as never);
  shown();
  await screen.findByText(/Buy/);
  fireEvent.click(screen.getByTitle('2'));
  await waitFor(() => expect(fills).toHaveBeenLastCalledWith(expect.objectContaining({ page: 2 })));
  fireEvent.change(screen.getByLabelText(/Trading day/), { target: { value: '2026-11-24' } });
  const wanted = {
    product_code: 'P001',
    search: 'cu',
    trading_day: '2026-11-24',
    ordering: '-traded_at',
  };
  await waitFor(() => expect(fills).toHaveBeenLastCalledWith({ ...wanted, page: 1, page_size: 100 }));
  fireEvent.click(await screen.findByRole('button', { name: /CSV/ }));
  await waitFor(() => expect(vi.mocked(fillsFile).mock.calls[0]?.[1]).toEqual(wanted));
});

test('rows of another day do not stand as those of the day that is asked for', async () => {
  let answer: (page: Page<FillRow>) => void = () => undefined;
  vi.mocked(fills).mockResolvedValueOnce({ count: 3, results: [traded({})] });
  shown();
  const busy = () => screen.getByLabelText('grid').getAttribute('aria-busy');
  expect(busy()).toBe('true');
  await screen.findByText('1 / 3 rows');
  expect(busy()).toBe('false');
  vi.mocked(fills).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  fireEvent.change(screen.getByLabelText(/Trading day/), { target: { value: '2026-11-24' } });
  await waitFor(() => expect(busy()).toBe('true'));
  expect(screen.queryByText('1 / 3 rows')).toBeNull();
  act(() => answer({ count: 0, results: [] }));
  await screen.findByText('0 / 0 rows');
  expect(busy()).toBe('false');
});
