import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { lookAt, lookAway } from '../../api/calls';
import { useVisible } from '../../app/visible';

/** The desk counts one word for three times as long. */
const AGAIN_MS = 10_000;

/** Who else looks at it; to be shown is to look, while the page is visible. */
export function Viewers({ of: id }: { of: number }) {
  const { t } = useTranslation();
  const visible = useVisible();
  const { data } = useQuery({
    queryKey: ['viewers', id],
    queryFn: () => lookAt(id),
    enabled: visible,
    refetchInterval: AGAIN_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (!visible) return undefined;
    return () => void lookAway(id);
  }, [visible, id]);
  if (!visible || !data?.viewers.length) return null;
  return <span className="tag accent">{t('instruction.viewers', { who: data.viewers.join(', ') })}</span>;
}
