// @vitest-environment happy-dom
import { type GridApi, createGrid } from 'ag-grid-community';
import i18next from 'i18next';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Contract } from '../../api/wire';
import { contracts } from '../../app/contracts';
import { columns } from '../../features/positions/columns';
import { startTexts } from '../../i18n';
import type { PositionRow } from '../../live/rows';
import { common } from './grid';

const NAMES = { cu2605: '沪铜2605', IF2612: '沪深300股指2612', MA605: '甲醇605' };
const ids = Object.keys(NAMES);
const row = (id: string, product: string, amount: string) =>
  ({
    key: id,
    c_instrument_id: id,
    product_code: product,
    account_id: 'F1',
    delta_value: amount,
  }) as PositionRow;

let grid: GridApi<PositionRow>;
beforeEach(() => {
  startTexts('zh-CN');
  contracts.put(
    ids.map(
      (id) => ({ c_instrument_id: id, c_instrument_name: NAMES[id as keyof typeof NAMES] }) as Contract,
    ),
  );
  grid = createGrid<PositionRow>(document.createElement('div'), {
    ...common,
    columnDefs: columns({ t: i18next.t, unit: 'yuan' }),
    rowData: [row('cu2605', 'P001', '2612'), row('IF2612', 'P002', '605'), row('MA605', 'P001', '9')],
    getRowId: ({ data }) => data.key,
  });
});
afterEach(() => grid.destroy());

function found(typed: string): string[] {
  grid.setGridOption('quickFilterText', typed);
  const shown: string[] = [];
  grid.forEachNodeAfterFilter(({ data }) => data && shown.push(data.key));
  return shown.sort();
}

test.each([
  ['a code', 'if26', ['IF2612']],
  ['a name', '沪', ['IF2612', 'cu2605']],
  ['a product', 'p001', ['MA605', 'cu2605']],
  ['a name and a product', '铜 P001', ['cu2605']],
  ['nothing', 'zz', []],
])('typed text that is %s finds its rows', (_, typed, keys) => {
  expect(found(typed)).toEqual(keys);
});

test('a month means contracts, not amounts', () => {
  expect(found('2612')).toEqual(['IF2612']);
  expect(found('605')).toEqual(['MA605', 'cu2605']);
});
