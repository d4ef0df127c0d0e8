import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../app/session';
import { nameOfCheck } from '../../components/checks';
import { LedgerTable } from '../../components/LedgerTable';
import { exactPercent, percent } from '../../domain/figures';
import { moment } from '../../domain/times';
import { type Breach, acknowledge, pending, useBreaches } from './breaches';

const tone = ({ level }: Breach) => (level === 'BLOCK' ? 'danger' : 'warn');

/** What crossed its limit, until it is over and somebody has said that he knows. */
export function Breaches() {
  const { t } = useTranslation();
  const { username } = useUser();
  const breaches = pending(useBreaches(username));
  if (!breaches.length) return <p className="muted">{t('risk.noBreach')}</p>;
  const name = ({ product, measure }: Breach) => `${product} ${nameOfCheck(t, measure)}`;
  return (
    <LedgerTable
      caption={t('risk.breaches')}
      rows={breaches}
      keyOf={({ key }) => key}
      columns={[
        { head: t('risk.what'), cell: (of) => <strong className={tone(of)}>{name(of)}</strong> },
        { head: t('risk.level'), cell: ({ level }) => t(`check.level.${level}`) },
        { head: t('risk.limit'), figure: true, cell: ({ limit }) => exactPercent(limit) },
        { head: t('risk.worst'), figure: true, cell: ({ worst }) => percent(worst) },
        { head: t('risk.since'), cell: ({ since }) => moment(since) },
        { head: t('risk.until'), cell: ({ over }) => (over ? moment(over) : t('risk.still')) },
        {
          head: t('risk.acknowledged'),
          cell: (of) =>
            of.acknowledged ? (
              t('risk.known')
            ) : (
              <Button
                aria-label={`${t('risk.acknowledge')} ${name(of)}`}
                onClick={() => acknowledge(username, of.key)}
              >
                {t('risk.acknowledge')}
              </Button>
            ),
        },
      ]}
    />
  );
}
