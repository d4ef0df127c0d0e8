import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Route } from '../../app/routes';
import { useSession } from '../../app/session';
import { type Level, type Told, WEIGHTS } from './levels';

const KEPT = 200;

export interface Crossing {
  measure: string;
  /** Fractions. */
  limit: string;
  value: string;
}

/** What was traded, as the words need it. */
export interface FillTold {
  code: string;
  side: 'BUY' | 'SELL';
  lots: string;
  price: string;
}

/** What somebody is told. */
export interface Call {
  /** The same key again takes the place of what was told before. */
  key: string;
  told: Told;
  at: string;
  product: string;
  actor: string | null;
  /** The instruction it is about. */
  id: number | null;
  reason?: string | null;
  /** Instructions it meets. */
  n?: number;
  fill?: FillTold;
  /** Where one is named. */
  room?: string;
  /** The limit that was crossed. */
  crossing?: Crossing;
}

export interface Notice extends Call {
  read: boolean;
  /** An action that is neither done nor closed; an alarm that is not acknowledged. */
  open: boolean;
}

export const levelOf = ({ told }: Call): Level => WEIGHTS[told].level;
const waits = (call: Call): boolean => levelOf(call) === 'action' || levelOf(call) === 'alarm';

/** Where one looks into it. */
export function placeOf({ id, room, crossing }: Call): Route | undefined {
  if (id !== null) return { page: 'instructions', id };
  if (room !== undefined) return { page: 'chat', room, about: undefined };
  return crossing && { page: 'risk' };
}

interface Notices {
  /** Of each user in this tab, newest first. */
  of: Readonly<Record<string, readonly Notice[]>>;
}

export const useNoticesOf = create<Notices>()(
  persist<Notices>(() => ({ of: {} }), {
    name: 'hs-desk.notices',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

const NONE: readonly Notice[] = [];
export const useNotices = (username: string): readonly Notice[] =>
  useNoticesOf(({ of }) => of[username] ?? NONE);
export const unreadOf = (notices: readonly Notice[]): number => notices.filter(({ read }) => !read).length;

function set(username: string, change: (held: readonly Notice[]) => readonly Notice[]): void {
  const held = useNoticesOf.getState().of[username] ?? NONE;
  const next = change(held);
  if (next.length === held.length && next.every((each, at) => each === held[at])) return;
  useNoticesOf.setState(({ of }) => ({ of: { ...of, [username]: next } }));
}

/** The oldest goes first, but nothing that still waits while there is something else. */
function bounded(all: readonly Notice[]): readonly Notice[] {
  if (all.length <= KEPT) return all;
  const oldest = all.findLastIndex(({ open }) => !open);
  return all.toSpliced(oldest > 0 ? oldest : all.length - 1, 1);
}

export const noted = (username: string, call: Call): void =>
  set(username, (held) =>
    bounded([{ ...call, read: false, open: waits(call) }, ...held.filter(({ key }) => key !== call.key)]),
  );

const read = (each: Notice): Notice => (each.read ? each : { ...each, read: true });
const lapse = (each: Notice): Notice => (each.open ? { ...each, open: false } : each);

export const readAll = (username: string): void => set(username, (held) => held.map(read));

/** Somebody has dealt with it, or says that he has seen it. */
export const closed = (username: string, key: string): void =>
  set(username, (held) => held.map((each) => (each.key === key ? lapse(read(each)) : each)));

/** He looks at the instruction itself. */
export const lookedAt = (username: string, id: number): void =>
  set(username, (held) => held.map((each) => (each.id === id ? lapse(read(each)) : each)));

/** He reads the room where he was named. */
export const readRoom = (username: string, room: string): void =>
  set(username, (held) => held.map((each) => (each.room === room ? lapse(read(each)) : each)));

/** What it waited for is no more. */
export const lapsed = (username: string, id: number, which: (told: Told) => boolean): void =>
  set(username, (held) => held.map((each) => (each.id === id && which(each.told) ? lapse(each) : each)));

// who leaves, takes his notices along; a log-in that is lost goes on where it was
useSession.subscribe(({ session }) => {
  if (session.state === 'out' && !session.ended) useNoticesOf.setState({ of: {} });
});
