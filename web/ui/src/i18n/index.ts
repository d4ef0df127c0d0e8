import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import enTexts from './en/desk.json';
import zh from './zh-CN/desk.json';

/** Chinese has no singular of its own. */
type Plural<T> = { [K in keyof T as K extends `${string}_one` ? never : K]: Plural<T[K]> };

/** A text that one language lacks fails the type check here. */
const en: typeof zh = enTexts;
const sameTheOtherWay: Plural<typeof enTexts> = zh;

export type Language = 'zh-CN' | 'en';

export function startTexts(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { translation: sameTheOtherWay }, en: { translation: en } },
  });
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}
