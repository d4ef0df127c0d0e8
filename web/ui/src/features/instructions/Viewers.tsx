import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lookAt, lookAway } from '../../api/calls';
import { useVisible } from '../../app/visible';

/** The desk counts one word for three times as long. */
const AGAIN_MS = 10_000;

/** Who else looks at it; to be shown is to look, while the page is visible. */
export function Viewers({ of: id }: { of: number }) {
  const { t } = useTranslation();
  const visible = useVisible();
  const asked = useRef<Promise<unknown>>(Promise.resolve());
  const { data, isError } = useQuery({
    queryKey: ['viewers', id],
    queryFn: () => {
      const answer = lookAt(id);
      asked.current = answer.catch(() => undefined);
      return answer;
    },
    enabled: visible,
    refetchInterval: AGAIN_MS,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (!visible) return undefined;
    // a word that is under way must not come after this one
    return () => void asked.current.then(() => lookAway(id));
  }, [visible, id]);
  if (!visible || isError || !data?.viewers.length) return null;
  return <span className="tag accent">{t('instruction.viewers', { who: data.viewers.join(', ') })}</span>;
}
