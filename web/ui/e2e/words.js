// The words on the screen, from the application's own texts.
import { readFileSync } from 'node:fs';

const read = (language) =>
  JSON.parse(readFileSync(new URL(`../src/i18n/${language}/desk.json`, import.meta.url)));
const texts = { 'zh-CN': read('zh-CN'), en: read('en') };

/** `words('en')('login.title')`, with values for {{names}}; its number by the {{count}}. */
export const words =
  (language) =>
  (key, values = {}) => {
    const path = key.split('.');
    const name = path.pop();
    const of = path.reduce((node, part) => node[part], texts[language]);
    const text = of[name] ?? of[`${name}_${new Intl.PluralRules(language).select(values.count)}`];
    return text.replace(/{{(\w+)}}/g, (_, name) => String(values[name]));
  };
