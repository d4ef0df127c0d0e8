export const KINDS = ['instruction', 'contract', 'page', 'act'] as const;

/** Something the palette can do. */
export interface Offer {
  id: string;
  kind: (typeof KINDS)[number];
  text: string;
  /** What is said beside it: its key, its exchange. */
  aside?: string;
  /** Found by these too, as in the other language. */
  also?: string;
  run: () => void;
}

const CHINESE = /\p{Script=Han}/u;

/** A word's beginning in Latin letters, any part of it in Chinese. */
const found = (word: string, text: string): boolean =>
  CHINESE.test(word) ? text.includes(word) : text.split(/[\s:]+/).some((part) => part.startsWith(word));

/** Those that all the typed words are found in; all of them while nothing is typed. */
export function matching(typed: string, offers: readonly Offer[]): readonly Offer[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return offers.filter(({ text, also = '' }) => {
    const said = `${text} ${also}`.toLowerCase();
    return words.every((word) => found(word, said));
  });
}

/** `123` or `#123` names an instruction. */
export function numberIn(typed: string): number | undefined {
  const digits = /^#?([1-9]\d{0,14})$/.exec(typed.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
