import type { Say } from '../../live/protocol';

/** A message on its way: it stays until the desk tells it back with its ref. */
export interface Outgoing extends Say {
  tries: number;
}

export const MAX_TRIES = 3;

/** Without those that came back. */
export const without = (
  outgoing: readonly Outgoing[],
  told: readonly { ref: string | null }[],
): readonly Outgoing[] => {
  const refs = new Set(told.map(({ ref }) => ref));
  return outgoing.some(({ ref }) => refs.has(ref)) ? outgoing.filter(({ ref }) => !refs.has(ref)) : outgoing;
};

/** Says again what has not come back, each a few times: under the same ref it is one message. */
export function sayAgain(outgoing: readonly Outgoing[], say: (message: Say) => boolean): readonly Outgoing[] {
  return outgoing.map(({ tries, ...message }) =>
    tries < MAX_TRIES && say(message) ? { ...message, tries: tries + 1 } : { ...message, tries },
  );
}

export const undelivered = ({ tries }: Outgoing): boolean => tries >= MAX_TRIES;
