import { Input, Segmented, Select } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FileRequest, rowsFile } from '../../api/files';
import { useContractsOf } from '../../app/contracts';
import { useFresh, useHub, useMissing, useTopic } from '../../app/desk';
import { useHeard } from '../../app/keys/heard';
import { useFind } from '../../app/keys/useFind';
import { useProducts } from '../../app/products';
import { ConnectionBadge } from '../../components/ConnectionBadge';
import { liveAskedOf } from '../../components/Blotter/asked';
import { ColumnMenu } from '../../components/Blotter/ColumnMenu';
import { type OwnFilter, ofProduct, ofText } from '../../components/Blotter/filters';
import { PinButton } from '../../components/Blotter/PinButton';
import { useCounting } from '../../components/counting';
import { useLayout } from '../../components/Blotter/useLayout';
import { useViews } from '../../components/Blotter/useViews';
import { ViewMenu } from '../../components/Blotter/ViewMenu';
import { LiveBlotter } from '../../components/Blotter/LiveBlotter';
import { ExportButtons, shownColumns } from '../../components/ExportButtons';
import { ProductSelect } from '../../components/ProductSelect';
import { RestoredNote, StaleNote } from '../../components/StaleNote';
import type { BoardRow } from '../../live/rows';
import { QuoteDrawer } from '../quote';
import { type BoardName, GROUPINGS, type Grouping, SHOWN, type Shown } from './boards';
import { columns } from './columns';
import { FillsBoard } from './FillsBoard';

interface BoardProps {
  name: BoardName;
  product: string;
  find: string;
  own: readonly OwnFilter[];
  grouping: Grouping;
}

/** One board over its topic. */
function Board({ name, product, find, own, grouping }: BoardProps) {
  const { t } = useTranslation();
  const { topic, store } = useHub().boards[name];
  const fresh = useFresh(topic);
  const missing = useMissing(topic);
  const [count, setCount] = useState({ shown: 0, all: 0 });
  const [pinned, setPinned] = useState(false);
  const [quoted, setQuoted] = useState<string>();
  const layout = useLayout<BoardRow>(`board.${name}`);
  const views = useViews(`board.${name}`, layout, own);
  useTopic(topic);
  useHeard('quotes', name === 'stock');
  const known = useContractsOf(store);
  // names arrive after the rows
  useEffect(() => {
    if (layout.api?.getColumn('name')) layout.api.refreshCells({ force: true, columns: ['name'] });
  }, [known, layout.api]);
  const counting = useCounting();
  const cols = useMemo(() => columns(name, counting), [name, counting]);
  const shows = useCallback(
    (row: BoardRow) => !product || row.product_code === undefined || row.product_code === product,
    [product],
  );
  const onShown = useCallback((rows: readonly BoardRow[], all: number) => {
    setCount((was) => (was.shown === rows.length && was.all === all ? was : { shown: rows.length, all }));
  }, []);
  const wanted = () => {
    const grouped = name === 'pos_group_statistic' && { group_by: grouping };
    const query = { product_codes: product, ...liveAskedOf(layout.api, find), ...grouped };
    return {
      columns: shownColumns(layout.api),
      fetch: (request: FileRequest) => rowsFile(name, request, query),
    };
  };
  return (
    <>
      <div className={`body ${fresh ? '' : 'stale'}`}>
        <LiveBlotter
          label={t(`board.${name}`)}
          store={store}
          columns={cols}
          quickFilter={find}
          pinned={pinned}
          own={own}
          shows={shows}
          noRows={t(missing ? `state.${missing}` : 'board.empty')}
          onShown={onShown}
          onApi={layout.onApi}
          onOpen={({ c_instrument_id: id }) => typeof id === 'string' && setQuoted(id)}
        />
      </div>
      <QuoteDrawer id={quoted} onClose={() => setQuoted(undefined)} />
      <div className="tools">
        <StaleNote topic={topic} />
        <RestoredNote topic={topic} />
        <span className="push muted">
          {!(missing && count.all === 0) && t('positions.count', { shown: count.shown, count: count.all })}
        </span>
        <ExportButtons
          name={[name, product].filter(Boolean).join('-')}
          of={wanted}
          disabled={count.shown === 0}
        />
        <PinButton pinned={pinned} onChange={setPinned} />
        <ViewMenu views={views} />
        <ColumnMenu layout={layout} />
        <ConnectionBadge topic={topic} />
      </div>
    </>
  );
}

/** Groups are computed by the server: another grouping is another view of the same topic. */
function GroupBy({ grouping, onChange }: { grouping: Grouping; onChange: (grouping: Grouping) => void }) {
  const { t } = useTranslation();
  const { topic } = useHub().boards.pos_group_statistic;
  useEffect(() => topic.feed.refilter({ group_by: grouping }), [topic, grouping]);
  return (
    <Select<Grouping>
      aria-label={t('board.groupBy')}
      value={grouping}
      onChange={onChange}
      style={{ minWidth: 110 }}
      options={GROUPINGS.map((value) => ({ value, label: t(`board.by.${value}`) }))}
    />
  );
}

/** Accounts, quotes, groups and the statistics of the day, live; of a contract its quote. */
export function Boards({ contract }: { contract: string | undefined }) {
  const { t } = useTranslation();
  const products = useProducts();
  const [name, setName] = useState<Shown>(contract === undefined ? 'acc' : 'stock');
  const [grouping, setGrouping] = useState<Grouping>('underlying');
  const [product, setProduct] = useState('');
  const [find, setFind] = useState(contract ?? '');
  const typed = ofText(t, find, setFind);
  const own = name === 'stock' ? [typed] : [ofProduct(t, products.data, product, setProduct), typed];
  const field = useFind();
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('nav.boards')}</h1>
        <Segmented<Shown>
          aria-label={t('board.which')}
          value={name}
          onChange={setName}
          options={SHOWN.map((value) => ({ value, label: t(`board.${value}`) }))}
        />
        {name === 'pos_group_statistic' && <GroupBy grouping={grouping} onChange={setGrouping} />}
        {name !== 'stock' && <ProductSelect value={product} onChange={setProduct} />}
        <Input
          ref={field}
          allowClear
          style={{ width: 200 }}
          aria-label={t('adjust.find')}
          placeholder={t('adjust.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      </div>
      {name === 'fills' ? (
        <FillsBoard product={product} find={find} own={own} />
      ) : (
        <Board
          key={name}
          name={name}
          product={name === 'stock' ? '' : product}
          find={find}
          own={own}
          grouping={grouping}
        />
      )}
    </div>
  );
}
