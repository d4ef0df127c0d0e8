import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const KEPT = 500;

interface Unseen {
  /** Of each user on this machine: instructions that arrived and were not opened yet. */
  ids: Readonly<Record<string, readonly number[]>>;
}

export const useUnseenOf = create<Unseen>()(persist<Unseen>(() => ({ ids: {} }), { name: 'hs-desk.unseen' }));

const NONE: readonly number[] = [];
export const useUnseen = (username: string): readonly number[] =>
  useUnseenOf(({ ids }) => ids[username] ?? NONE);

export function arrived(username: string, id: number): void {
  useUnseenOf.setState(({ ids }) => {
    const held = ids[username] ?? NONE;
    return held.includes(id) ? {} : { ids: { ...ids, [username]: [...held, id].slice(-KEPT) } };
  });
}

export function seen(username: string, id: number): void {
  useUnseenOf.setState(({ ids }) => {
    const held = ids[username] ?? NONE;
    return held.includes(id) ? { ids: { ...ids, [username]: held.filter((each) => each !== id) } } : {};
  });
}
