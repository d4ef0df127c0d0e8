import { expect, test } from 'vitest';
import type { Line } from '../../api/wire';
import { faultOf, rebuilt, targetsOf, wantedOf } from './amendment';

const lines = [
  { c_instrument_id: 'cu2601', adjusted_position: '5.0000' },
  { c_instrument_id: 'al2601', adjusted_position: '-3' },
] as Line[];

test('it starts from the targets in force and asks for nothing', () => {
  const wanted = wantedOf(lines);
  expect(wanted.map(({ text }) => text)).toEqual(['5', '-3']);
  expect(targetsOf(wanted)).toBeUndefined();
});

test('only what changes or is added is asked for', () => {
  const [copper, aluminium] = wantedOf(lines);
  if (!copper || !aluminium) throw new Error('two lines');
  const wanted = [{ ...copper, text: '7' }, aluminium, { id: 'rb2605', from: null, text: '2' }];
  expect(targetsOf(wanted)).toEqual([
    { c_instrument_id: 'cu2601', adjusted_position: '7' },
    { c_instrument_id: 'rb2605', adjusted_position: '2' },
  ]);
});

test('a fault anywhere holds all of it back', () => {
  const [copper] = wantedOf(lines);
  if (!copper) throw new Error('two lines');
  expect(faultOf({ ...copper, text: 'x' })).toBe('number');
  expect(faultOf({ ...copper, text: '1.5' })).toBe('whole');
  expect(faultOf({ id: 'rb2605', from: null, text: '' })).toBe('number');
  expect(
    targetsOf([
      { ...copper, text: '7' },
      { id: 'rb2605', from: null, text: '' },
    ]),
  ).toBeUndefined();
});

test('on other lines what was typed stays, and what was not touched follows', () => {
  const [copper, aluminium] = wantedOf(lines);
  if (!copper || !aluminium) throw new Error('two lines');
  const added = { id: 'rb2605', from: null, text: '2' };
  const now = [
    { c_instrument_id: 'cu2601', adjusted_position: '6' },
    { c_instrument_id: 'al2601', adjusted_position: '-4' },
    { c_instrument_id: 'zn2601', adjusted_position: '1' },
  ] as Line[];
  expect(rebuilt([{ ...copper, text: '7' }, aluminium, added], now)).toEqual([
    { id: 'cu2601', from: '6', text: '7' },
    { id: 'al2601', from: '-4', text: '-4' },
    { id: 'zn2601', from: '1', text: '1' },
    added,
  ]);
});
