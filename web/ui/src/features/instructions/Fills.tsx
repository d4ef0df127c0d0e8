import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookFill } from '../../api/calls';
import type { Detail, Fill } from '../../api/wire';
import { useActorOn } from '../../app/actor';
import { ReasonDialog } from '../../components/ReasonDialog';
import { type Tick, lots, price } from '../../domain/figures';
import { moment } from '../../domain/times';

const reversedOf = (fills: readonly Fill[]) => new Set(fills.map((fill) => fill.reverses_fill_id));

const textOf = (fill: Fill, tick: Tick) => `${lots(fill.quantity)} @ ${price(fill.price, tick)}`;

function FillText({ fill, text, reversed }: { fill: Fill; text: string; reversed: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={reversed ? 'muted' : ''}>
      {fill.reverses_fill_id !== null && <span className="tag muted">{t('fill.reversal')}</span>}{' '}
      {reversed ? <del>{text}</del> : text} · {t(`fill.${fill.source}`)}
      {fill.trade_id !== null && ` ${fill.trade_id}`} · {fill.booked_by} · {moment(fill.traded_at)}
      {fill.reason !== null && ` · ${fill.reason}`}{' '}
      {fill.provisional && (
        <span className="tag warn" title={t('fill.provisionalHint')}>
          {t('fill.provisional')}
        </span>
      )}
    </span>
  );
}

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

interface Props {
  detail: Detail;
  product: string;
  tick: Tick;
}

/** What was booked on a detail, what was taken back of it struck through. */
export function FillList({ detail, product, tick }: Props) {
  const actor = useActorOn(product);
  const fills = detail.fills ?? [];
  const reversed = reversedOf(fills);
  const mayReverse = (fill: Fill) =>
    actor.roles.has('TRADER') && fill.reverses_fill_id === null && !reversed.has(fill.id);
  return (
    <ul className="plain">
      {fills.map((fill) => (
        <li key={fill.id}>
          <FillText fill={fill} text={textOf(fill, tick)} reversed={reversed.has(fill.id)} />{' '}
          {mayReverse(fill) && <Reversal detail={detail} fill={fill} what={textOf(fill, tick)} />}
        </li>
      ))}
    </ul>
  );
}

export function FillRows({ columns, ...of }: Props & { columns: number }) {
  if (!of.detail.fills?.length) return null;
  return (
    <tr className="sub">
      <td colSpan={2} />
      <td colSpan={columns - 2}>
        <FillList {...of} />
      </td>
    </tr>
  );
}
