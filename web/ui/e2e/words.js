// The words on the screen, from the application's own texts.
import { readFileSync } from 'node:fs';

const read = (language) =>
  JSON.parse(readFileSync(new URL(`../src/i18n/${language}/desk.json`, import.meta.url)));
const texts = { 'zh-CN': read('zh-CN'), en: read('en') };

/** `words('en')('login.title')`, with values for {{names}}. */
export const words =
  (language) =>
  (key, values = {}) => {
    const text = key.split('.').reduce((node, part) => node[part], texts[language]);
    return text.replace(/{{(\w+)}}/g, (_, name) => String(values[name]));
  };
