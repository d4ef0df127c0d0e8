import type { GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { Input, Segmented } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedDetail, Unmatched } from '../../api/wire';
import { useHeard } from '../../app/keys/heard';
import { useFind } from '../../app/keys/useFind';
import { hasRole, useUser } from '../../app/session';
import { useSettings } from '../../app/settings';
import { Blank, Failure, OutdatedNote } from '../../components/Blank';
import { ColumnMenu } from '../../components/Blotter/ColumnMenu';
import { ofText } from '../../components/Blotter/filters';
import { Frame } from '../../components/Blotter/Frame';
import { useLayout } from '../../components/Blotter/useLayout';
import { useNoRows } from '../../components/Blotter/useNoRows';
import { useViews } from '../../components/Blotter/useViews';
import { ViewMenu } from '../../components/Blotter/ViewMenu';
import { ListNote } from '../../components/ListNote';
import { common, texts } from '../../components/Blotter/grid';
import { columns } from './columns';
import { type Picked, Ticket } from './Ticket';
import { UnmatchedTable } from './UnmatchedTable';
import { type QueuedRow, useAsked } from './useAsked';
import { useQueue } from './useQueue';

type View = 'all' | 'mine' | 'free' | 'unmatched';
const TRADERS: readonly View[] = ['all', 'mine', 'free', 'unmatched'];
/** RISK watches what nobody's instruction explains; the queue is the traders'. */
const WATCHERS: readonly View[] = ['unmatched'];
const SHOWS: Readonly<Record<View, (row: QueuedDetail, username: string) => boolean>> = {
  all: () => true,
  mine: (row, username) => row.claimed_by === username,
  free: (row) => row.claimed_by === null,
  unmatched: () => false,
};

/** The trader's queue: pick a detail, take it, book what was traded. */
export function Trading() {
  const { t } = useTranslation();
  const user = useUser();
  const { language } = useSettings();
  const { query, rows: queue } = useQueue();
  const { query: amendments, rows } = useAsked(queue);
  const trades = hasRole(user, 'TRADER');
  const views = trades ? TRADERS : WATCHERS;
  const [chosen, setView] = useState<View>('all');
  const view = trades ? chosen : 'unmatched';
  const [find, setFind] = useState('');
  const queued = view !== 'unmatched';
  const field = useFind(queued);
  useHeard('trading', queued);
  useHeard('grid', queued);
  const [picked, setPicked] = useState<Picked>();
  const layout = useLayout<QueuedRow>('trading');
  const own = [ofText(t, find, setFind)];
  const noRows = useNoRows(t('trading.empty'));
  const named = useViews('trading', layout, own);
  const grid = useRef<GridApi<QueuedRow> | undefined>(undefined);
  /** Esc leads from the ticket back to its row; dialogs over the ticket have an Esc of their own. */
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !inside || !picked) return;
    const row = grid.current?.getRowNode(String(picked.detail))?.rowIndex ?? 0;
    grid.current?.setFocusedCell(row, 'code');
  };
  const cols = useMemo(() => columns(t), [t]);
  const shown = useMemo(
    () => rows?.filter((row) => SHOWS[view](row, user.username)),
    [rows, view, user.username],
  );
  if (!hasRole(user, 'TRADER', 'RISK')) return <Blank title={t('state.noRight')} />;
  const count = (of: View) => rows?.filter((row) => SHOWS[of](row, user.username)).length ?? 0;
  const pick = (row: QueuedDetail | undefined, trade?: Unmatched) => {
    if (!row?.id || !row.instruction_id) return;
    setPicked({ detail: row.id, instruction: row.instruction_id, trade });
  };
  const assign = (trade: Unmatched, to: QueuedDetail) => {
    setView('all');
    pick(to, trade);
  };
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('trading.title')}</h1>
        <Segmented<View>
          aria-label={t('trading.view')}
          value={view}
          onChange={setView}
          options={views.map((value) => ({
            value,
            label:
              value === 'unmatched' ? t('trading.unmatched') : t(`trading.${value}`, { n: count(value) }),
          }))}
        />
        {view !== 'unmatched' && (
          <Input
            ref={field}
            allowClear
            style={{ width: 200 }}
            aria-label={t('adjust.find')}
            placeholder={t('adjust.find')}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        )}
        <span className="push muted">{queued && t('trading.keys')}</span>
        {view !== 'unmatched' && <ViewMenu views={named} />}
        {view !== 'unmatched' && <ColumnMenu layout={layout} />}
      </div>
      <div className="body scrolled">
        {view === 'unmatched' ? (
          <UnmatchedTable open={rows} onAssign={assign} />
        ) : query.error && !query.data ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Frame label={t('trading.title')} api={layout.api} own={own}>
            <AgGridReact<QueuedRow>
              {...common}
              key={language}
              {...texts(language)}
              columnDefs={cols}
              rowData={shown ?? null}
              quickFilterText={find}
              onGridReady={({ api }) => {
                grid.current = api;
                layout.onApi(api);
              }}
              getRowId={({ data }) => String(data.id)}
              rowClassRules={{
                unseen: ({ data }) => data !== undefined && data.id === picked?.detail,
              }}
              {...noRows}
              onRowClicked={({ data }) => pick(data)}
              onCellKeyDown={({ event, data }) => {
                if (event instanceof window.KeyboardEvent && event.key === 'Enter') pick(data);
              }}
            />
          </Frame>
        )}
      </div>
      <div onKeyDown={onKeyDown}>
        {view !== 'unmatched' && <OutdatedNote query={query} />}
        {view !== 'unmatched' && <OutdatedNote query={amendments} />}
        <ListNote />
        {picked && (
          <Ticket
            key={`${picked.detail}|${picked.trade?.trade_id ?? ''}`}
            picked={picked}
            onClose={() => setPicked(undefined)}
          />
        )}
      </div>
    </div>
  );
}
