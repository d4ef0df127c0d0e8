import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ColDef, RowClassRules } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { Drawer, Input, Pagination, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instructions } from '../../api/calls';
import type { InstructionHead, InstructionStatus } from '../../api/wire';
import { useProducts } from '../../app/products';
import { go } from '../../app/routes';
import { useUser } from '../../app/session';
import { useSettings } from '../../app/settings';
import { Failure } from '../../components/Blank';
import { common, figure, texts } from '../../components/Blotter/grid';
import { StatusTag } from '../../components/StatusTag';
import { direction, money, signed } from '../../domain/figures';
import { moment } from '../../domain/times';
import { Sheet, Urgent, totalChange } from './Sheet';
import { useUnseen } from './unseen';

type Head = InstructionHead;
const PAGE_SIZE = 50;
const STATUSES: readonly InstructionStatus[] = [
  'PENDING_APPROVAL',
  'APPROVED',
  'EXECUTING',
  'PAUSED',
  'CANCELLING',
  'COMPLETED',
  'PARTIALLY_CANCELLED',
  'CANCELLED',
  'REJECTED',
  'EXPIRED',
  'DRAFT',
];

const open = (id: number | null) => {
  if (id !== null) go({ page: 'instructions', id });
};

function useColumns(unseen: ReadonlySet<number | null>): ColDef<Head>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        colId: 'id',
        field: 'id',
        headerName: t('col.id'),
        width: 104,
        cellRenderer: ({ data }: { data?: Head }) =>
          data && (
            <a href={`#/instructions/${data.id ?? ''}`} style={{ color: 'var(--accent)' }}>
              {data.id} {unseen.has(data.id) && <span className="tag solid">{t('instructions.new')}</span>}
            </a>
          ),
      },
      { colId: 'product', field: 'product_code', headerName: t('col.product'), width: 80 },
      {
        colId: 'status',
        headerName: t('col.status'),
        width: 128,
        cellRenderer: ({ data }: { data?: Head }) => data && <StatusTag status={data.status} />,
      },
      {
        colId: 'urgency',
        headerName: t('col.urgency'),
        width: 84,
        cellRenderer: ({ data }: { data?: Head }) => data?.urgency === 'URGENT' && <Urgent of={data} />,
      },
      {
        ...figure<Head>((row) => row.total_current_delta_value, money, { width: 150 }),
        headerName: t('col.currentDelta'),
      },
      {
        ...figure<Head>((row) => row.total_adjusted_delta_value, money, { width: 150 }),
        headerName: t('col.adjustedDelta'),
      },
      {
        ...figure<Head>(totalChange, (value) => signed(value, 2), { width: 150 }),
        headerName: t('col.deltaChange'),
        cellClassRules: {
          up: ({ data }) => !!data && direction(totalChange(data)) === 'up',
          down: ({ data }) => !!data && direction(totalChange(data)) === 'down',
        },
      },
      {
        colId: 'note',
        field: 'note',
        headerName: t('col.note'),
        flex: 1,
        minWidth: 160,
        tooltip: ({ data }) => data?.note ?? '',
      },
      { colId: 'by', field: 'created_by', headerName: t('col.createdBy'), width: 104 },
      {
        colId: 'at',
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
      { colId: 'day', field: 'trading_day', headerName: t('col.tradingDay'), width: 104 },
    ],
    [t, unseen],
  );
}

export function Instructions({ id }: { id: number | undefined }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const { language } = useSettings();
  const ids = useUnseen(username);
  const unseen = useMemo(() => new Set<number | null>(ids), [ids]);
  const columns = useColumns(unseen);
  const products = useProducts();
  const [page, setPage] = useState(1);
  const [product, setProduct] = useState('');
  const [status, setStatus] = useState('');
  const [search, setSearch] = useState('');
  const filter = {
    page,
    page_size: PAGE_SIZE,
    ordering: '-created_at',
    product_code: product,
    status,
    search,
  };
  const query = useQuery({
    queryKey: ['instructions', filter],
    queryFn: () => instructions(filter),
    placeholderData: keepPreviousData,
  });
  const filtered = product !== '' || status !== '' || search !== '';
  const rules: RowClassRules<Head> = useMemo(
    () => ({ unseen: ({ data }) => data !== undefined && unseen.has(data.id) }),
    [unseen],
  );
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setPage(1);
    };

  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('instructions.title')}</h1>
        <Select
          aria-label={t('product.label')}
          value={product}
          onChange={first(setProduct)}
          popupMatchSelectWidth={false}
          style={{ minWidth: 150 }}
          options={[
            { value: '', label: t('product.all') },
            ...(products.data ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
          ]}
        />
        <Select
          aria-label={t('col.status')}
          value={status}
          onChange={first(setStatus)}
          style={{ minWidth: 130 }}
          options={[
            { value: '', label: t('instructions.anyStatus') },
            ...STATUSES.map((each) => ({ value: each, label: t(`status.${each}`) })),
          ]}
        />
        <Input.Search
          allowClear
          aria-label={t('instructions.search')}
          placeholder={t('instructions.search')}
          style={{ width: 220 }}
          onSearch={first(setSearch)}
        />
        <span className="push muted">{ids.length > 0 && t('instructions.unseen', { n: ids.length })}</span>
      </div>
      <div className="body">
        {query.error ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : (
          <div className="blotter" role="region" aria-label={t('instructions.title')}>
            <AgGridReact<Head>
              {...common}
              key={language}
              {...texts(language)}
              columnDefs={columns}
              rowData={query.data ? [...query.data.results] : null}
              getRowId={({ data }) => String(data.id)}
              rowClassRules={rules}
              overlayNoRowsTemplate={`<span>${filtered ? t('instructions.noMatch') : t('instructions.empty')}</span>`}
              onRowDoubleClicked={({ data }) => open(data?.id ?? null)}
              onCellKeyDown={({ event, data }) => {
                if (event instanceof KeyboardEvent && event.key === 'Enter') open(data?.id ?? null);
              }}
            />
          </div>
        )}
      </div>
      <Pagination
        size="small"
        align="end"
        current={page}
        pageSize={PAGE_SIZE}
        total={query.data?.count ?? 0}
        showSizeChanger={false}
        hideOnSinglePage
        onChange={setPage}
      />
      <Drawer
        open={id !== undefined}
        size="min(1180px, 92vw)"
        title={t('instruction.title', { id: id ?? '' })}
        onClose={() => go({ page: 'instructions', id: undefined })}
        destroyOnHidden
      >
        {id !== undefined && <Sheet id={id} />}
      </Drawer>
    </div>
  );
}
