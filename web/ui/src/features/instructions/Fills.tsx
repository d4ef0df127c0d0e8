import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookFill } from '../../api/calls';
import type { Detail, Fill } from '../../api/wire';
import { useActorOn } from '../../app/actor';
import { ReasonDialog } from '../../components/ReasonDialog';
import { lots, price } from '../../domain/figures';
import { moment } from '../../domain/times';

const reversedOf = (fills: readonly Fill[]) => new Set(fills.map((fill) => fill.reverses_fill_id));

function FillText({ fill, reversed }: { fill: Fill; reversed: boolean }) {
  const { t } = useTranslation();
  const text = `${lots(fill.quantity)} @ ${price(fill.price, null)}`;
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
function Reversal({ detail, fill }: { detail: Detail; fill: Fill }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const id = detail.id ?? 0;
  const what = `${lots(fill.quantity)} @ ${price(fill.price, null)}`;
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
}

/** What was booked on a detail, what was taken back of it struck through. */
export function FillList({ detail, product }: Props) {
  const actor = useActorOn(product);
  const fills = detail.fills ?? [];
  const reversed = reversedOf(fills);
  const mayReverse = (fill: Fill) =>
    actor.roles.has('TRADER') && fill.reverses_fill_id === null && !reversed.has(fill.id);
  return (
    <ul className="plain">
      {fills.map((fill) => (
        <li key={fill.id}>
          <FillText fill={fill} reversed={reversed.has(fill.id)} />{' '}
          {mayReverse(fill) && <Reversal detail={detail} fill={fill} />}
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
