import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stopLine } from '../../api/calls';
import type { Detail, Instruction, Line } from '../../api/wire';
import { useActorOn } from '../../app/actor';
import { useTicks } from '../../app/contracts';
import { Amount } from '../../components/Amount';
import { headed, useCounting } from '../../components/counting';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { OrderText } from '../../components/OrderText';
import { ReasonDialog } from '../../components/ReasonDialog';
import { StatusTag } from '../../components/StatusTag';
import { mayStop } from '../../domain/acts';
import { type Tick, average, decimal, fixed, lots, price, signed } from '../../domain/figures';
import { FillRows } from './Fills';
import { progressColumns } from './lineProgress';

const difference = (line: Line) =>
  decimal(line.adjusted_position)
    ?.minus(decimal(line.current_position) ?? 0)
    .toFixed();
const change = (line: Line) =>
  line.adjusted_delta_value === null
    ? null
    : decimal(line.adjusted_delta_value)
        ?.minus(decimal(line.current_delta_value) ?? 0)
        .toFixed();

interface DetailsProps {
  details: readonly Detail[];
  columns: number;
  /** The product whose details are worked; undefined in a preview. */
  product: string | undefined;
  tick: Tick;
  exchange: string | null;
  /** The line is of an amendment that is not in force. */
  waits: boolean;
}

function Details({ details, columns, product, tick, exchange, waits }: DetailsProps) {
  const { t } = useTranslation();
  if (!details.length) {
    return (
      <tr className="sub">
        <td />
        <td colSpan={columns - 1} className="muted">
          {t(waits ? 'instruction.detailsLater' : 'instruction.noDetails')}
        </td>
      </tr>
    );
  }
  return details.map((detail, index) => (
    <Fragment key={detail.id ?? index}>
      <tr className="sub">
        <td />
        <td colSpan={2}>
          <OrderText order={detail} />
        </td>
        <td colSpan={2} className="muted">
          {[detail.account_id, exchange].filter(Boolean).join(' · ')}
        </td>
        {product === undefined ? (
          <td colSpan={columns - 5} />
        ) : (
          <>
            <td colSpan={columns - 8}>
              {t('col.filled')} {lots(detail.filled_quantity)} / {lots(detail.quantity)}
              {detail.avg_price !== null && ` @ ${average(detail.avg_price)}`}
            </td>
            <td colSpan={2}>{detail.claimed_by && `${t('col.claimedBy')} ${detail.claimed_by}`}</td>
            <td>
              <StatusTag status={detail.status} />
            </td>
          </>
        )}
      </tr>
      {product !== undefined && <FillRows detail={detail} product={product} tick={tick} columns={columns} />}
    </Fragment>
  ));
}

/** What remains of a line can be stopped by those who may. */
function LineStatusCell({ of, line }: { of: Instruction; line: Line }) {
  const { t } = useTranslation();
  const actor = useActorOn(of.product_code);
  const [asking, setAsking] = useState(false);
  const { id, version } = line;
  return (
    <>
      <StatusTag status={line.status} />{' '}
      {id !== null && mayStop(of, line, actor) && (
        <Button
          size="small"
          danger
          aria-label={`${t('act.stopLine')} ${line.c_instrument_id}`}
          onClick={() => setAsking(true)}
        >
          {t('act.stopLine')}
        </Button>
      )}
      {id !== null && asking && (
        <ReasonDialog
          title={`${t('act.stopLine')} · ${line.c_instrument_id}`}
          hint={t('act.hint.stopLine')}
          confirm={t('act.stopLine')}
          required
          danger
          send={(reason, key) => stopLine(id, { status: 'CANCELLED', reason, version }, key)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The lines of an instruction, or of the preview of one, each with the orders it became. */
export function LinesTable({ lines, of }: { lines: readonly Line[]; of?: Instruction }) {
  const { t } = useTranslation();
  const counting = useCounting();
  const tickOf = useTicks(lines.map((line) => line.c_instrument_id));
  const worth = (name: string, of: (line: Line) => string | null | undefined, change = false) => ({
    head: headed(counting, name),
    figure: true,
    cell: (line: Line) => <Amount value={of(line)} change={change} headed />,
  });
  const revised = lines.some((line) => line.revision > 1);
  const flags = (line: Line) =>
    (line.flags ?? []).map((flag) => t(`flag.${flag}` as 'flag.LOCKS', { defaultValue: flag })).join(' ');
  const columns: LedgerColumn<Line>[] = [
    {
      head: t('col.code'),
      cell: (line) => (
        <>
          <span className="code" title={line.c_exchange_id ?? ''}>
            {line.c_instrument_id}
          </span>{' '}
          {revised && <span className="muted">{t('revision.short', { n: line.revision })}</span>}
        </>
      ),
    },
    {
      head: t('col.name'),
      cell: ({ c_instrument_name: name }) => (
        <span className="clip" title={name ?? ''}>
          {name}
        </span>
      ),
    },
    { head: t('col.current'), figure: true, cell: (line) => lots(line.current_position) },
    {
      head: t('col.adjusted'),
      figure: true,
      cell: (line) => <strong>{lots(line.adjusted_position)}</strong>,
    },
    { head: t('col.difference'), figure: true, cell: (line) => signed(difference(line), 0) },
    ...(of && of.status !== 'DRAFT' ? progressColumns(t) : []),
    { head: t('col.price'), figure: true, cell: (line) => price(line.price, tickOf(line.c_instrument_id)) },
    { head: t('col.delta'), figure: true, cell: (line) => fixed(line.delta, 4) },
    worth(t('col.currentDelta'), (line) => line.current_delta_value),
    worth(t('col.adjustedDelta'), (line) => line.adjusted_delta_value),
    worth(t('col.deltaChange'), change, true),
    { head: t('col.gap'), figure: true, cell: (line) => signed(line.gap, 0) },
    { head: t('col.otherOpen'), figure: true, cell: (line) => signed(line.other_open, 0) },
    ...(lines.some(flags)
      ? [{ head: t('col.flags'), cell: (line: Line) => <span className="warn">{flags(line)}</span> }]
      : []),
    ...(of ? [{ head: t('col.status'), cell: (line: Line) => <LineStatusCell of={of} line={line} /> }] : []),
  ];
  return (
    <LedgerTable
      caption={`${t('instruction.lines')} · ${t('instruction.line', { count: lines.length })}`}
      wide
      columns={columns}
      rows={lines}
      keyOf={(line) => `${line.id ?? ''}|${line.c_instrument_id}`}
      below={(line) => (
        <Details
          details={line.details ?? []}
          columns={columns.length}
          product={of?.product_code}
          tick={tickOf(line.c_instrument_id)}
          exchange={line.c_exchange_id}
          waits={of !== undefined && line.revision > of.revision && line.status === 'PENDING'}
        />
      )}
    />
  );
}
