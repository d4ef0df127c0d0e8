import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { GridApi } from 'ag-grid-community';
import { expect, test, vi } from 'vitest';
import type { FileRequest } from '../api/files';
import { type Result, problemOf } from '../api/problem';
import { show } from '../test/screen';
import { computed, sent } from './Blotter/grid';
import { ExportButtons, shownColumns } from './ExportButtons';

const fetchFile = vi.fn<(request: FileRequest) => Promise<Result<Blob>>>();
const buttons = () => (
  <ExportButtons name="positions" of={() => ({ columns: ['net', 'price'], fetch: fetchFile })} />
);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const file: Result<Blob> = { kind: 'ok', value: new Blob(['net']), replayed: false };

function downloads() {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

test('the columns asked for are those of the screen, and the file is named and saved', async () => {
  const names = downloads();
  fetchFile.mockResolvedValue(file);
  show(buttons());
  press('Export as XLSX');
  await waitFor(() => expect(names).toHaveLength(1));
  expect(names[0]).toMatch(/^positions-\d{8}-\d{6}\.xlsx$/);
  expect(fetchFile.mock.lastCall?.[0]).toMatchObject({ format: 'xlsx', columns: ['net', 'price'] });
});

test('a refusal is shown with its reason, and nothing is saved', async () => {
  const names = downloads();
  fetchFile.mockResolvedValue({ kind: 'refused', problem: problemOf(403, { detail: 'not yours' }, null) });
  show(buttons());
  press('Export as CSV');
  expect(await screen.findByText('Not exported')).toBeTruthy();
  expect(screen.getByText(/not yours/)).toBeTruthy();
  expect(names).toEqual([]);
  expect(screen.getByRole('button', { name: 'Export as CSV' })).toBeTruthy();
});

test('an export under way can be given up, and what comes after that is no file', async () => {
  const names = downloads();
  let come: (file: Result<Blob>) => void = () => undefined;
  const late = new Promise<Result<Blob>>((resolve) => (come = resolve));
  fetchFile.mockReturnValue(late);
  show(buttons());
  press('Export as CSV');
  press('Exporting… give up');
  expect(fetchFile.mock.lastCall?.[0].signal.aborted).toBe(true);
  await act(async () => {
    come(file);
    await late;
  });
  expect(names).toEqual([]);
});

test('columns are called as the desk does, and those that only the screen has stay away', () => {
  const columns = [{ colId: 'c_instrument_id' }, { colId: 'name', ...sent('c_instrument_name') }];
  const change = computed({ colId: 'change' });
  const api = {
    getAllDisplayedColumns: () => [...columns, change].map((one) => ({ getColDef: () => one })),
  };
  expect(shownColumns(api as unknown as GridApi)).toEqual(['c_instrument_id', 'c_instrument_name']);
});
