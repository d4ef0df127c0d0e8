import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AgGridReact } from 'ag-grid-react';
import { Input, Pagination } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fills } from '../../api/calls';
import { fillsFile } from '../../api/files';
import type { FillRow } from '../../api/wire';
import { useTicks } from '../../app/contracts';
import { useBlindInterval } from '../../app/desk';
import { useHeard } from '../../app/keys/heard';
import { hashOf } from '../../app/routes';
import { useSettings } from '../../app/settings';
import { AsWritten } from '../../components/AsWritten';
import { Failure, OutdatedNote } from '../../components/Blank';
import { askedOf } from '../../components/Blotter/asked';
import { ColumnMenu } from '../../components/Blotter/ColumnMenu';
import type { OwnFilter } from '../../components/Blotter/filters';
import { Frame } from '../../components/Blotter/Frame';
import { common, texts } from '../../components/Blotter/grid';
import { useLayout } from '../../components/Blotter/useLayout';
import { useNoRows } from '../../components/Blotter/useNoRows';
import { useViews } from '../../components/Blotter/useViews';
import { ViewMenu } from '../../components/Blotter/ViewMenu';
import { useCounting } from '../../components/counting';
import { ExportButtons, shownColumns } from '../../components/ExportButtons';
import { fillColumns } from './fillColumns';

const PAGE_SIZE = 100;
const NEWEST_FIRST = '-traded_at';

interface Props {
  product: string;
  find: string;
  own: readonly OwnFilter[];
}

/** What was traded for instructions on a trading day; a row leads to its instruction. */
export function FillsBoard({ product, find, own }: Props) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const counting = useCounting();
  const [day, setDay] = useState('');
  const [ordering, setOrdering] = useState('');
  const wanted = {
    product_code: product,
    trading_day: day,
    search: find,
    ordering: ordering || NEWEST_FIRST,
  };
  const asked = JSON.stringify(wanted);
  const [at, setAt] = useState({ asked, page: 1 });
  const page = at.asked === asked ? at.page : 1;
  const query = useQuery({
    queryKey: ['fills', wanted, page],
    queryFn: () => fills({ ...wanted, page, page_size: PAGE_SIZE }),
    placeholderData: keepPreviousData,
    refetchInterval: useBlindInterval(),
  });
  /** What stands there is of another day, filter, order or page. */
  const former = query.isPlaceholderData;
  useTicks(query.data?.results.map((row) => row.c_instrument_id) ?? []);
  useHeard('grid');
  const layout = useLayout<FillRow>('board.fills');
  const views = useViews('board.fills', layout, own);
  const columns = useMemo(() => fillColumns(counting), [counting]);
  const noRows = useNoRows(t('board.noFills'));
  const open = (row: FillRow | undefined) => {
    if (row?.instruction_id) window.location.hash = hashOf({ page: 'instructions', id: row.instruction_id });
  };
  return (
    <>
      <div className="body">
        {query.error && !query.data ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Frame label={t('board.fills')} api={layout.api} own={own}>
            <AgGridReact<FillRow>
              {...common}
              key={language}
              {...texts(language)}
              columnDefs={columns}
              rowData={query.data ? [...query.data.results] : null}
              loading={!query.data || former}
              getRowId={({ data }) => String(data.id)}
              onGridReady={({ api }) => {
                layout.onApi(api);
                setOrdering(askedOf(api).ordering);
              }}
              onSortChanged={({ api }) => setOrdering(askedOf(api).ordering)}
              {...noRows}
              onRowDoubleClicked={({ data }) => open(data)}
              onCellKeyDown={({ event, data }) => {
                if (event instanceof KeyboardEvent && event.key === 'Enter') open(data);
              }}
            />
          </Frame>
        )}
      </div>
      <div className="tools">
        <label>
          {t('board.day')}{' '}
          <Input
            type="date"
            style={{ width: 150 }}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <AsWritten value={day} />
        </label>
        <OutdatedNote query={query} />
        <span className="push muted">
          {query.data &&
            !former &&
            t('positions.count', { shown: query.data.results.length, count: query.data.count })}
        </span>
        <ExportButtons
          name={['fills', product, day].filter(Boolean).join('-')}
          of={() => ({
            columns: shownColumns(layout.api),
            fetch: (request) => fillsFile(request, wanted),
          })}
          disabled={!query.data?.results.length}
        />
        <ViewMenu views={views} />
        <ColumnMenu layout={layout} />
        <Pagination
          size="small"
          current={page}
          pageSize={PAGE_SIZE}
          total={query.data?.count ?? 0}
          showSizeChanger={false}
          hideOnSinglePage
          onChange={(next) => setAt({ asked, page: next })}
        />
      </div>
    </>
  );
}
