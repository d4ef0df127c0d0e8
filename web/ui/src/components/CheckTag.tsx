import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../api/wire';

const TONES: Readonly<Record<string, string>> = { BLOCK: 'danger', WARN: 'warn' };

/** What a check does when it fires, or that it was kept. */
export function CheckTag({ check }: { check: Pick<CheckResult, 'level' | 'passed'> }) {
  const { t } = useTranslation();
  if (check.passed) return <span className="tag good">{t('check.passed')}</span>;
  const word = t(`check.level.${check.level}` as 'check.level.WARN', { defaultValue: check.level });
  return <span className={`tag ${TONES[check.level] ?? 'muted'}`}>! {word}</span>;
}
