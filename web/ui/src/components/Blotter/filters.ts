import type { TFunction } from 'i18next';

/** A filter of the screen itself, such as its product; without a value it lets everything pass. */
export interface OwnFilter {
  id: string;
  value: string;
  /** What it says while it filters. */
  words: string;
  set: (value: string) => void;
}

interface Named {
  code: string;
  name: string;
}

export const ofProduct = (
  t: TFunction,
  products: readonly Named[] | undefined,
  product: string,
  set: (product: string) => void,
): OwnFilter => {
  const name = products?.find(({ code }) => code === product)?.name ?? '';
  return { id: 'product', value: product, words: t('filter.product', { code: product, name }), set };
};

/** What is typed into the field of a screen. */
export const ofText = (t: TFunction, text: string, set: (text: string) => void): OwnFilter => ({
  id: 'find',
  value: text,
  words: t('filter.found', { text }),
  set,
});
