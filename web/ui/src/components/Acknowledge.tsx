import { Input } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import type { Acknowledgement, CheckResult } from '../api/wire';
import { wordsOfCheck } from './checks';
import { wordsOf } from './Trouble';

/** What a rule warns of, a line for each thing it met: who goes on says why. */
export interface Warning {
  rule: string;
  text: string;
}
export type Reasons = Readonly<Record<string, string>>;

const byRule = (warnings: readonly Warning[]): readonly Warning[] => {
  const texts = new Map<string, string[]>();
  for (const { rule, text } of warnings) texts.set(rule, [...(texts.get(rule) ?? []), text]);
  return [...texts].map(([rule, all]) => ({ rule, text: [...new Set(all)].join('\n') }));
};

/** The warnings for which a refusal wants a reason; none when it is about something else. */
export const warningsOf = (problem: Problem | undefined): readonly Warning[] =>
  problem?.code === 'warning-unacknowledged'
    ? byRule(
        problem.fields.flatMap((field) => (field.rule ? [{ rule: field.rule, text: wordsOf(field) }] : [])),
      )
    : [];

/** The warnings that a preview announces. */
export const warningsAmong = (t: TFunction, checks: readonly CheckResult[]): readonly Warning[] =>
  byRule(
    checks
      .filter((check) => !check.passed && check.level === 'WARN')
      .map((check) => ({ rule: check.rule, text: wordsOfCheck(t, check) })),
  );

/** What is known of one rule last counts; what is known of others stays. */
export const mergeWarnings = (before: readonly Warning[], now: readonly Warning[]): readonly Warning[] => [
  ...before.filter(({ rule }) => !now.some((one) => one.rule === rule)),
  ...now,
];

export const acknowledged = (
  warnings: readonly Warning[],
  reasons: Reasons,
): { acknowledge?: Acknowledgement[] } =>
  warnings.length
    ? { acknowledge: warnings.map(({ rule }) => ({ rule, reason: (reasons[rule] ?? '').trim() })) }
    : {};

export const allGiven = (warnings: readonly Warning[], reasons: Reasons): boolean =>
  warnings.every(({ rule }) => (reasons[rule] ?? '').trim() !== '');

interface Props {
  warnings: readonly Warning[];
  reasons: Reasons;
  onChange: (reasons: Reasons) => void;
}

export function Acknowledge({ warnings, reasons, onChange }: Props) {
  const { t } = useTranslation();
  if (!warnings.length) return null;
  return (
    <section className="note stacked" aria-label={t('acknowledge.title')}>
      <strong>{t('acknowledge.title')}</strong>
      {warnings.map(({ rule, text }) => (
        <label key={rule} className="stacked">
          <span className="warn lines">! {text}</span>
          <Input
            maxLength={500}
            aria-required
            placeholder={t('acknowledge.reason')}
            value={reasons[rule] ?? ''}
            onChange={(event) => onChange({ ...reasons, [rule]: event.target.value })}
          />
        </label>
      ))}
    </section>
  );
}
