import type { ColDef } from 'ag-grid-community';
import type { Decimal } from 'decimal.js';
import type { Line } from '../../api/wire';
import { amountColumn } from '../../components/Blotter/amounts';
import type { Counting } from '../../components/counting';
import { LIVE, RIGHT, UNSOUGHT, copying, figure } from '../../components/Blotter/grid';
import { OrderText, orderWords } from '../../components/OrderText';
import { type Amount, type Unit, signedAmount } from '../../domain/amounts';
import { direction, lots, price, signed } from '../../domain/figures';
import { type BookLine, adjustedDelta, isChanged } from './book';

/** What the server says about the lines, beside what was typed. */
export interface Remarks {
  preview: ReadonlyMap<string, Line>;
  problems: ReadonlyMap<string, string>;
}

const text = (value: Decimal | undefined) => value?.toFixed();
const difference = (line: BookLine) => (line.target ? text(line.target.minus(line.current)) : undefined);
/** Of a target that is no number there is none. */
export const deltaChange = (line: BookLine) => {
  const after = line.target && adjustedDelta(line);
  return after && line.currentDelta && isChanged(line) ? text(after.minus(line.currentDelta)) : undefined;
};
/** What was typed and is no number stays as it was typed. */
const targetText = ({ typed, target, current }: BookLine) =>
  typed === undefined ? lots(text(current)) : target ? lots(text(target)) : typed;

const blank =
  (paint: (value: string | number | null | undefined) => string) =>
  (value: string | number | null | undefined) => (value === undefined ? '' : paint(value));

/** A line that stays as it is has no change to speak of. */
const changeOrNothing = (value: Amount, unit: Unit) => (value === undefined ? '' : signedAmount(value, unit));

function Orders({ line }: { line: Line | undefined }) {
  return line?.details?.map((detail, index) => (
    <span key={index}>
      {index > 0 && ' · '}
      <OrderText order={detail} />
    </span>
  ));
}

export function columns(
  counting: Counting,
  remarks: () => Remarks,
  set: (id: string, typed: string) => void,
): ColDef<BookLine>[] {
  const { t } = counting;
  const problemOf = (line: BookLine) =>
    line.fault ? t(`rule.${line.fault}`) : (remarks().problems.get(line.id) ?? '');
  const flagsOf = (line: BookLine) =>
    (remarks().preview.get(line.id)?.flags ?? line.flags)
      .map((flag) => t(`flag.${flag}` as 'flag.LOCKS', { defaultValue: flag }))
      .join(' ');
  const remarksOn = (line: BookLine) =>
    [isChanged(line) && problemOf(line), flagsOf(line)].filter(Boolean).join(' ');
  const ordersOf = (line: BookLine) =>
    (isChanged(line) ? remarks().preview.get(line.id)?.details : undefined) ?? [];
  return [
    {
      colId: 'code',
      headerName: t('col.code'),
      pinned: 'left',
      width: 130,
      initialSort: 'asc',
      cellClass: 'code',
      valueGetter: ({ data }) => data?.id,
    },
    {
      colId: 'name',
      headerName: t('col.name'),
      pinned: 'left',
      width: 168,
      valueGetter: ({ data }) => data?.contract?.c_instrument_name ?? '',
    },
    {
      colId: 'exchange',
      headerName: t('col.exchange'),
      width: 72,
      valueGetter: ({ data }) => data?.contract?.c_exchange_id ?? '',
    },
    { ...figure<BookLine>((line) => text(line.current), lots, { width: 96 }), headerName: t('col.current') },
    {
      colId: 'target',
      ...copying<BookLine>((line) => line.typed ?? text(line.current)),
      headerName: t('col.adjusted'),
      headerClass: 'ag-right-aligned-header',
      width: 100,
      editable: true,
      singleClickEdit: true,
      cellEditor: 'agTextCellEditor',
      ...UNSOUGHT,
      cellClass: [RIGHT, 'editable'],
      cellClassRules: {
        edited: ({ data }) => !!data && isChanged(data),
        muted: ({ data }) => !!data && !isChanged(data),
        wrong: ({ data }) => !!data && isChanged(data) && problemOf(data) !== '',
      },
      valueGetter: ({ data }) => data?.typed ?? text(data?.current) ?? '',
      valueFormatter: ({ data }) => (data ? targetText(data) : ''),
      valueSetter: ({ data, newValue, oldValue }) => {
        if (newValue !== oldValue) set(data.id, typeof newValue === 'string' ? newValue : '');
        return newValue !== oldValue;
      },
      comparator: (a: string, b: string) => Number(a) - Number(b),
      tooltip: ({ data }) => (data ? problemOf(data) : ''),
    },
    {
      ...figure<BookLine>(
        difference,
        blank((value) => signed(value, 0)),
        { width: 104 },
      ),
      headerName: t('col.difference'),
      cellClass: [RIGHT, 'code'],
    },
    {
      colId: 'problem',
      headerName: t('col.problem'),
      ...copying<BookLine>(remarksOn),
      width: 162,
      sortable: false,
      tooltip: ({ data }) => (data ? remarksOn(data) : ''),
      cellRenderer: ({ data }: { data?: BookLine }) =>
        data && (
          <>
            {isChanged(data) && problemOf(data) && <span className="danger">✕ {problemOf(data)} </span>}
            <span className="warn">{flagsOf(data)}</span>
          </>
        ),
    },
    {
      ...figure<BookLine>(
        (line) => line.price,
        (value, line) => price(value, line.contract?.price_tick),
        { width: 84 },
      ),
      headerName: t('col.price'),
      cellClass: LIVE,
    },
    {
      ...amountColumn<BookLine>(counting, t('col.currentDelta'), (line) => text(line.currentDelta), {
        width: 156,
      }),
      cellClass: LIVE,
    },
    {
      ...amountColumn<BookLine>(counting, t('col.adjustedDelta'), (line) => text(adjustedDelta(line)), {
        width: 170,
      }),
      cellClass: LIVE,
    },
    {
      ...amountColumn<BookLine>(counting, t('col.deltaChange'), deltaChange, {
        paint: changeOrNothing,
        width: 146,
      }),
      cellClass: LIVE,
      cellClassRules: {
        up: ({ data }) => !!data && direction(deltaChange(data)) === 'up',
        down: ({ data }) => !!data && direction(deltaChange(data)) === 'down',
      },
    },
    { ...figure<BookLine>((line) => line.working, lots, { width: 84 }), headerName: t('col.working') },
    {
      ...figure<BookLine>(
        (line) => line.gap,
        (value) => signed(value, 0),
        { width: 96 },
      ),
      headerName: t('col.gap'),
    },
    {
      ...figure<BookLine>(
        (line) => line.otherOpen,
        (value) => signed(value, 0),
        { width: 96 },
      ),
      headerName: t('col.otherOpen'),
    },
    {
      colId: 'orders',
      headerName: t('col.orders'),
      ...copying<BookLine>((line) =>
        ordersOf(line)
          .map((order) => orderWords(t, order))
          .join(' · '),
      ),
      flex: 1,
      minWidth: 220,
      cellRenderer: ({ data }: { data?: BookLine }) =>
        data && isChanged(data) && <Orders line={remarks().preview.get(data.id)} />,
    },
  ];
}
