import type { GridApi } from 'ag-grid-community';
import { Button, Checkbox, Input } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractsOf } from '../../app/contracts';
import { useFresh, useHub, useMissing, useTopic } from '../../app/desk';
import { useHeard } from '../../app/keys/heard';
import { useFind } from '../../app/keys/useFind';
import { go } from '../../app/routes';
import { productsWith, seesNone, useUser } from '../../app/session';
import { useProducts } from '../../app/products';
import { type FileRequest, rowsFile } from '../../api/files';
import { Blank } from '../../components/Blank';
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
import type { PositionRow } from '../../live/rows';
import { QuoteDrawer } from '../quote';
import { columns } from './columns';
import { totalsLabel, totalsRow, unvalued } from './totals';

interface Shown {
  rows: number;
  all: number;
  unvalued: number;
}

const HELD = ['long_yesterday', 'long_today', 'short_yesterday', 'short_today'] as const;
const isFlat = (row: PositionRow) => HELD.every((lots) => !Number(row[lots] ?? 0));
/** The same, as the desk is asked. */
const NOT_FLAT = HELD.map((lots) => `${lots}:ne:0`).join('|');

export function Positions() {
  const { t } = useTranslation();
  const user = useUser();
  const hub = useHub();
  const fresh = useFresh(hub.pos);
  const missing = useMissing(hub.pos);
  const products = useProducts();
  const known = useContractsOf(hub.positions);
  const [product, setProduct] = useState<string>('');
  const [find, setFind] = useState('');
  const [pinned, setPinned] = useState(false);
  const [hideFlat, setHideFlat] = useState(false);
  const [shown, setShown] = useState<Shown>({ rows: 0, all: 0, unvalued: 0 });
  const [quoted, setQuoted] = useState<Pick<PositionRow, 'c_instrument_id' | 'product_code'>>();
  const api = useRef<GridApi<PositionRow> | undefined>(undefined);
  const search = useFind();
  useTopic(hub.pos);
  useHeard('quotes');

  const counting = useCounting();
  const cols = useMemo(() => columns(counting), [counting]);
  const shows = useCallback(
    (row: PositionRow) => (!product || row.product_code === product) && !(hideFlat && isFlat(row)),
    [product, hideFlat],
  );
  const onShown = useCallback(
    (rows: readonly PositionRow[], all: number) => {
      setShown((was) => {
        const now = { rows: rows.length, all, unvalued: unvalued(rows) };
        return was.rows === now.rows && was.all === now.all && was.unvalued === now.unvalued ? was : now;
      });
      api.current?.setGridOption(
        'pinnedBottomRowData',
        rows.length ? [totalsRow(rows, totalsLabel(t, rows.length, all))] : [],
      );
    },
    [t],
  );
  const layout = useLayout<PositionRow>('positions');
  const { onApi } = layout;
  const keep = useCallback(
    (ready: GridApi<PositionRow>) => {
      api.current = ready;
      onApi(ready);
    },
    [onApi],
  );
  const manages = productsWith(user, 'MANAGER');
  const adjustable = quoted && (manages.all || manages.codes.has(quoted.product_code)) ? quoted : undefined;
  const wanted = () => {
    const { filter, ordering } = liveAskedOf(api.current, find);
    const query = { product_codes: product, filter: [...filter, ...(hideFlat ? [NOT_FLAT] : [])], ordering };
    return {
      columns: shownColumns(api.current),
      fetch: (request: FileRequest) => rowsFile('pos', request, query),
    };
  };
  // names and ticks arrive after the rows
  useEffect(() => {
    api.current?.refreshCells({ force: true, columns: ['name', 'exchange', 'price'] });
  }, [known]);

  const own: readonly OwnFilter[] = [
    ofProduct(t, products.data, product, setProduct),
    ofText(t, find, setFind),
    {
      id: 'flat',
      value: hideFlat ? 'hidden' : '',
      words: t('positions.hideFlat'),
      set: (value) => setHideFlat(value !== ''),
    },
  ];
  const views = useViews('positions', layout, own);
  if (products.data?.length === 0 || seesNone(user)) return <Blank title={t('positions.noProducts')} />;
  const filtered = product !== '' || find !== '' || hideFlat || shown.rows !== shown.all;
  return (
    <div className={`screen ${fresh ? '' : 'stale'}`}>
      <div className="tools">
        <h1>{t('positions.title')}</h1>
        <ProductSelect value={product} onChange={setProduct} />
        <Input
          ref={search}
          allowClear
          style={{ width: 270 }}
          aria-label={t('positions.search')}
          placeholder={t('positions.search')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <Checkbox checked={hideFlat} onChange={(event) => setHideFlat(event.target.checked)}>
          {t('positions.hideFlat')}
        </Checkbox>
        <span className="push muted">
          {!(missing && shown.all === 0) && t('positions.count', { shown: shown.rows, count: shown.all })}
          {shown.unvalued > 0 && (
            <span className="warn"> · {t('positions.unvalued', { n: shown.unvalued })}</span>
          )}
        </span>
        <ExportButtons
          name={`positions${product && `-${product}`}`}
          of={wanted}
          disabled={shown.rows === 0}
        />
        <PinButton pinned={pinned} onChange={setPinned} />
        <ViewMenu views={views} />
        <ColumnMenu layout={layout} />
      </div>
      <div className="body">
        <LiveBlotter
          label={t('positions.title')}
          store={hub.positions}
          columns={cols}
          quickFilter={find}
          own={own}
          pinned={pinned}
          shows={shows}
          noRows={t(missing ? `state.${missing}` : filtered ? 'positions.noMatch' : 'positions.empty')}
          onShown={onShown}
          onApi={keep}
          onOpen={({ c_instrument_id, product_code }) => setQuoted({ c_instrument_id, product_code })}
        />
      </div>
      <QuoteDrawer id={quoted?.c_instrument_id} onClose={() => setQuoted(undefined)}>
        {adjustable && (
          <Button onClick={() => go({ page: 'adjust', product: adjustable.product_code, draft: undefined })}>
            {t('palette.adjust', { product: adjustable.product_code })}
          </Button>
        )}
      </QuoteDrawer>
      <div>
        <StaleNote topic={hub.pos} />
        <RestoredNote topic={hub.pos} />
      </div>
    </div>
  );
}
