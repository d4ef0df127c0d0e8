import { expect, test } from 'vitest';
import { names, partsOf } from './mentions';

const kinds = (message: string) => partsOf(message).map(({ kind, text }) => `${kind}:${text}`);

test('people and instructions are named within a sentence', () => {
  expect(kinds('@trader1 看一下 #12,谢谢 @risk1.')).toEqual([
    'person:@trader1',
    'text: 看一下 ',
    'instruction:#12',
    'text:,谢谢 ',
    'person:@risk1.',
  ]);
});

test.each(['a@b.com', '#0', '#12a', '##12', 'path/#12', '@', '&#39;', 'C#5'])(
  '%s names nothing',
  (message) => {
    expect(kinds(message)).toEqual([`text:${message}`]);
  },
);

test('the parts are the message', () => {
  const message = 'x @a.b-c. #1#2 @@d <b>@e</b>';
  expect(
    partsOf(message)
      .map(({ text }) => text)
      .join(''),
  ).toBe(message);
});

test.each([
  ['@trader1 hello', true],
  ['@Trader1看一下', true],
  ['请@trader1', true],
  ['hello @trader1.', true],
  ['hello @trader11', false],
  ['hello trader1', false],
  ['mail@trader1', false],
])('%s names trader1: %s', (message, does) => {
  expect(names(message, 'trader1')).toBe(does);
});

test.each(['张三', 'li.na@corp', 'a-b_c'])('%s is named as a log-in name is written', (username) => {
  expect(names(`@${username} hello`, username)).toBe(true);
  expect(names(`hello @${username}.`, username)).toBe(true);
  expect(names('hello @trader1', username)).toBe(false);
});
