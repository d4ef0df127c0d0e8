import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { nameOfCheck } from '../../components/checks';
import { exactPercent, percent, signed } from '../../domain/figures';
import { type Gauge, type Mark, crossedBy } from './gauges';
import { trends } from './useGauges';

/** How far beyond the highest limit a bar goes. */
const ROOM = 1.25;
const TONES: Readonly<Record<Mark['level'], string>> = { BLOCK: 'danger', WARN: 'warn', RECORD: 'accent' };

const share = (of: number, end: number): string =>
  `${Math.min(Math.max((of / end) * 100, 0), 100).toFixed(2)}%`;

function moved(t: TFunction, { key, value }: Gauge, now: number): string {
  const by = value && trends.moved(key, value, now);
  if (!by) return '';
  const arrow = by.greaterThan('0.0005') ? '↑' : by.lessThan('-0.0005') ? '↓' : '→';
  return `${arrow} ${t('risk.moved', { by: signed(by.times(100).toFixed(), 1) })}`;
}

/** A measure as a bar with the limits as marks; colour only underlines what the words say. */
export function GaugeBar({ of, now }: { of: Gauge; now: number }) {
  const { t } = useTranslation();
  const { value, marks, unvalued } = of;
  const crossed = crossedBy(of);
  const name = nameOfCheck(t, of.measure);
  const end = Math.max(Number(marks.at(-1)?.limit ?? 1) * ROOM, Number(value ?? 0), 0.0001);
  const figure = percent(value?.toFixed());
  return (
    <div className="gauge">
      <span>{name}</span>
      <strong className={`figure ${crossed ? TONES[crossed.level] : ''}`}>{figure}</strong>
      <div
        className="gauge-bar"
        role="meter"
        aria-label={`${of.product} ${name}`}
        aria-valuemin={0}
        aria-valuemax={Math.ceil(end * 100)}
        aria-valuenow={Number((Number(value ?? 0) * 100).toFixed(1))}
        aria-valuetext={figure}
      >
        <span
          className={`fill ${crossed ? TONES[crossed.level] : 'good'}`}
          style={{ width: share(Number(value ?? 0), end) }}
        />
        {marks.map(({ level, limit }) => (
          <span
            key={`${level}|${limit.toString()}`}
            className={`mark ${TONES[level]}`}
            style={{ left: share(Number(limit), end) }}
            title={`${t(`check.level.${level}`)} ${exactPercent(limit)}`}
          />
        ))}
      </div>
      <span className="muted">
        {marks.length
          ? marks.map(({ level, limit }) => `${t(`check.level.${level}`)} ${exactPercent(limit)}`).join(' · ')
          : t('risk.noLimit')}
      </span>
      <span className="muted">
        {moved(t, of, now)}{' '}
        {unvalued > 0 && <span className="warn">{t('risk.unvalued', { n: unvalued })}</span>}
      </span>
      {crossed && <span className={`tag ${TONES[crossed.level]}`}>! {t('risk.crossed')}</span>}
    </div>
  );
}
