import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { startTexts } from '../../i18n';
import { columns, sourceOf } from './columns';

beforeAll(() => startTexts('en'));

test('what can be closed and what other instructions have open are shown', () => {
  const ids = columns(i18next.t).map(({ colId }) => colId);
  expect(ids).toEqual(expect.arrayContaining(['long_closable', 'short_closable', 'gap', 'other_open']));
});

test.each([
  ['LAST', 'Last'],
  ['PRE_SETTLEMENT', 'Pre-settlement'],
  ['SOMETHING_NEW', 'SOMETHING_NEW'],
  [null, ''],
])('the source %s reads %s', (price_source, words) => {
  expect(sourceOf(i18next.t, { price_source })).toBe(words);
});

test.each(['OVERLAP', 'CONTRACT_MISSING', 'LOCKS', 'PRICE_MISSING'] as const)('%s has words', (flag) => {
  for (const lng of ['en', 'zh-CN']) expect(i18next.t(`flag.${flag}`, { lng })).not.toContain(flag);
});
