import { create } from 'zustand';
import type { Say } from '../../live/protocol';
import { type Outgoing, without } from './outbox';

/** What is typed for a room and what it speaks of. */
export interface Draft {
  text: string;
  instruction: number | undefined;
  contract: string | undefined;
}

const EMPTY: Draft = { text: '', instruction: undefined, contract: undefined };
const NONE: readonly Outgoing[] = [];

/** Of each user, as long as the page lives: whichever room is shown, nothing that is not said yet is lost. */
interface Unsent {
  outgoing: Readonly<Record<string, readonly Outgoing[]>>;
  drafts: Readonly<Record<string, Draft>>;
}

const useUnsentOf = create<Unsent>()(() => ({ outgoing: {}, drafts: {} }));
const keyOf = (user: string, room: string) => `${user}|${room}`;

export const useDraftOf = (user: string, room: string): Draft =>
  useUnsentOf(({ drafts }) => drafts[keyOf(user, room)] ?? EMPTY);

export function note(user: string, room: string, change: Partial<Draft>): void {
  const key = keyOf(user, room);
  useUnsentOf.setState(({ drafts }) => ({
    drafts: { ...drafts, [key]: { ...(drafts[key] ?? EMPTY), ...change } },
  }));
}

/** After it was said. */
export const forget = (user: string, room: string): void => note(user, room, EMPTY);

/** Of all rooms. */
export const useOutgoing = (user: string): readonly Outgoing[] =>
  useUnsentOf(({ outgoing }) => outgoing[user] ?? NONE);

const update = (user: string, next: (all: readonly Outgoing[]) => readonly Outgoing[]) =>
  useUnsentOf.setState(({ outgoing }) => {
    const all = outgoing[user] ?? NONE;
    const now = next(all);
    return now === all ? {} : { outgoing: { ...outgoing, [user]: now } };
  });

export const queue = (user: string, message: Say): void =>
  update(user, (all) => [...all, { ...message, tries: 0 }]);

/** Says what has not been told back, by `say`. */
export const flush = (user: string, say: (outgoing: readonly Outgoing[]) => readonly Outgoing[]): void =>
  update(user, (all) => (all.length ? say(all) : all));

export const told = (user: string, back: readonly { ref: string | null }[]): void =>
  update(user, (all) => without(all, back));

export const drop = (user: string, ref: string): void =>
  update(user, (all) => all.filter((one) => one.ref !== ref));
