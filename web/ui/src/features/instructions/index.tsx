import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Pagination, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instructions } from '../../api/calls';
import { instructionsFile } from '../../api/files';
import type { InstructionHead, InstructionStatus } from '../../api/wire';
import { useBlindInterval } from '../../app/desk';
import { useFind } from '../../app/keys/useFind';
import { useProducts } from '../../app/products';
import { go, hashOf } from '../../app/routes';
import { useUser } from '../../app/session';
import { Failure, OutdatedNote } from '../../components/Blank';
import { ColumnMenu } from '../../components/Blotter/ColumnMenu';
import { type OwnFilter, ofProduct, ofText } from '../../components/Blotter/filters';
import { useLayout } from '../../components/Blotter/useLayout';
import { useViews } from '../../components/Blotter/useViews';
import { ViewMenu } from '../../components/Blotter/ViewMenu';
import { ListNote } from '../../components/ListNote';
import { ExportButtons, shownColumns } from '../../components/ExportButtons';
import { ProductSelect } from '../../components/ProductSelect';
import { InstructionGrid } from './InstructionGrid';
import { SheetDrawer } from './SheetDrawer';
import { useUnseen } from './unseen';

const PAGE_SIZE = 50;
const NEWEST_FIRST = '-created_at';
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

const linkTo = (id: number) => hashOf({ page: 'instructions', id });

export function Instructions({ id }: { id: number | undefined }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const ids = useUnseen(username);
  const products = useProducts();
  const [page, setPage] = useState(1);
  const [product, setProduct] = useState('');
  const [status, setStatus] = useState('');
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState('');
  const field = useFind();
  const layout = useLayout<InstructionHead>('instructions');
  const [ordering, setOrdering] = useState('');
  const wanted = { ordering: ordering || NEWEST_FIRST, product_code: product, status, search };
  const filter = { ...wanted, page, page_size: PAGE_SIZE };
  const query = useQuery({
    queryKey: ['instructions', filter],
    queryFn: () => instructions(filter),
    placeholderData: keepPreviousData,
    refetchInterval: useBlindInterval(),
  });
  const filtered = product !== '' || status !== '' || search !== '';
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setPage(1);
    };

  const find = (text: string) => {
    setTyped(text);
    setSearch(text);
  };
  const own: readonly OwnFilter[] = [
    ofProduct(t, products.data, product, first(setProduct)),
    {
      id: 'status',
      value: status,
      words: STATUSES.includes(status as InstructionStatus) ? t(`status.${status as InstructionStatus}`) : '',
      set: first(setStatus),
    },
    ofText(t, search, first(find)),
  ];
  const views = useViews('instructions', layout, own);
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('instructions.title')}</h1>
        <ProductSelect value={product} onChange={first(setProduct)} />
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
          ref={field}
          allowClear
          aria-label={t('instructions.search')}
          placeholder={t('instructions.search')}
          style={{ width: 220 }}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onSearch={first(setSearch)}
        />
        <span className="push muted">{ids.length > 0 && t('instructions.unseen', { n: ids.length })}</span>
        <ExportButtons
          name="instructions"
          of={() => ({
            columns: shownColumns(layout.api),
            fetch: (request) => instructionsFile(request, wanted),
          })}
        />
        <ViewMenu views={views} />
        <ColumnMenu layout={layout} />
      </div>
      <div className="body">
        {query.error && !query.data ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : (
          <InstructionGrid
            label={t('instructions.title')}
            rows={query.data?.results}
            noRows={filtered ? t('instructions.noMatch') : t('instructions.empty')}
            own={own}
            linkTo={linkTo}
            onApi={layout.onApi}
            onOrder={first(setOrdering)}
          />
        )}
      </div>
      <div>
        <OutdatedNote query={query} />
        <ListNote />
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
      <SheetDrawer id={id} onClose={() => go({ page: 'instructions', id: undefined })} />
    </div>
  );
}
