import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../api/wire';
import { CheckTag } from '../../components/CheckTag';
import { keyOfCheck, nameOfCheck, wordsOfCheck } from '../../components/checks';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { moment } from '../../domain/times';

/** What fired stands first. */
const firedFirst = (checks: readonly CheckResult[]) =>
  [...checks].sort((a, b) => Number(a.passed) - Number(b.passed));

/** All checks of an instruction, at which act each was made, and who accepted a warning, when and why. */
export function Checks({ checks }: { checks: readonly CheckResult[] }) {
  const { t } = useTranslation();
  if (!checks.length) return <p className="muted">{t('check.none')}</p>;
  const columns: LedgerColumn<CheckResult>[] = [
    { head: t('check.verdict'), cell: (check) => <CheckTag check={check} /> },
    { head: t('check.rule'), cell: (check) => nameOfCheck(t, check.kind) },
    { head: t('check.measured'), cell: (check) => wordsOfCheck(t, check) },
    {
      head: t('check.act'),
      cell: ({ act }) =>
        act === null ? '' : t(`check.at.${act}` as 'check.at.CREATE', { defaultValue: act }),
    },
    {
      head: t('check.acknowledged'),
      cell: (check) =>
        check.acknowledged_by !== null && `${check.acknowledged_by} ${moment(check.acknowledged_at)}`,
    },
    { head: t('act.reason'), cell: (check) => check.acknowledgement ?? '' },
  ];
  return (
    <LedgerTable
      caption={t('adjust.checks')}
      columns={columns}
      rows={firedFirst(checks)}
      keyOf={(check, index) => `${keyOfCheck(check)}|${index}`}
    />
  );
}
