import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useContracts } from '../../app/contracts';
import { useClock, useFresh, useHub, useMissing, useTopic } from '../../app/desk';
import { Amount } from '../../components/Amount';
import { type Fact, Facts } from '../../components/Facts';
import { StaleNote } from '../../components/StaleNote';
import {
  type Tick,
  decimalsOf,
  direction,
  lots,
  percent,
  price,
  signed,
  signedPercent,
} from '../../domain/figures';
import { clock } from '../../domain/times';
import type { BoardRow } from '../../live/rows';
import { type Level, depthOf } from './depth';

const text = (row: BoardRow, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' ? value : null;
};

function Depth({ levels, tick }: { levels: readonly Level[]; tick: Tick }) {
  const { t } = useTranslation();
  return (
    <table className="ledger depth">
      <caption>{t('quote.depth')}</caption>
      <tbody>
        {levels.map(({ side, depth, price: at, volume, share }) => (
          <tr key={`${side}${depth}`}>
            <th scope="row">
              {t(`quote.${side}`)} {depth}
            </th>
            <td className={`figure ${side === 'bid' ? 'buy' : 'sell'}`}>{price(at, tick)}</td>
            <td className="figure">{lots(volume)}</td>
            <td aria-hidden>
              <span
                className={`weight ${side === 'bid' ? 'buy' : 'sell'}`}
                style={{ width: `${share * 100}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the price stands, and the prices it has been measured by today. */
function Particulars({ of, tick }: { of: BoardRow; tick: Tick }) {
  const { t } = useTranslation();
  const priced = (name: string): Fact => [
    t(`quote.${name}` as 'quote.open_price'),
    price(text(of, name), tick),
  ];
  const facts: readonly Fact[] = [
    priced('open_price'),
    priced('high_price'),
    priced('low_price'),
    priced('pre_settlement'),
    priced('settlement'),
    priced('upper_limit'),
    priced('lower_limit'),
    [t('board.col.market_volume'), lots(text(of, 'volume'))],
    [t('board.col.open_interest'), lots(text(of, 'open_interest'))],
    [t('board.col.turnover'), <Amount key="turnover" value={text(of, 'turnover')} />],
    [t('board.col.implied_vol'), percent(text(of, 'implied_vol'))],
    [t('board.col.update_time'), clock(text(of, 'update_time'))],
  ];
  return <Facts of={facts} />;
}

/** One contract's quote with its order book, live. */
function Quote({ id }: { id: string }) {
  const { t } = useTranslation();
  const { topic, store } = useHub().boards.stock;
  useTopic(topic);
  useClock();
  const fresh = useFresh(topic);
  const missing = useMissing(topic);
  const contract = useContracts().get(id);
  const row = store.get(id);
  if (!row) return <p className="muted">{t(missing ? `state.${missing}` : 'quote.none')}</p>;
  const tick = contract?.price_tick;
  const change = text(row, 'change');
  const last = text(row, 'last_price');
  const still = row.stale === true;
  return (
    <div className={`sheet quote ${fresh && !still ? '' : 'stale'}`}>
      <p className={`last ${direction(change)}`}>
        <strong>{price(last, tick)}</strong> {signed(change, decimalsOf(tick ?? last))}{' '}
        {signedPercent(text(row, 'change_ratio'))}
      </p>
      <StaleNote topic={topic} />
      {fresh && still && (
        <p className="note" role="status">
          <strong>{t('quote.stale')}</strong>
        </p>
      )}
      <Depth levels={depthOf(row)} tick={tick} />
      <Particulars of={row} tick={tick} />
    </div>
  );
}

interface Props {
  id: string | undefined;
  onClose: () => void;
  /** What can be done from here. */
  children?: ReactNode;
}

/** The quote of a contract over the rows it was opened from. */
export function QuoteDrawer({ id, onClose, children }: Props) {
  const contract = useContracts().get(id ?? '');
  return (
    <Drawer
      open={id !== undefined}
      size={420}
      extra={children}
      title={[id, contract?.c_instrument_name].filter(Boolean).join(' ')}
      onClose={onClose}
      mask={false}
      destroyOnHidden
    >
      {id !== undefined && <Quote key={id} id={id} />}
    </Drawer>
  );
}
