import { Input, Segmented, Select } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFresh, useHub, useTopic } from '../../app/desk';
import { useProducts } from '../../app/products';
import { ConnectionBadge } from '../../components/ConnectionBadge';
import { LiveBlotter } from '../../components/Blotter/LiveBlotter';
import { RestoredNote, StaleNote } from '../../components/StaleNote';
import type { BoardRow } from '../../live/rows';
import { BOARDS, type BoardName, GROUPINGS, type Grouping } from './boards';
import { columns } from './columns';

const nothing = () => undefined;

/** One board over its topic. */
function Board({ name, product, find }: { name: BoardName; product: string; find: string }) {
  const { t } = useTranslation();
  const { topic, store } = useHub().boards[name];
  const fresh = useFresh(topic);
  const [count, setCount] = useState({ shown: 0, all: 0 });
  useTopic(topic);
  const cols = useMemo(() => columns(name, t), [name, t]);
  const shows = useCallback(
    (row: BoardRow) => !product || row.product_code === undefined || row.product_code === product,
    [product],
  );
  const onShown = useCallback((rows: readonly BoardRow[], all: number) => {
    setCount((was) => (was.shown === rows.length && was.all === all ? was : { shown: rows.length, all }));
  }, []);
  return (
    <>
      <div className={`body ${fresh ? '' : 'stale'}`}>
        <LiveBlotter
          label={t(`board.${name}`)}
          store={store}
          columns={cols}
          quickFilter={find}
          shows={shows}
          noRows={fresh ? t('board.empty') : t('state.loading')}
          onShown={onShown}
          onApi={nothing}
          onOpen={nothing}
        />
      </div>
      <div className="tools">
        <StaleNote topic={topic} />
        <RestoredNote topic={topic} />
        <span className="push muted">{t('positions.count', count)}</span>
        <ConnectionBadge topic={topic} />
      </div>
    </>
  );
}

/** Groups are computed by the server: another grouping is another view of the same topic. */
function GroupBy() {
  const { t } = useTranslation();
  const { topic } = useHub().boards.pos_group_statistic;
  const [grouping, setGrouping] = useState<Grouping>('underlying');
  useEffect(() => topic.feed.refilter({ group_by: grouping }), [topic, grouping]);
  return (
    <Select<Grouping>
      aria-label={t('board.groupBy')}
      value={grouping}
      onChange={setGrouping}
      style={{ minWidth: 110 }}
      options={GROUPINGS.map((value) => ({ value, label: t(`board.by.${value}`) }))}
    />
  );
}

/** Accounts, quotes, groups and the statistics of the day, live. */
export function Boards() {
  const { t } = useTranslation();
  const products = useProducts();
  const [name, setName] = useState<BoardName>('acc');
  const [product, setProduct] = useState('');
  const [find, setFind] = useState('');
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('nav.boards')}</h1>
        <Segmented<BoardName>
          aria-label={t('board.which')}
          value={name}
          onChange={setName}
          options={BOARDS.map((value) => ({ value, label: t(`board.${value}`) }))}
        />
        {name === 'pos_group_statistic' && <GroupBy />}
        {name !== 'stock' && (
          <Select
            aria-label={t('product.label')}
            value={product}
            onChange={setProduct}
            popupMatchSelectWidth={false}
            style={{ minWidth: 150 }}
            options={[
              { value: '', label: t('product.all') },
              ...(products.data ?? []).map((one) => ({ value: one.code, label: `${one.code} ${one.name}` })),
            ]}
          />
        )}
        <Input
          allowClear
          style={{ width: 200 }}
          aria-label={t('adjust.find')}
          placeholder={t('adjust.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      </div>
      <Board key={name} name={name} product={name === 'stock' ? '' : product} find={find} />
    </div>
  );
}
