import { expect, test } from 'vitest';
import { type Offer, matching, numberIn } from './offers';

const offer = (text: string, also = ''): Offer => ({
  id: text,
  kind: 'act',
  text,
  also,
  run: () => undefined,
});
const OFFERS = [
  offer('持仓', '持仓 Positions'),
  offer('调仓指令', '调仓指令 Instructions'),
  offer('新建调仓 P001 稳健一号'),
  offer('主题: 浅色'),
];
const found = (typed: string) => matching(typed, OFFERS).map(({ text }) => text);

test.each([
  ['', OFFERS.map(({ text }) => text)],
  ['调仓', ['调仓指令', '新建调仓 P001 稳健一号']],
  ['pos', ['持仓']],
  ['P', ['持仓', '新建调仓 P001 稳健一号']],
  ['p001 新建', ['新建调仓 P001 稳健一号']],
  ['浅色', ['主题: 浅色']],
  ['tions', []],
  ['cu', []],
])('“%s” finds %j', (typed, texts) => {
  expect(found(typed)).toEqual(texts);
});

test.each([
  ['123', 123],
  [' #7 ', 7],
  ['#', undefined],
  ['0', undefined],
  ['12a', undefined],
  ['-3', undefined],
  ['1234567890123456', undefined],
])('“%s” names instruction %s', (typed, id) => {
  expect(numberIn(typed)).toBe(id);
});
