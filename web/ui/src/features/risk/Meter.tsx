import { useTranslation } from 'react-i18next';
import { exactPercent, percent } from '../../domain/figures';
import { type Gauge, type Mark, crossedBy } from './gauges';

/** How far beyond the highest limit a bar goes. */
const ROOM = 1.25;
/** Of a gauge that measures nothing. */
const LEAST = 0.0001;
const TONES: Readonly<Record<Mark['level'], string>> = { BLOCK: 'danger', WARN: 'warn', RECORD: 'accent' };

/** The colour of the gravest limit that is crossed; it only underlines what words say. */
export const toneOf = (gauge: Gauge): string => {
  const crossed = crossedBy(gauge);
  return crossed ? TONES[crossed.level] : '';
};

const share = (of: number, end: number): string =>
  `${Math.min(Math.max((of / end) * 100, 0), 100).toFixed(2)}%`;

/** A fraction as a bar, its limits as marks on it: without one there is no scale, and nothing is shown. */
export function Meter({ of, label }: { of: Gauge; label: string }) {
  const { t } = useTranslation();
  const { marks } = of;
  const highest = marks.at(-1);
  if (!highest) return null;
  const value = Number(of.value ?? 0);
  const end = Math.max(Number(highest.limit) * ROOM, value, LEAST);
  return (
    <div
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.ceil(end * 100)}
      aria-valuenow={Number((value * 100).toFixed(1))}
      aria-valuetext={percent(of.value?.toFixed())}
    >
      <span className={`fill ${toneOf(of) || 'good'}`} style={{ width: share(value, end) }} />
      {marks.map(({ level, limit }, at) => (
        <span
          key={`${at}|${level}`}
          className={`mark ${TONES[level]}`}
          style={{ left: share(Number(limit), end) }}
          title={`${t(`check.level.${level}`)} ${exactPercent(limit)}`}
        />
      ))}
    </div>
  );
}
