import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/http';
import { clock } from '../domain/times';

/** Instead of content: says why there is none. */
export function Blank({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="blank">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <section className="blank" aria-busy="true">
      <Spin aria-hidden />
      <p role="status">{t('state.loading')}</p>
    </section>
  );
}

/** A query that failed: refused, absent, or no answer. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof Refused ? error.problem : undefined;
  const titles: Record<number, string> = { 403: t('state.noRight'), 404: t('state.absent') };
  const title = problem ? (titles[problem.status] ?? t('state.failed')) : t('state.offline');
  return (
    <section className="blank" role="alert">
      <h2>{title}</h2>
      {problem?.detail && <p>{problem.detail}</p>}
      {retry && <Button onClick={retry}>{t('app.retry')}</Button>}
    </section>
  );
}

type Read = Pick<UseQueryResult, 'error' | 'dataUpdatedAt' | 'data'> & { refetch: () => unknown };

/** Above what was read before: it could not be read again, and is of that time. */
export function OutdatedNote({ query }: { query: Read }) {
  const { t } = useTranslation();
  if (!query.error || query.data === undefined) return null;
  return (
    <p className="note" role="status">
      {t('state.outdated', { time: clock(query.dataUpdatedAt) })}{' '}
      <Button size="small" onClick={() => void query.refetch()}>
        {t('app.retry')}
      </Button>
    </p>
  );
}

/** In place of what was never read; undefined once there is something to show, however old. */
export function unread(query: Read) {
  if (query.data !== undefined) return undefined;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
