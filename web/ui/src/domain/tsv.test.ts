import { expect, test } from 'vitest';
import { line, value, word } from './tsv';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' \n=1'])('%j is not calculated', (text) => {
  expect(word(text)).toBe(`'${text.trim()}`);
});

test('a word stays in its cell', () => {
  expect(word('先买\t后卖\r\n看价')).toBe('先买 后卖 看价');
  expect(word('a-b=c')).toBe('a-b=c');
});

test('a number stays a number to its last digit, what is missing is blank', () => {
  expect(['-1234567.8949', 12, '0', null, undefined, '-1+1'].map(value)).toEqual([
    '-1234567.8949',
    '12',
    '0',
    '',
    '',
    "'-1+1",
  ]);
});

test('cells are told apart by tabs', () => {
  expect(line(['cu2601', '', '5'])).toBe('cu2601\t\t5');
});
