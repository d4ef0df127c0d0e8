import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startTexts } from '.';

test('what is counted agrees with its number', async () => {
  startTexts('en');
  const lines = () => [0, 1, 2].map((count) => i18next.t('instruction.line', { count }));
  expect(lines()).toEqual(['0 lines', '1 line', '2 lines']);
  await i18next.changeLanguage('zh-CN');
  expect(lines()).toEqual(['0 行', '1 行', '2 行']);
});
