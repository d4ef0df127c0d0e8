/** How far a panel may trust what it shows. Only `live` with `feedStale` false is fresh. */
export type Phase = 'off' | 'connecting' | 'syncing' | 'live' | 'silent' | 'waiting' | 'denied';

export interface Status {
  phase: Phase;
  /** Time of the newest rows, as the server says it (ISO, +08:00). */
  asOf: string | undefined;
  /** Local clock, ms. */
  lastMessageAt: number | undefined;
  retryAt: number | undefined;
  attempt: number;
  feedAgeMs: number | undefined;
  feedStale: boolean;
  /** How often something was missing and was asked for again. */
  repairs: number;
  /** How often a broken connection was whole again. */
  reconnections: number;
  /** Local time at which a broken connection was whole again. */
  restoredAt: number | undefined;
}

export const OFF: Status = {
  phase: 'off',
  asOf: undefined,
  lastMessageAt: undefined,
  retryAt: undefined,
  attempt: 0,
  feedAgeMs: undefined,
  feedStale: false,
  repairs: 0,
  reconnections: 0,
  restoredAt: undefined,
};

/** Why rows that there are may not be here; undefined when all have come. */
export const missing = ({ phase, attempt }: Status): 'loading' | 'offline' | 'noRight' | undefined => {
  switch (phase) {
    case 'live':
      return undefined;
    case 'denied':
      return 'noRight';
    case 'waiting':
    case 'silent':
      return 'offline';
    case 'connecting':
      return attempt > 0 ? 'offline' : 'loading';
    case 'off':
    case 'syncing':
      return 'loading';
  }
};

export const fresh = (status: Status): boolean => status.phase === 'live' && !status.feedStale;
