import type { ColDef, GridApi, RowClassRules } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo, useState } from 'react';
import type { InstructionHead } from '../../api/wire';
import { useHeard } from '../../app/keys/heard';
import { useUser } from '../../app/session';
import { useSettings } from '../../app/settings';
import { amountColumn } from '../../components/Blotter/amounts';
import { askedOf } from '../../components/Blotter/asked';
import type { OwnFilter } from '../../components/Blotter/filters';
import { Frame } from '../../components/Blotter/Frame';
import { common, computed, copying, figure, texts } from '../../components/Blotter/grid';
import { byDesk } from '../../components/Blotter/paged';
import { useNoRows } from '../../components/Blotter/useNoRows';
import { DoneBar } from '../../components/DoneBar';
import { useCounting } from '../../components/counting';
import { StatusTag } from '../../components/StatusTag';
import { signedAmount } from '../../domain/amounts';
import { direction } from '../../domain/figures';
import { moment } from '../../domain/times';
import { Urgent, totalChange } from './Sheet';
import { useUnseen } from './unseen';

type Head = InstructionHead;

/** What the desk puts a list in order by. */
const ORDERABLE: readonly string[] = [
  'id',
  'product_code',
  'status',
  'urgency',
  'total_current_delta_value',
  'total_adjusted_delta_value',
  'created_by',
  'created_at',
  'deadline',
  'trading_day',
];

const WIDE = { width: 158 };

/** Columns are named as on the wire, so that a file can have the same. */
function useColumns(
  unseen: ReadonlySet<number | null>,
  linkTo: (id: number) => string,
  mark: Props['mark'],
): ColDef<Head>[] {
  const counting = useCounting();
  const { t } = counting;
  return useMemo(
    () => [
      {
        colId: 'id',
        field: 'id',
        headerName: t('col.id'),
        width: 104,
        cellRenderer: ({ data }: { data?: Head }) =>
          data && (
            <a href={linkTo(data.id ?? 0)} style={{ color: 'var(--accent)' }}>
              {data.id} {unseen.has(data.id) && <span className="tag solid">{t('instructions.new')}</span>}
            </a>
          ),
      },
      { colId: 'product_code', field: 'product_code', headerName: t('col.product'), width: 80 },
      {
        colId: 'status',
        headerName: t('col.status'),
        width: mark ? 260 : 128,
        tooltip: ({ data }) => (data && mark?.(data)) ?? '',
        ...copying<Head>((row) => t(`status.${row.status}`)),
        cellRenderer: ({ data }: { data?: Head }) =>
          data && (
            <>
              <StatusTag status={data.status} />{' '}
              {mark?.(data) && <span className="tag warn">! {mark(data)}</span>}
            </>
          ),
      },
      {
        ...figure<Head>(
          (row) => row.done_lots,
          (value) => String(value ?? ''),
          { width: 128 },
        ),
        colId: 'done_lots',
        headerName: t('col.progress'),
        cellRenderer: ({ data }: { data?: Head }) =>
          data && <DoneBar of={data.done_lots} label={`${t('col.progress')} ${data.id}`} width={100} />,
      },
      {
        colId: 'urgency',
        headerName: t('col.urgency'),
        ...copying<Head>((row) => t(`adjust.${row.urgency}`)),
        width: 84,
        cellRenderer: ({ data }: { data?: Head }) => data?.urgency === 'URGENT' && <Urgent of={data} />,
      },
      {
        ...amountColumn<Head>(counting, t('col.currentDelta'), (row) => row.total_current_delta_value, WIDE),
        colId: 'total_current_delta_value',
      },
      {
        ...amountColumn<Head>(
          counting,
          t('col.adjustedDelta'),
          (row) => row.total_adjusted_delta_value,
          WIDE,
        ),
        colId: 'total_adjusted_delta_value',
      },
      computed<Head>({
        ...amountColumn<Head>(counting, t('col.deltaChange'), totalChange, { ...WIDE, paint: signedAmount }),
        colId: 'change',
        cellClassRules: {
          up: ({ data }) => !!data && direction(totalChange(data)) === 'up',
          down: ({ data }) => !!data && direction(totalChange(data)) === 'down',
        },
      }),
      {
        colId: 'note',
        field: 'note',
        headerName: t('col.note'),
        flex: 1,
        minWidth: 160,
        tooltip: ({ data }) => data?.note ?? '',
      },
      { colId: 'created_by', field: 'created_by', headerName: t('col.createdBy'), width: 104 },
      {
        colId: 'created_at',
        headerName: t('col.createdAt'),
        width: 136,
        valueGetter: ({ data }) => moment(data?.created_at),
      },
      {
        colId: 'deadline',
        headerName: t('col.deadline'),
        width: 136,
        valueGetter: ({ data }) => moment(data?.deadline),
      },
      { colId: 'trading_day', field: 'trading_day', headerName: t('col.tradingDay'), width: 104 },
    ],
    [t, counting, unseen, linkTo, mark],
  );
}

interface Props {
  label: string;
  rows: readonly Head[] | undefined;
  noRows: string;
  own?: readonly OwnFilter[];
  linkTo: (id: number) => string;
  /** What there is to say of one beside its status. */
  mark?: (head: Head) => string | undefined;
  onApi?: (api: GridApi<Head>) => void;
  /** Takes the order that is chosen, as the desk is asked for it; missing where all rows are here. */
  onOrder?: (ordering: string) => void;
}

/** Heads of instructions; a row leads to its sheet by link, double click or Enter. */
export function InstructionGrid({ label, rows, noRows, own, linkTo, mark, onApi, onOrder }: Props) {
  useHeard('list');
  useHeard('grid');
  const [api, setApi] = useState<GridApi<Head>>();
  const { username } = useUser();
  const { language } = useSettings();
  const ids = useUnseen(username);
  const unseen = useMemo(() => new Set<number | null>(ids), [ids]);
  const made = useColumns(unseen, linkTo, mark);
  const paged = onOrder !== undefined;
  const columns = useMemo(
    () => (paged ? made.map((column) => byDesk(column, ORDERABLE)) : made),
    [paged, made],
  );
  const rules: RowClassRules<Head> = useMemo(
    () => ({ unseen: ({ data }) => data !== undefined && unseen.has(data.id) }),
    [unseen],
  );
  const open = (row: Head | undefined) => {
    if (row?.id) window.location.hash = linkTo(row.id);
  };
  return (
    <Frame label={label} api={api} own={own}>
      <AgGridReact<Head>
        {...common}
        key={language}
        {...texts(language)}
        columnDefs={columns}
        rowData={rows ? [...rows] : null}
        onGridReady={({ api: ready }) => {
          setApi(ready);
          onApi?.(ready);
          onOrder?.(askedOf(ready).ordering);
        }}
        getRowId={({ data }) => String(data.id)}
        onSortChanged={({ api: sorted }) => onOrder?.(askedOf(sorted).ordering)}
        rowClassRules={rules}
        {...useNoRows(noRows)}
        onRowDoubleClicked={({ data }) => open(data)}
        onCellKeyDown={({ event, data }) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter') open(data);
        }}
      />
    </Frame>
  );
}
