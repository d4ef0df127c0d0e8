import { Button } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookFill } from '../../api/calls';
import type { Detail, Unmatched } from '../../api/wire';
import { useAct } from '../../app/act';
import { useDeskTime } from '../../app/exchanges';
import { useRefresh } from '../../app/refresh';
import {
  Acknowledge,
  type Reasons,
  type Warning,
  acknowledged,
  allGiven,
  mergeWarnings,
  warningsOf,
} from '../../components/Acknowledge';
import { ActNote, wordsOf } from '../../components/Trouble';
import { lots } from '../../domain/figures';
import { clock } from '../../domain/times';
import { type FillFault, lesser, part, priceOf, quantityOf, tradedAtOf } from '../../domain/orders';
import { Entry } from './Entry';
import { type LastPrice, useLastPrice } from './lastPrice';

const SHARES = [
  ['¼', 0.25],
  ['½', 0.5],
] as const;
const FIELDS = ['quantity', 'price', 'trade_id', 'traded_at'] as const;

/** The last price with its time, marked when it may not be the present one. */
function Last({ id, last }: { id: string; last: LastPrice | undefined }) {
  const { t } = useTranslation();
  if (!last) return null;
  return (
    <span id={id} className={last.old ? 'warn' : 'muted'}>
      {last.old && `! ${t('fill.notLive')} · `}
      {t('fill.last', { price: last.price, time: clock(last.at) })}
    </span>
  );
}

interface Props {
  detail: Detail;
  /** Offered instead of the rest at the last price: a trade of the feed that this detail explains. */
  trade?: Unmatched | undefined;
}

/**
 * Quantity, price, Enter: what was traded, by hand. The rest and the last price are offered and follow the market;
 * what was typed or sent stays, whatever others book meanwhile, until one's own fill is booked. Without a time it was
 * traded now, by the desk's clock. A reason given for a warning is for the price it was given for.
 */
export function FillEntry({ detail, trade }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const id = detail.c_instrument_id ?? '';
  const last = useLastPrice(id);
  const deskTime = useDeskTime();
  const lastId = useId();
  const [typedQuantity, setQuantity] = useState<string>();
  const [typedPrice, setTypedPrice] = useState<string>();
  const [offered, setOffered] = useState(trade);
  const [tradeId, setTradeId] = useState(trade?.trade_id ?? '');
  const [typedTime, setTypedTime] = useState('');
  const [reasons, setReasons] = useState<Reasons>({});
  const [known, setKnown] = useState<readonly Warning[]>([]);
  const quantity = typedQuantity ?? part(lesser(detail.left, offered?.unmatched), 1);
  const price = typedPrice ?? offered?.price ?? last?.price ?? '';
  const forget = () => {
    setKnown([]);
    setReasons({});
  };
  const { submission, busy, run, reset } = useAct<Detail>((now) => {
    if (now.state === 'done' || now.state === 'refused') refresh();
    if (now.state !== 'done') return;
    setQuantity(undefined);
    setTypedPrice(undefined);
    setTradeId('');
    setTypedTime('');
    forget();
    setOffered(undefined);
  });
  const late = submission.state === 'refused' ? warningsOf(submission.problem) : [];
  const warnings = mergeWarnings(known, late);
  const reprice = (text: string | undefined) => {
    setTypedPrice(text);
    if (!warnings.length) return;
    forget();
    reset();
  };
  const lotsTyped = quantityOf(quantity, detail.left);
  const priceTyped = priceOf(price);
  const timeTyped = tradedAtOf(typedTime, deskTime());
  const fields = submission.state === 'refused' && !late.length ? submission.problem.fields : [];
  const trouble = (field: (typeof FIELDS)[number], fault: FillFault | undefined) => {
    if (fault) return t(`fill.fault.${fault}`);
    const refused = fields.find((one) => one.field === field);
    return refused && wordsOf(refused);
  };
  const faulty = [lotsTyped, priceTyped, timeTyped].some(({ fault }) => fault);
  const ready = !faulty && allGiven(warnings, reasons);
  const book = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready || busy || detail.id === null) return;
    const at = detail.id;
    const ofOffered = offered?.trade_id === tradeId.trim() && offered.trade_time;
    setKnown(warnings);
    setTypedPrice(price);
    const body = {
      quantity: lotsTyped.value?.toFixed() ?? '',
      price: priceTyped.value?.toFixed() ?? '',
      traded_at: timeTyped.value ?? (ofOffered || new Date(deskTime()).toISOString()),
      ...(tradeId.trim() && { trade_id: tradeId.trim() }),
      ...acknowledged(warnings, reasons),
    };
    run(`${t('fill.book')} ${id} ${body.quantity} @ ${body.price}`, (key) => bookFill(at, body, key));
  };
  return (
    <form className="tools" aria-label={t('fill.entry')} onSubmit={book}>
      <Entry
        autoFocus
        label={`${t('fill.quantity')} (${t('fill.ofLeft', { left: lots(detail.left) })})`}
        width={84}
        value={quantity}
        trouble={trouble('quantity', lotsTyped.fault)}
        onChange={setQuantity}
      />
      <span role="group" aria-label={t('fill.shares')}>
        {SHARES.map(([label, share]) => (
          <Button key={label} onClick={() => setQuantity(part(detail.left, share))}>
            {label}
          </Button>
        ))}
        <Button onClick={() => setQuantity(part(detail.left, 1))}>{t('fill.all')}</Button>
      </span>
      <Entry
        label={t('fill.price')}
        width={92}
        value={price}
        offered={typedPrice === undefined}
        describedBy={lastId}
        trouble={trouble('price', price === '' ? undefined : priceTyped.fault)}
        onChange={reprice}
        onBlur={() => typedPrice?.trim() === '' && reprice(undefined)}
      />
      <Last id={lastId} last={last} />
      <Entry
        label={t('fill.tradeId')}
        width={112}
        value={tradeId}
        trouble={trouble('trade_id', undefined)}
        onChange={setTradeId}
      />
      <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
        {t('fill.book')}
      </Button>
      {submission.state !== 'sending' && (
        <ActNote
          of={submission}
          elsewhere={({ field }) => late.length > 0 || FIELDS.some((one) => one === field)}
        />
      )}
      <Acknowledge warnings={warnings} reasons={reasons} onChange={setReasons} />
      {/* last, since each part of a time is a stop of the Tab key */}
      <Entry
        time
        label={t('fill.tradedAt')}
        hint={t('fill.tradedAtHint')}
        width={184}
        value={typedTime}
        trouble={trouble('traded_at', timeTyped.fault)}
        onChange={setTypedTime}
      />
    </form>
  );
}
