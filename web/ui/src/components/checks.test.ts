import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startTexts } from '../i18n';
import { UNTOLD, wordsOfCheck } from './checks';

startTexts('en');

test.each(['en', 'zh-CN'])('what cannot be measured is said without a number, in %s', (language) => {
  const t = i18next.getFixedT(language);
  for (const kind of UNTOLD) {
    const limit_value = kind === 'STALE_PRICE' ? null : '0.3';
    const check = { kind, limit_value, actual_value: null, detail: null, c_instrument_id: 'rb2705' };
    const words = wordsOfCheck(t, check);
    expect(words).toContain('rb2705 ');
    expect(words).not.toMatch(/--|check\./);
    expect(wordsOfCheck(t, { ...check, actual_value: '0.4' })).not.toBe(words);
  }
});
