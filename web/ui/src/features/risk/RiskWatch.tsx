import { useEffect } from 'react';
import type { User } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { useUser } from '../../app/session';
import { useTell } from '../attention/useTell';
import { observed } from './breaches';
import { trends, useGauges } from './useGauges';

const isAnswerable = (user: User, product: string): boolean => {
  const { roles } = actorOn(user, product);
  return roles.has('RISK') || roles.has('MANAGER');
};

/** Follows the gauges, also behind other screens, and tells when one crosses a limit. */
export function RiskWatch() {
  const user = useUser();
  const { username } = user;
  const tell = useTell();
  const { gauges, now } = useGauges();
  useEffect(() => {
    if (!gauges) return;
    const own = gauges.filter(({ product }) => isAnswerable(user, product));
    for (const { key, value } of gauges) if (value) trends.note(key, value, now);
    const at = new Date(now).toISOString();
    for (const breach of observed(username, own, at)) {
      const { key, product, measure, level, limit, worst } = breach;
      if (level === 'RECORD') continue;
      const told = level === 'BLOCK' ? 'breached' : 'crossed';
      tell(
        {
          key: `${key}|${at}`,
          told,
          at,
          product,
          actor: null,
          id: null,
          crossing: { measure, limit, value: worst },
        },
        false,
      );
    }
  }, [gauges, now, user, username, tell]);
  return null;
}
