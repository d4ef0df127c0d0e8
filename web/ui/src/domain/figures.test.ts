import { describe, expect, test } from 'vitest';
import { average, decimalsOf, direction, fixed, lots, money, percent, price, signed, typed } from './figures';

describe('painting', () => {
  test.each([
    [money('1234567.8949'), '1,234,567.89'],
    [money(null), '--'],
    [money('-0.001'), '0.00'],
    [signed('12', 0), '+12'],
    [signed('-12.345', 2), '-12.35'],
    [signed('0.001', 2), '0.00'],
    [lots('300'), '300'],
    [lots('-12.5'), '-12.50'],
    [percent('0.3456'), '34.6%'],
    [price('3950.2', '0.2'), '3,950.2'],
    [price('71230', '10'), '71,230'],
    [price('2.5', '0.001'), '2.500'],
    [price('2.51', null), '2.51'],
    [average('9463'), '9,463.0000'],
    [average('3950.123456'), '3,950.1235'],
    [average(null), '--'],
    [fixed('', 2), '--'],
  ])('%s is %s', (painted, wanted) => expect(painted).toBe(wanted));

  test('a missing figure has no direction', () => {
    expect([direction(null), direction('-1'), direction('0.1')]).toEqual(['flat', 'down', 'up']);
  });

  test('a tick of 0.50 has one decimal', () => expect(decimalsOf('0.50')).toBe(1));
});

describe('typing', () => {
  test.each([
    ['12', '12'],
    ['-3', '-3'],
    ['1,200', '1200'],
    ['１２', '12'],
    [' +5 ', '5'],
  ])('%s is %s', (text, wanted) => expect(typed(text)?.toString()).toBe(wanted));

  test.each(['', '1e400', 'NaN', '--5', 'abc', '1.2.3', '12345678901234567'])('%s is no figure', (text) =>
    expect(typed(text)).toBeUndefined(),
  );
});
