import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DENSITIES, type Settings, change, useSettings } from '../../app/settings';
import type { Offer } from './offers';

const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

/** The other language, the other theme, the other heights of rows. */
export function useDisplayOffers(): readonly Offer[] {
  const { t } = useTranslation();
  const { language, theme, density } = useSettings();
  return useMemo(() => {
    const offer = (what: string, value: string, choice: Partial<Settings>, also = ''): Offer => ({
      id: `display|${value}`,
      kind: 'act',
      text: `${what}: ${value}`,
      also,
      run: () => change(choice),
    });
    const tag = language === 'en' ? 'zh-CN' : 'en';
    const other = theme === 'dark' ? 'light' : 'dark';
    return [
      offer(t('settings.language'), LANGUAGES[tag], { language: tag }, '语言 language'),
      offer(t('settings.theme'), t(`settings.${other}`), { theme: other }),
      ...DENSITIES.filter((each) => each !== density).map((each) =>
        offer(t('settings.density'), t(`settings.${each}`), { density: each }),
      ),
    ];
  }, [t, language, theme, density]);
}
