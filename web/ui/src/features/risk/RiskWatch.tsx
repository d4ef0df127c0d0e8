import { useEffect } from 'react';
import { useUser } from '../../app/session';
import { useTell } from '../attention/useTell';
import { observed } from './breaches';
import { trends, useGauges } from './useGauges';

/** Follows the gauges, also behind other screens, and tells when one crosses a limit. */
export function RiskWatch() {
  const { username } = useUser();
  const tell = useTell();
  const { gauges, now } = useGauges();
  useEffect(() => {
    if (!gauges) return;
    for (const { key, value } of gauges) if (value) trends.note(key, value, now);
    const at = new Date(now).toISOString();
    for (const breach of observed(username, gauges, at)) {
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
  }, [gauges, now, username, tell]);
  return null;
}
