/** All times are the exchanges': Asia/Shanghai, 24 hours. */
const ZONE = 'Asia/Shanghai';
const parts = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, hourCycle: 'h23', ...options });
const CLOCK = parts({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DAY = parts({ year: 'numeric', month: '2-digit', day: '2-digit' });

type Time = string | number | null | undefined;
const at = (time: Time): Date | undefined => {
  if (time === null || time === undefined || time === '') return undefined;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** 10:31:02 */
export const clock = (time: Time): string => {
  const date = at(time);
  return date ? CLOCK.format(date) : '--';
};

/** 11-23 10:31:02, and the year only when it is not this one. */
export const moment = (time: Time, now: number = Date.now()): string => {
  const date = at(time);
  if (!date) return '--';
  const day = DAY.format(date);
  return `${day.slice(0, 4) === DAY.format(now).slice(0, 4) ? day.slice(5) : day} ${CLOCK.format(date)}`;
};

/** 2026-11-24T15:15, as an input of local time takes it. */
export const localTime = (time: Time): string => {
  const date = at(time);
  return date ? `${DAY.format(date)}T${CLOCK.format(date).slice(0, 5)}` : '';
};

/** The other way round, with the exchanges' offset; an input leaves out seconds that are zero. */
export const fromLocal = (typed: string): string => `${typed}${typed.length === 16 ? ':00' : ''}+08:00`;

/** 20261123-103102, for names of files. */
export const stamp = (time: number): string =>
  `${DAY.format(time).replaceAll('-', '')}-${CLOCK.format(time).replaceAll(':', '')}`;
