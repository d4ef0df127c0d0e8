import i18next from 'i18next';
import { MISSING, fixed } from '../../domain/figures';
import { clock } from '../../domain/times';
import type { Status } from '../../live/status';
import type { Stream } from './streams';

/** What the panel shows, and its text says: facts, and a table. */
export interface Report {
  facts: readonly (readonly [name: string, value: string])[];
  heads: readonly string[];
  lines: readonly (readonly string[])[];
}

const phaseOf = ({ phase, retryAt }: Status, now: number): string => {
  if (phase !== 'waiting') return i18next.t(`live.${phase}`);
  return i18next.t('live.waiting', { seconds: Math.max(0, Math.ceil(((retryAt ?? 0) - now) / 1000)) });
};

export const headsOf = (): readonly string[] =>
  (['stream', 'phase', 'last', 'silence', 'lag', 'reconnections', 'repairs', 'rows'] as const).map((name) =>
    i18next.t(`support.${name}`),
  );

/** In the order of `headsOf`. */
export function lineOf({ name, topic, rows }: Stream, now: number): readonly string[] {
  const { status } = topic.feed;
  const heard = status.lastMessageAt;
  const own = name === 'pos' || name === 'instruction' || name === 'chat';
  return [
    own ? i18next.t(`support.${name}`) : i18next.t(`board.${name}`),
    phaseOf(status, now),
    clock(heard),
    heard === undefined ? MISSING : `${fixed((now - heard) / 1000, 1)} s`,
    status.feedAgeMs === undefined ? MISSING : `${fixed(status.feedAgeMs, 0)} ms`,
    String(status.reconnections),
    String(status.repairs),
    rows ? String(rows.size) : MISSING,
  ];
}

/** Facts a line each, then the table with tabs, as a sheet or a mail takes it. */
export const textOf = ({ facts, heads, lines }: Report): string =>
  [
    ...facts.map(([name, value]) => `${name}: ${value}`),
    '',
    ...[heads, ...lines].map((line) => line.join('\t')),
  ]
    .join('\n')
    .concat('\n');
