import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { hashOf } from '../../app/routes';
import { copying, figure } from '../../components/Blotter/grid';
import { OrderText, orderWords } from '../../components/OrderText';
import { StatusTag } from '../../components/StatusTag';
import { average, fixed, lots } from '../../domain/figures';
import { moment } from '../../domain/times';
import { Urgent } from '../instructions/Sheet';
import type { QueuedRow } from './useAsked';

type Cell = { data?: QueuedRow };

/** That he is asked about an amendment, beside how urgent the work is: the column that is read first. */
function Pressing({ of }: { of: QueuedRow }) {
  const { t } = useTranslation();
  return (
    <>
      {of.asked && (
        <>
          <span className="tag warn" title={t('trading.amendedHint')}>
            ! {t('trading.amended')}
          </span>{' '}
        </>
      )}
      <Urgent of={of} />
    </>
  );
}

/** What a trader needs to know of a detail before he takes it. */
export const columns = (t: TFunction): ColDef<QueuedRow>[] => [
  {
    colId: 'urgency',
    headerName: t('col.urgency'),
    ...copying<QueuedRow>((row) =>
      [row.asked && t('trading.amended'), t(`adjust.${row.urgency}`)].filter(Boolean).join(' '),
    ),
    // who types it finds what he is asked about
    getQuickFilterText: ({ data }) => (data.asked ? t('trading.amended') : ''),
    width: 136,
    cellRenderer: ({ data }: Cell) => data && <Pressing of={data} />,
  },
  {
    colId: 'deadline',
    headerName: t('col.deadline'),
    width: 126,
    valueGetter: ({ data }) => moment(data?.deadline),
  },
  { colId: 'product', field: 'product_code', headerName: t('col.product'), width: 72 },
  {
    colId: 'instruction',
    field: 'instruction_id',
    headerName: t('col.id'),
    // `#9` means the instruction, where 9 alone is in many codes
    getQuickFilterText: ({ value }: { value?: unknown }) => `#${String(value)}`,
    width: 78,
    cellRenderer: ({ data }: Cell) =>
      data?.instruction_id && (
        <a
          href={hashOf({ page: 'instructions', id: data.instruction_id })}
          style={{ color: 'var(--accent)' }}
        >
          {data.instruction_id}
        </a>
      ),
  },
  { colId: 'code', field: 'c_instrument_id', headerName: t('col.code'), width: 118, cellClass: 'code' },
  { colId: 'name', field: 'c_instrument_name', headerName: t('col.name'), width: 136 },
  {
    colId: 'order',
    headerName: t('trading.order'),
    ...copying<QueuedRow>((row) => orderWords(t, row)),
    width: 116,
    cellRenderer: ({ data }: Cell) => data && <OrderText order={data} />,
  },
  { colId: 'account', field: 'account_id', headerName: t('col.account'), width: 104 },
  {
    ...figure<QueuedRow>((row) => row.filled_quantity, lots, { width: 88 }),
    colId: 'filled',
    headerName: t('col.filled'),
  },
  {
    ...figure<QueuedRow>((row) => row.left, lots, { width: 84 }),
    colId: 'left',
    headerName: t('trading.left'),
  },
  {
    ...figure<QueuedRow>((row) => row.working, lots, { width: 84 }),
    colId: 'working',
    headerName: t('col.working'),
  },
  {
    ...figure<QueuedRow>(
      (row) => row.gap,
      (value) => fixed(value, 0),
      { width: 88 },
    ),
    colId: 'gap',
    headerName: t('col.gap'),
  },
  {
    ...figure<QueuedRow>(
      (row) => row.other_open,
      (value) => fixed(value, 0),
      { width: 96 },
    ),
    colId: 'otherOpen',
    headerName: t('col.otherOpen'),
  },
  {
    ...figure<QueuedRow>((row) => row.avg_price, average, { width: 116 }),
    colId: 'average',
    headerName: t('col.average'),
  },
  { colId: 'claimed', field: 'claimed_by', headerName: t('col.claimedBy'), width: 96 },
  {
    colId: 'status',
    headerName: t('col.status'),
    ...copying<QueuedRow>((row) => t(`status.${row.status}`)),
    width: 100,
    cellRenderer: ({ data }: Cell) => data && <StatusTag status={data.status} />,
  },
  {
    colId: 'of',
    headerName: t('trading.instruction'),
    ...copying<QueuedRow>((row) => t(`status.${row.instruction_status}`)),
    width: 108,
    cellRenderer: ({ data }: Cell) => data && <StatusTag status={data.instruction_status} />,
  },
  {
    colId: 'note',
    field: 'note',
    headerName: t('col.note'),
    flex: 1,
    minWidth: 120,
    tooltip: ({ data }) => data?.note ?? '',
  },
];
