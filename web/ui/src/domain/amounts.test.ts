import { expect, test } from 'vitest';
import { amount, inUnit, inYuan, signedAmount, whole } from './amounts';

test.each([
  ['1234567.8949', 'yuan', '1,234,567.89'],
  ['1234567.8949', 'wan', '123.46'],
  ['1234567.8949', 'yi', '0.0123'],
  ['-987654321000', 'wan', '-98,765,432.10'],
  ['-987654321000', 'yi', '-9,876.5432'],
  ['50', 'wan', '0.01'],
  ['49.99', 'wan', '0.0050'],
  ['-3', 'wan', '-0.0003'],
  ['4000', 'yi', '0.000040'],
  ['0.004', 'wan', '0.00'],
  ['-0.004', 'yuan', '0.00'],
  ['0', 'wan', '0.00'],
  ['0', 'yi', '0.0000'],
  [null, 'wan', '--'],
  [undefined, 'yi', '--'],
  ['', 'yuan', '--'],
] as const)('%s in %s reads %s', (figure, unit, text) => {
  expect(amount(figure, unit)).toBe(text);
});

test('a figure that no binary number holds is shown to its last digit', () => {
  expect(amount('90071992547409931.005', 'yuan')).toBe('90,071,992,547,409,931.01');
  expect(whole('-90071992547409931.0050')).toBe('-90,071,992,547,409,931.005');
  expect(whole(null)).toBe('--');
});

test('a gain has its sign, nothing has none', () => {
  expect(signedAmount('12345', 'wan')).toBe('+1.23');
  expect(signedAmount('-12345', 'wan')).toBe('-1.23');
  expect(signedAmount('0.001', 'wan')).toBe('0.00');
  expect(signedAmount(null, 'wan')).toBe('--');
});

test('what is typed is meant in the unit', () => {
  expect(inYuan('1,234.5678', 'wan')).toBe(12345678);
  expect(inYuan('-0.07', 'yi')).toBe(-7000000);
  expect(inYuan('5', 'yuan')).toBe(5);
  expect(['', 'x', '1e9'].map((text) => inYuan(text, 'wan'))).toEqual([null, null, null]);
  expect(inUnit(12345678, 'wan')).toBe('1234.5678');
  expect(inUnit(null, 'wan')).toBeNull();
});
