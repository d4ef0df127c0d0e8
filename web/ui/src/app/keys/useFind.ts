import type { InputRef } from 'antd';
import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Key, useKeys } from './keyboard';

const NONE: readonly Key[] = [];

/** For the quick filter of a page, while it is there: `/` leads into it. */
export function useFind(there = true): RefObject<InputRef | null> {
  const { t } = useTranslation();
  const field = useRef<InputRef>(null);
  const keys = useMemo(
    (): readonly Key[] => [
      { press: '/', group: 'page', text: t('keys.find'), act: () => field.current?.focus({ cursor: 'all' }) },
    ],
    [t],
  );
  useKeys(there ? keys : NONE);
  return field;
}
