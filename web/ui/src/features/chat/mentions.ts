/**
 * What a message names: somebody by `@trader1` or `@张三`, an instruction by `#12`. A name in Latin letters ends where
 * others begin, as nobody sets a space there.
 */
const NAMED = /@(?:[A-Za-z0-9._@-]{1,64}|[\p{L}\p{N}._@-]{1,64})|#[1-9]\d{0,14}(?![\w-])/gu;
/** Before it stands no word that goes on. */
const IN_WORD = /[\w@#&/]/;

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'person'; text: string; username: string }
  | { kind: 'instruction'; text: string; id: number };

/** Log-in names are in lower case; a dot after one ends the sentence. */
const plain = (name: string): string =>
  name
    .slice(1)
    .replace(/[.@-]+$/, '')
    .toLowerCase();

function named(text: string): Part {
  return text.startsWith('#')
    ? { kind: 'instruction', text, id: Number(text.slice(1)) }
    : { kind: 'person', text, username: plain(text) };
}

/** A message in parts, in their order; together they are the message. */
export function partsOf(message: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of message.matchAll(NAMED)) {
    if (IN_WORD.test(message.charAt(match.index - 1))) continue;
    if (match.index > end) parts.push({ kind: 'text', text: message.slice(end, match.index) });
    parts.push(named(match[0]));
    end = match.index + match[0].length;
  }
  if (end < message.length) parts.push({ kind: 'text', text: message.slice(end) });
  return parts;
}

export const names = (message: string, username: string): boolean =>
  partsOf(message).some((part) => part.kind === 'person' && part.username === username);
