/** What a message names: somebody by `@trader1`, an instruction by `#12`. */
const NAMED = /(@[\w.-]{1,64}|#[1-9]\d{0,14})(?![\w-])/g;

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'person'; text: string; username: string }
  | { kind: 'instruction'; text: string; id: number };

/** A dot after a name ends the sentence. */
const plain = (name: string): string => name.slice(1).replace(/[.-]+$/, '');

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
    if (/[\w@#&/]/.test(message.charAt(match.index - 1))) continue;
    if (match.index > end) parts.push({ kind: 'text', text: message.slice(end, match.index) });
    parts.push(named(match[0]));
    end = match.index + match[0].length;
  }
  if (end < message.length) parts.push({ kind: 'text', text: message.slice(end) });
  return parts;
}

export const names = (message: string, username: string): boolean =>
  partsOf(message).some((part) => part.kind === 'person' && part.username === username);
