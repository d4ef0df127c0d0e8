import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const NAME = 'hs-desk.mute';

/** Until when this browser is silent, local clock, ms; 0: it is not. */
export const useMute = create<{ until: number }>()(
  persist<{ until: number }>(() => ({ until: 0 }), { name: NAME }),
);

window.addEventListener('storage', ({ key }) => {
  if (key === NAME) void useMute.persist.rehydrate();
});

export const muteUntil = (until: number): void => void useMute.setState({ until });
export const muted = (now: number = Date.now()): boolean => useMute.getState().until > now;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Shanghai is eight hours ahead all the year. */
const AHEAD_MS = 8 * HOUR_MS;

export const inHalfAnHour = (now: number): number => now + HOUR_MS / 2;
export const midnightAfter = (now: number): number =>
  (Math.floor((now + AHEAD_MS) / DAY_MS) + 1) * DAY_MS - AHEAD_MS;
