import {
  type ReactNode,
  createContext,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { whoAmI } from '../api/calls';
import { Hub, type Topic, socketBase } from '../live/hub';
import type { InstructionEvent } from '../live/rows';
import { type Status, fresh, missing } from '../live/status';
import { lost, rolesMayHaveChanged } from './session';

const HubContext = createContext<Hub | undefined>(undefined);

const newHub = () =>
  new Hub({
    base: socketBase(window.location),
    loggedIn: async () => {
      rolesMayHaveChanged();
      const answer = await whoAmI();
      return answer.kind !== 'refused' || answer.problem.status !== 401;
    },
    onLoggedOut: lost,
    onEpoch: rolesMayHaveChanged,
  });

/** The live part of one log-in; a new user gets a new one. */
export function LiveDesk({ children, make = newHub }: { children: ReactNode; make?: () => Hub }) {
  const [hub] = useState(make);
  useEffect(() => () => hub.close(), [hub]);
  return <HubContext value={hub}>{children}</HubContext>;
}

export function useHub(): Hub {
  const hub = use(HubContext);
  if (!hub) throw new Error('outside of a log-in');
  return hub;
}

/** Keeps the topic open while the panel is shown. */
export function useTopic(topic: Topic): void {
  useEffect(() => topic.use(), [topic]);
}

/** The status at the pace of a reading eye, not of the messages. */
export function useStatus(topic: Topic): Status {
  useClock();
  return topic.feed.status;
}

function useOfStatus<V extends string | boolean | undefined>(topic: Topic, of: (status: Status) => V): V {
  const listen = useCallback((changed: () => void) => topic.feed.onStatus(changed), [topic]);
  return useSyncExternalStore(listen, () => of(topic.feed.status));
}

/** Whether the rows may be shown as live. */
export const useFresh = (topic: Topic) => useOfStatus(topic, fresh);

/** Why rows may be missing. */
export const useMissing = (topic: Topic) => useOfStatus(topic, missing);

/** How often a list is read while no event can tell of a change. */
export const BLIND_MS = 4000;

/** For a list that follows events: false while they are heard, else how often it is read instead, ms. */
export function useBlindInterval(): number | false {
  return useFresh(useHub().instruction) ? false : BLIND_MS;
}

/** Whenever the topic is live after it was not: what happened between was not heard. */
export function useLiveAgain(topic: Topic, onLive: () => void): void {
  useEffect(() => {
    let was = topic.feed.status.phase;
    return topic.feed.onStatus(() => {
      const { phase } = topic.feed.status;
      if (phase === 'live' && was !== 'live' && was !== 'silent') onLive();
      was = phase;
    });
  }, [topic, onLive]);
}

export function useInstructionEvents(
  onEvent: (event: InstructionEvent, late: boolean) => void,
  onGap: () => void,
): void {
  const { events } = useHub();
  useEffect(() => events.read({ event: onEvent, gap: onGap }), [events, onEvent, onGap]);
}

/** Repaints twice a second, or as told; for what shows passing time. */
export function useClock(everyMs = 500): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
