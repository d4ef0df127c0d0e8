import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { useSession } from '../../app/session';
import type { Gauge, Mark, Measure } from './gauges';

/** A limit that was crossed; it is shown until it is acknowledged and over. */
export interface Breach {
  key: string;
  product: string;
  measure: Measure;
  level: Mark['level'];
  limit: string;
  since: string;
  /** The farthest it went. */
  worst: string;
  /** When it was inside again; null: it still is not. */
  over: string | null;
  acknowledged: boolean;
}

interface Held {
  of: Readonly<Record<string, readonly Breach[]>>;
}

/** As many of what is over as anybody reads; what is not stays in any case. */
const KEPT = 100;
const NAME = 'hs-desk.breaches';
const NONE: readonly Breach[] = [];

export const useBreachesOf = create<Held>()(persist<Held>(() => ({ of: {} }), { name: NAME }));
export const useBreaches = (username: string): readonly Breach[] =>
  useBreachesOf(({ of }) => of[username] ?? NONE);
export const unacknowledged = (breaches: readonly Breach[]): number =>
  breaches.filter(({ acknowledged }) => !acknowledged).length;

function bounded(all: readonly Breach[]): readonly Breach[] {
  const over = all.filter((each) => each.over !== null).slice(0, KEPT);
  return all.filter((each) => each.over === null || over.includes(each));
}

function set(username: string, next: readonly Breach[]): void {
  const held = useBreachesOf.getState().of[username] ?? NONE;
  if (next.length === held.length && next.every((each, at) => each === held[at])) return;
  useBreachesOf.setState(({ of }) => ({ of: { ...of, [username]: bounded(next) } }));
}

const crossed = (gauges: readonly Gauge[], at: string): readonly Breach[] =>
  gauges.flatMap(({ key, product, measure, value, marks }) =>
    marks
      .filter(({ limit }) => value?.greaterThan(limit))
      .map(({ level, limit }) => ({
        key: `${key}|${level}|${limit.toString()}`,
        product,
        measure,
        level,
        limit: limit.toString(),
        since: at,
        worst: value?.toString() ?? '',
        over: null,
        acknowledged: false,
      })),
  );

/** Who is inside for less has not calmed down: to cross again is no news. */
const CALM_MS = 60_000;

const isCalm = ({ acknowledged, over }: Breach, at: string): boolean =>
  acknowledged && over !== null && Date.parse(at) - Date.parse(over) >= CALM_MS;

/**
 * What a breach that was known is by now.
 *
 * @param told whether its figure can be told; one that cannot is as it was, until somebody has acknowledged it
 */
function onward(was: Breach, now: Breach | undefined, told: boolean, at: string): Breach {
  if (now) {
    const worst = Number(now.worst) > Number(was.worst) ? now.worst : was.worst;
    return worst === was.worst && was.over === null ? was : { ...was, worst, over: null };
  }
  return (told || was.acknowledged) && was.over === null ? { ...was, over: at } : was;
}

/**
 * Notes what is crossed now, and answers what was not before. What is of a product that is not among them goes.
 *
 * @param gauges of all products that are watched
 */
export function observed(username: string, gauges: readonly Gauge[], at: string): readonly Breach[] {
  const now = new Map(crossed(gauges, at).map((breach) => [breach.key, breach]));
  const told = new Set(gauges.flatMap(({ key, value }) => (value ? [key] : [])));
  const watched = new Set(gauges.map(({ product }) => product));
  const held = (useBreachesOf.getState().of[username] ?? NONE).filter(
    (was) => watched.has(was.product) && !isCalm(was, at),
  );
  const kept = held.map((was) =>
    onward(was, now.get(was.key), told.has(`${was.product}|${was.measure}`), at),
  );
  const fresh = [...now.values()].filter(({ key }) => !held.some((was) => was.key === key));
  set(username, [...fresh, ...kept]);
  return fresh;
}

/** Somebody knows of it; it goes when it is over and stays so. */
export function acknowledge(username: string, key: string): void {
  const held = useBreachesOf.getState().of[username] ?? NONE;
  set(
    username,
    held.map((each) => (each.key === key ? { ...each, acknowledged: true } : each)),
  );
}

/** What somebody has to look at: it goes on, or nobody has said that he knows. */
export const pending = (breaches: readonly Breach[]): readonly Breach[] =>
  breaches.filter(({ acknowledged, over }) => !acknowledged || over === null);

// another tab of the same person watches, too
window.addEventListener('storage', ({ key }) => {
  if (key === NAME) void useBreachesOf.persist.rehydrate();
});

// who leaves, takes along what he saw; a log-in that is lost goes on where it was
useSession.subscribe(({ session }) => {
  if (session.state === 'out' && !session.ended) useBreachesOf.setState({ of: {} });
});
