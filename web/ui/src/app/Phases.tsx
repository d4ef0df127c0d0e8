import { useTranslation } from 'react-i18next';
import type { ExchangePhase, MarketPhase } from '../api/wire';
import { Flyout } from '../components/Flyout';
import { LedgerTable } from '../components/LedgerTable';
import { type Group, grouped } from '../domain/phases';
import { moment } from '../domain/times';
import { useExchanges } from './exchanges';

const TONES: Record<MarketPhase, string> = {
  AUCTION: 'warn',
  CONTINUOUS: 'good',
  BREAK: 'muted',
  CLOSED: 'muted',
};

function Table({ of }: { of: readonly ExchangePhase[] }) {
  const { t } = useTranslation();
  const words = ({ phase, night }: ExchangePhase) => (
    <span className={TONES[phase]}>
      {t(`phases.${phase}`)} {night && t('live.night')}
    </span>
  );
  return (
    <LedgerTable
      caption={t('phases.title')}
      rows={of}
      keyOf={({ c_exchange_id }) => c_exchange_id}
      columns={[
        { head: t('col.exchange'), cell: ({ c_exchange_id }) => c_exchange_id },
        { head: t('phases.phase'), cell: words },
        { head: t('phases.until'), cell: ({ until }) => moment(until) },
      ]}
    />
  );
}

/** What the exchanges do now: a word while all do the same, else how many do what. */
export function Phases() {
  const { t } = useTranslation();
  const { data, isError } = useExchanges();
  const groups = grouped(data?.exchanges ?? []);
  if (isError || groups.length === 0) return <span className="muted">{t('phases.unknown')}</span>;
  const words = ([phase, of]: Group) =>
    [t(`phases.${phase}`), ...(groups.length > 1 ? [of.length] : [])].join(' ');
  const [one] = groups;
  const tone = one && groups.length === 1 ? TONES[one[0]] : 'muted';
  const name = `${t('phases.title')}: ${groups.map(words).join(' ')}`;
  return (
    <Flyout label={t('phases.title')} content={<Table of={data?.exchanges ?? []} />}>
      <button type="button" className={`tag ${tone}`} aria-label={name}>
        {groups.map((group) => (
          <span key={group[0]} className={TONES[group[0]]}>
            {words(group)}
          </span>
        ))}
      </button>
    </Flyout>
  );
}
