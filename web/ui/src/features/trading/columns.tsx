import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { QueuedDetail } from '../../api/wire';
import { hashOf } from '../../app/routes';
import { copying, figure } from '../../components/Blotter/grid';
import { OrderText, orderWords } from '../../components/OrderText';
import { StatusTag } from '../../components/StatusTag';
import { fixed, lots, price } from '../../domain/figures';
import { moment } from '../../domain/times';
import { Urgent } from '../instructions/Sheet';

type Cell = { data?: QueuedDetail };

/** What a trader needs to know of a detail before he takes it. */
export const columns = (t: TFunction): ColDef<QueuedDetail>[] => [
  {
    colId: 'urgency',
    headerName: t('col.urgency'),
    ...copying<QueuedDetail>((row) => t(`adjust.${row.urgency}`)),
    width: 84,
    cellRenderer: ({ data }: Cell) => data && <Urgent of={data} />,
  },
  {
    colId: 'deadline',
    headerName: t('col.deadline'),
    width: 132,
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
  { colId: 'name', field: 'c_instrument_name', headerName: t('col.name'), width: 120 },
  {
    colId: 'order',
    headerName: t('trading.order'),
    ...copying<QueuedDetail>((row) => orderWords(t, row)),
    width: 116,
    cellRenderer: ({ data }: Cell) => data && <OrderText order={data} />,
  },
  { colId: 'account', field: 'account_id', headerName: t('col.account'), width: 104 },
  {
    ...figure<QueuedDetail>((row) => row.filled_quantity, lots, { width: 78 }),
    colId: 'filled',
    headerName: t('col.filled'),
  },
  {
    ...figure<QueuedDetail>((row) => row.left, lots, { width: 70 }),
    colId: 'left',
    headerName: t('trading.left'),
  },
  {
    ...figure<QueuedDetail>((row) => row.working, lots, { width: 70 }),
    colId: 'working',
    headerName: t('col.working'),
  },
  {
    ...figure<QueuedDetail>(
      (row) => row.gap,
      (value) => fixed(value, 0),
      { width: 76 },
    ),
    colId: 'gap',
    headerName: t('col.gap'),
  },
  {
    ...figure<QueuedDetail>(
      (row) => row.other_open,
      (value) => fixed(value, 0),
      { width: 84 },
    ),
    colId: 'otherOpen',
    headerName: t('col.otherOpen'),
  },
  {
    ...figure<QueuedDetail>(
      (row) => row.avg_price,
      (value) => price(value, null),
      { width: 96 },
    ),
    colId: 'average',
    headerName: t('col.average'),
  },
  { colId: 'claimed', field: 'claimed_by', headerName: t('col.claimedBy'), width: 96 },
  {
    colId: 'status',
    headerName: t('col.status'),
    ...copying<QueuedDetail>((row) => t(`status.${row.status}`)),
    width: 100,
    cellRenderer: ({ data }: Cell) => data && <StatusTag status={data.status} />,
  },
  {
    colId: 'of',
    headerName: t('trading.instruction'),
    ...copying<QueuedDetail>((row) => t(`status.${row.instruction_status}`)),
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
