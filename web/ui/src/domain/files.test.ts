import { expect, test } from 'vitest';
import { rowsWanted } from './files';

const row = (product_code: string, c_instrument_id: string) => ({ product_code, c_instrument_id });
const all = [row('P001', 'cu2601'), row('P001', 'IF2612'), row('P002', 'cu2601'), row('P002', 'MA601')];

test('all rows are asked for without a filter', () => {
  expect(rowsWanted(all, all)).toEqual({ query: {}, more: 0 });
});

test('a product and a contract are named; only what differs from all is', () => {
  expect(
    rowsWanted(
      [all[0], all[1]].flatMap((one) => one ?? []),
      all,
    ),
  ).toEqual({
    query: { product_codes: 'P001', c_instrument_ids: 'cu2601,IF2612' },
    more: 0,
  });
  expect(rowsWanted([row('P001', 'cu2601'), row('P002', 'cu2601')], all)).toEqual({
    query: { c_instrument_ids: 'cu2601' },
    more: 0,
  });
});

test('rows that no list of products and contracts can leave out are counted', () => {
  const shown = [row('P001', 'IF2612'), row('P002', 'cu2601')];
  expect(rowsWanted(shown, all)).toEqual({ query: { c_instrument_ids: 'IF2612,cu2601' }, more: 1 });
});

test('rows of groups and accounts have no contracts, quotes no products', () => {
  expect(
    rowsWanted([{ product_code: 'P001' }], [{ product_code: 'P001' }, { product_code: 'P002' }]),
  ).toEqual({
    query: { product_codes: 'P001' },
    more: 0,
  });
  expect(
    rowsWanted([{ c_instrument_id: 'cu' }], [{ c_instrument_id: 'cu' }, { c_instrument_id: 'au' }]),
  ).toEqual({ query: { c_instrument_ids: 'cu' }, more: 0 });
});

test('a list too long for an address is left out, and what it would have kept away is counted', () => {
  const many = Array.from({ length: 900 }, (_, n) => row('P001', `IO2606-C-${1000 + n}`));
  expect(rowsWanted(many.slice(1), many)).toEqual({ query: {}, more: 1 });
});
