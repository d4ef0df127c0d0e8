import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookFill } from '../../api/calls';
import type { Detail, Fill } from '../../api/wire';
import { useActorOn } from '../../app/actor';
import { ReasonDialog } from '../../components/ReasonDialog';
import { type Tick, lots, price } from '../../domain/figures';
import { moment } from '../../domain/times';

const reversedOf = (fills: readonly Fill[]) => new Set(fills.map((fill) => fill.reverses_fill_id));

const textOf = (fill: Fill, tick: Tick) => `${lots(fill.quantity)} @ ${price(fill.price, tick)}`;

/** Takes back a whole fill, with a reason. */
function Reversal({ detail, fill, what }: { detail: Detail; fill: Fill; what: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const id = detail.id ?? 0;
  return (
    <>
      <Button size="small" aria-label={`${t('fill.reverse')} ${what}`} onClick={() => setAsking(true)}>
        {t('fill.reverse')}
      </Button>
      {asking && (
        <ReasonDialog
          title={`${t('fill.reverse')} · ${detail.c_instrument_id ?? ''} ${what}`}
          hint={t('fill.reverseHint')}
          confirm={t('fill.reverse')}
          required
          danger
          send={(reason, key) => bookFill(id, { reverses_fill_id: fill.id, reason }, key)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface RowProps {
  fill: Fill;
  reversed: boolean;
  tick: Tick;
  act: ReactNode;
}

interface Props {
  detail: Detail;
  product: string;
  tick: Tick;
}

function FillRow({ fill, reversed, tick, act }: RowProps) {
  const { t } = useTranslation();
  const struck = (text: string) => (reversed ? <del>{text}</del> : text);
  return (
    <tr className={reversed ? 'muted' : ''}>
      <td className="figure">{struck(lots(fill.quantity))}</td>
      <td className="figure">{struck(price(fill.price, tick))}</td>
      <td>{moment(fill.traded_at)}</td>
      <td>{t(`fill.${fill.source}`)}</td>
      <td>{fill.trade_id}</td>
      <td>{fill.booked_by}</td>
      <td>
        {fill.reverses_fill_id !== null && <span className="tag muted">{t('fill.reversal')}</span>}{' '}
        {fill.reason}{' '}
        {fill.provisional && (
          <span className="tag warn" title={t('fill.provisionalHint')}>
            {t('fill.provisional')}
          </span>
        )}{' '}
        {act}
      </td>
    </tr>
  );
}

/** What was booked on a detail, what was taken back of it struck through. */
export function FillTable({ detail, product, tick }: Props) {
  const { t } = useTranslation();
  const actor = useActorOn(product);
  const fills = detail.fills ?? [];
  if (!fills.length) return null;
  const reversed = reversedOf(fills);
  const mayReverse = (fill: Fill) =>
    actor.roles.has('TRADER') && fill.reverses_fill_id === null && !reversed.has(fill.id);
  return (
    <table className="ledger fills" aria-label={`${t('board.fills')} ${detail.c_instrument_id ?? ''}`}>
      <thead>
        <tr>
          <th scope="col" className="figure">
            {t('fill.quantity')}
          </th>
          <th scope="col" className="figure">
            {t('fill.price')}
          </th>
          <th scope="col">{t('unmatched.time')}</th>
          <th scope="col">{t('board.col.source')}</th>
          <th scope="col">{t('fill.tradeId')}</th>
          <th scope="col">{t('board.col.booked_by')}</th>
          <th scope="col">{t('board.col.state')}</th>
        </tr>
      </thead>
      <tbody>
        {fills.map((fill) => (
          <FillRow
            key={fill.id}
            fill={fill}
            reversed={reversed.has(fill.id)}
            tick={tick}
            act={mayReverse(fill) && <Reversal detail={detail} fill={fill} what={textOf(fill, tick)} />}
          />
        ))}
      </tbody>
    </table>
  );
}

export function FillRows({ columns, ...of }: Props & { columns: number }) {
  if (!of.detail.fills?.length) return null;
  return (
    <tr className="sub">
      <td />
      <td colSpan={columns - 1}>
        <FillTable {...of} />
      </td>
    </tr>
  );
}
