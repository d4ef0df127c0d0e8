import { useTranslation } from 'react-i18next';
import { ConnectionBadge } from '../components/ConnectionBadge';
import { clock } from '../domain/times';
import type { Topic } from '../live/hub';
import { useHub, useStatus } from './desk';
import { useExchanges } from './exchanges';
import { Phases } from './Phases';
import type { Route } from './routes';

/** Pages that show positions; a topic of events says a time with these alone, which may be hours ago. */
const OF_POSITIONS: readonly Route['page'][] = ['positions', 'adjust'];

function Day() {
  const { t } = useTranslation();
  const { data, isError } = useExchanges();
  const night = !isError && data?.exchanges.some((each) => each.night);
  return (
    <div title={t('live.day')}>
      <dt>{t('live.day')}</dt>
      <dd>
        {data?.trading_day ?? '--'}
        {night && <span className="warn"> {t('live.night')}</span>}
      </dd>
    </div>
  );
}

function AsOf({ topic }: { topic: Topic }) {
  const { t } = useTranslation();
  const { asOf } = useStatus(topic);
  return (
    <div title={t('live.asOf')}>
      <dt>{t('live.asOf')}</dt>
      <dd>{clock(asOf)}</dd>
    </div>
  );
}

/** The day, of which moment the rows are where there are any, the exchanges' phases and the line. */
export function Clocks({ page }: { page: Route['page'] }) {
  const { pos, instruction } = useHub();
  const ofPositions = OF_POSITIONS.includes(page);
  return (
    <>
      <dl>
        <Day />
        {ofPositions && <AsOf topic={pos} />}
      </dl>
      <Phases />
      <ConnectionBadge topic={ofPositions ? pos : instruction} />
    </>
  );
}
