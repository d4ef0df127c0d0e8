import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { unmatchedTrades } from '../../api/calls';
import type { QueuedDetail, Unmatched } from '../../api/wire';
import { useTicks } from '../../app/contracts';
import { OutdatedNote, unread } from '../../components/Blank';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { OrderText } from '../../components/OrderText';
import { lots, price } from '../../domain/figures';
import { fitting } from '../../domain/orders';
import { moment } from '../../domain/times';

/** Such trades make no event: they are asked for. */
const AGAIN_MS = 5000;

interface Props {
  /** What the person may trade; undefined when he only looks. */
  open: readonly QueuedDetail[] | undefined;
  onAssign: (trade: Unmatched, to: QueuedDetail) => void;
}

/** Trades of the feed that no instruction explains; a trader books one on a detail that it fits. */
export function UnmatchedTable({ open, onAssign }: Props) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['unmatched'],
    queryFn: unmatchedTrades,
    refetchInterval: AGAIN_MS,
  });
  const tickOf = useTicks(query.data?.results.map((row) => row.c_instrument_id) ?? []);
  if (!query.data) return unread(query);
  const assignment = (row: Unmatched) => {
    const to = fitting(open ?? [], row);
    if (!to) return <span className="muted">{t('unmatched.noDetail')}</span>;
    const label = t('unmatched.assignTo', { trade: row.trade_id, id: to.instruction_id });
    return (
      <Button aria-label={label} onClick={() => onAssign(row, to)}>
        {t('instruction.title', { id: to.instruction_id })}
      </Button>
    );
  };
  const columns: LedgerColumn<Unmatched>[] = [
    { head: t('unmatched.time'), cell: (row) => moment(row.trade_time) },
    { head: t('col.product'), cell: (row) => row.product_code },
    { head: t('col.account'), cell: (row) => row.account_id },
    { head: t('col.code'), cell: (row) => <span className="code">{row.c_instrument_id}</span> },
    { head: t('col.exchange'), cell: (row) => row.c_exchange_id ?? '' },
    { head: t('trading.order'), cell: (row) => <OrderText order={{ ...row, quantity: row.volume ?? '' }} /> },
    { head: t('fill.price'), figure: true, cell: (row) => price(row.price, tickOf(row.c_instrument_id)) },
    { head: t('unmatched.left'), figure: true, cell: (row) => lots(row.unmatched) },
    { head: t('fill.tradeId'), cell: (row) => row.trade_id },
    {
      head: t('unmatched.reason'),
      cell: (row) => <span className="tag warn">{t(`unmatched.${row.reason}`)}</span>,
    },
    ...(open ? [{ head: t('unmatched.assign'), cell: assignment }] : []),
  ];
  if (!query.data.results.length) return <p className="blank">{t('unmatched.empty')}</p>;
  return (
    <>
      <OutdatedNote query={query} />
      <LedgerTable
        caption={t('unmatched.caption', { count: query.data.count })}
        columns={columns}
        rows={query.data.results}
        keyOf={(row) => [row.trading_day, row.c_exchange_id, row.trade_id, row.buy_sell].join('|')}
      />
    </>
  );
}
