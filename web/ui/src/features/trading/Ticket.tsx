import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { instruction } from '../../api/calls';
import type { Instruction, Unmatched } from '../../api/wire';
import { useTicks } from '../../app/contracts';
import { go } from '../../app/routes';
import { useUser } from '../../app/session';
import { OutdatedNote, unread } from '../../components/Blank';
import { OrderText } from '../../components/OrderText';
import { StatusTag } from '../../components/StatusTag';
import { lots } from '../../domain/figures';
import { FillTable } from '../instructions/Fills';
import { Claiming } from './Claiming';
import { ClaimingTogether } from './ClaimingTogether';
import { FillEntry } from './FillEntry';
import { detailsOf, isOpen } from './together';

export interface Picked {
  detail: number;
  instruction: number;
  /** The trade that is to be booked on it. */
  trade?: Unmatched | undefined;
}

const BOOKABLE: readonly Instruction['status'][] = ['APPROVED', 'EXECUTING', 'CANCELLING'];

/** The detail in hand: take it, book what was traded, take a fill back. */
export function Ticket({ picked, onClose }: { picked: Picked; onClose: () => void }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const { instruction: id } = picked;
  const query = useQuery({ queryKey: ['instruction', id], queryFn: () => instruction(id) });
  const detail = query.data && detailsOf(query.data).find((one) => one.id === picked.detail);
  const code = detail?.c_instrument_id ?? null;
  const tickOf = useTicks([code]);
  if (!query.data) return unread(query);
  const of = query.data;
  if (!detail) return null;
  const mine = detail.claimed_by === username;
  const open = isOpen(detail);
  return (
    <section className="totals stacked ticket" aria-label={t('trading.ticket')}>
      <OutdatedNote query={query} />
      <div className="tools">
        <strong className="code">{detail.c_instrument_id}</strong>
        <OrderText order={detail} />
        <span className="muted">
          {of.product_code} · {detail.account_id}
        </span>
        <StatusTag status={detail.status} />
        <span>
          {t('col.filled')} {lots(detail.filled_quantity)} / {lots(detail.quantity)}
        </span>
        {detail.claimed_by && (
          <span className={mine ? 'good' : 'warn'}>
            {t('col.claimedBy')} {detail.claimed_by}
          </span>
        )}
        {open && (mine || !detail.claimed_by) && <Claiming key={String(mine)} detail={detail} mine={mine} />}
        <ClaimingTogether of={of} picked={detail} />
        <span className="push" />
        <Button onClick={() => go({ page: 'instructions', id })}>{t('submit.open')}</Button>
        <Button onClick={onClose}>{t('instruction.close')}</Button>
      </div>
      {of.note && <span className="muted">{of.note}</span>}
      {open && mine && !BOOKABLE.includes(of.status) && (
        <p className="note">
          {t('trading.notNow')} <StatusTag status={of.status} />
        </p>
      )}
      {open && mine && BOOKABLE.includes(of.status) && (
        <FillEntry key={detail.id} detail={detail} trade={picked.trade} />
      )}
      {!!detail.fills?.length && (
        <div className="booked" tabIndex={0} role="region" aria-label={t('board.fills')}>
          <FillTable detail={detail} product={of.product_code} tick={tickOf(code)} />
        </div>
      )}
    </section>
  );
}
