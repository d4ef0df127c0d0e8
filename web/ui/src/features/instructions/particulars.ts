import type { TFunction } from 'i18next';
import type { Step } from '../../api/wire';
import { orderWords } from '../../components/OrderText';
import { lots, price } from '../../domain/figures';
import { isStatus } from '../../domain/statuses';

type Data = Readonly<Record<string, unknown>>;
type Says = (t: TFunction, data: Data, actor: string | null) => readonly string[];

/** More contracts than these are read where the amendment itself is shown. */
const MOST_CHANGES = 6;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const SIDES = ['BUY', 'SELL'] as const;
const OFFSETS = ['OPEN', 'CLOSE', 'CLOSETODAY', 'CLOSEYESTERDAY'] as const;

function order(t: TFunction, data: Data, quantity: string): string {
  const buy_sell = SIDES.find((side) => side === data.buy_sell);
  const open_close = OFFSETS.find((offset) => offset === data.open_close);
  return buy_sell && open_close ? orderWords(t, { buy_sell, open_close, quantity }) : lots(quantity);
}

const clone: Says = (t, data) => [
  text(data.cloned_from) && t('instruction.clonedFrom', { id: text(data.cloned_from) }),
];
const contract: Says = (_t, data) => [text(data.c_instrument_id)];
const claim: Says = (t, data, actor) => [
  text(data.c_instrument_id),
  text(data.detail_quantity) && order(t, data, text(data.detail_quantity)),
  text(data.from) !== actor && text(data.from) !== '' ? `(${text(data.from)})` : '',
];
const fill: Says = (t, data) => [
  text(data.c_instrument_id),
  text(data.quantity) && `${order(t, data, text(data.quantity))} @ ${price(text(data.price), null)}`,
  text(data.confirmed_trade_id) || text(data.trade_id),
];

const status = (t: TFunction, value: string) => (isStatus(value) ? t(`status.${value}`) : value);
const revision = (t: TFunction, data: Data) =>
  text(data.revision) && t('revision.caption', { n: text(data.revision) });

function change(t: TFunction, { c_instrument_id, from, to, decision }: Data): string {
  const before = text(from) === '' ? t('amend.added') : lots(text(from));
  const said = decision === 'ACCEPTED' || decision === 'REFUSED' ? ` (${t(`decision.${decision}`)})` : '';
  return `${text(c_instrument_id)} ${before} → ${lots(text(to))}${said}`;
}

const amendment: Says = (t, data) => {
  const changes = Array.isArray(data.changes) ? data.changes.filter(isData) : [];
  const told = changes.slice(0, MOST_CHANGES).map((one) => change(t, one));
  const rest = changes.length - told.length;
  return [
    revision(t, data),
    status(t, text(data.revision_status)),
    [...told, ...(rest > 0 ? [`+${rest}`] : [])].join(', '),
  ];
};

/** Of an instruction it leads to the status that this has; of an amendment to one of its own. */
const approval: Says = (t, data) => [
  text(data.to) !== text(data.status) ? revision(t, data) : '',
  data.decision === 'APPROVED' || data.decision === 'REJECTED' ? t(`decision.${data.decision}`) : '',
];

const SAYS: ReadonlyMap<string, Says> = new Map([
  ['instruction.created', clone],
  ['detail.claimed', claim],
  ['detail.unclaimed', claim],
  ['fill.booked', fill],
  ['fill.reversed', fill],
  ['fill.confirmed', fill],
  ['line.cancelled', contract],
  ['instruction.amended', amendment],
  ['approval.given', approval],
]);

/** What a step says besides status and reason, as far as its data tells: contract, lots, price, targets. */
export function particulars(t: TFunction, { kind, data, actor }: Step): string {
  const parts = isData(data) ? (SAYS.get(kind)?.(t, data, actor) ?? []) : [];
  return parts.filter(Boolean).join(' ');
}
