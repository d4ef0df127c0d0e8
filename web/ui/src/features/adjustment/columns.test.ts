// @vitest-environment happy-dom
import { Decimal } from 'decimal.js';
import type { ColDef, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { copiedOf } from '../../components/Blotter/grid';
import type { BookLine } from './book';
import { columns, deltaChange } from './columns';

const t = ((key: string) => key) as unknown as TFunction;
const remarks = () => ({ preview: new Map(), problems: new Map() });
const target = columns({ t, unit: 'yuan' }, remarks, () => undefined).find(
  ({ colId }) => colId === 'target',
) as ColDef<BookLine>;

test.each([
  ['as it is', undefined, undefined, '196,800', '196800'],
  ['typed', '1250000', new Decimal('1250000'), '1,250,000', '1250000'],
  ['no number', '12x', undefined, '12x', '12x'],
])('a target that is %s is read in groups, edited and copied plain', (_, typed, value, read, plain) => {
  const data = { id: '000001', current: new Decimal('196800'), typed, target: value } as BookLine;
  const format = target.valueFormatter as (of: ValueFormatterParams<BookLine>) => string;
  const get = target.valueGetter as (of: ValueGetterParams<BookLine>) => string;
  expect(format({ data } as ValueFormatterParams<BookLine>)).toBe(read);
  expect(get({ data } as ValueGetterParams<BookLine>)).toBe(plain);
  expect(copiedOf(target)?.(data)).toBe(plain);
});

test.each([
  ['a number', new Decimal('12'), '20000'],
  ['no number', undefined, undefined],
])('of a target that is %s the change of its delta value is told, or nothing', (_, value, change) => {
  const data = {
    id: 'rb2605',
    current: new Decimal('10'),
    typed: '12',
    target: value,
    fault: value ? undefined : 'number',
    perLot: new Decimal('10000'),
    currentDelta: new Decimal('100000'),
  } as BookLine;
  expect(deltaChange(data)).toBe(change);
});
