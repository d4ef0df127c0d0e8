import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { nameOfCheck } from '../../components/checks';
import { exactPercent, percent, signed } from '../../domain/figures';
import { type Gauge, crossedBy } from './gauges';
import { Meter, toneOf } from './Meter';
import { trends } from './useGauges';

/** Less than this is standing still: a twentieth of a point. */
const STILL = '0.0005';

function moved(t: TFunction, { key, value }: Gauge, now: number): string {
  const by = value && trends.moved(key, value, now);
  if (!by) return '';
  const arrow = by.abs().lessThanOrEqualTo(STILL) ? '→' : by.isPositive() ? '↑' : '↓';
  return `${arrow} ${t('risk.moved', { by: signed(by.times(100).toFixed(), 1) })}`;
}

/** A measure with its limits, where it came from, and whether one is crossed. */
export function GaugeBar({ of, now }: { of: Gauge; now: number }) {
  const { t } = useTranslation();
  const { product, measure, value, marks, unvalued } = of;
  const name = nameOfCheck(t, measure);
  const tone = toneOf(of);
  const crossed = crossedBy(of);
  const limits = marks.map(({ level, limit }) => `${t(`check.level.${level}`)} ${exactPercent(limit)}`);
  return (
    <div className="gauge">
      <span>{name}</span>
      <strong className={`figure ${tone}`}>{percent(value?.toFixed())}</strong>
      <div>
        <Meter of={of} label={`${product} ${name}`} />
      </div>
      <span className="muted">{limits.length ? limits.join(' · ') : t('risk.noLimit')}</span>
      <span className="muted">
        {moved(t, of, now)}{' '}
        {unvalued > 0 && <span className="warn">{t('risk.unvalued', { count: unvalued })}</span>}
      </span>
      {crossed && (
        <span className={`tag ${tone}`}>
          ! {t(`check.level.${crossed.level}`)} {t('risk.crossed')}
        </span>
      )}
    </div>
  );
}
