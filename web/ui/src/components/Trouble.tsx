import { useTranslation } from 'react-i18next';
import type { FieldProblem, Problem } from '../api/problem';
import type { Submission } from '../app/submission';
import { isStatus } from '../domain/statuses';

export const wordsOf = (field: FieldProblem): string => field.detail ?? field.rule ?? field.field;

/** Fields a screen shows beside its inputs are left out here. */
type Elsewhere = (field: FieldProblem) => boolean;

/** A refusal in words: what is wrong, what is possible instead, and the fields that stand nowhere else. */
export function Trouble({ problem, elsewhere }: { problem: Problem; elsewhere?: Elsewhere | undefined }) {
  const { t, i18n } = useTranslation();
  const fields = problem.fields.filter((field) => !elsewhere?.(field));
  const allowed = problem.allowed.map((status) => (isStatus(status) ? t(`status.${status}`) : status));
  return (
    <div className="note bad stacked" role="alert">
      <strong>✕ {problem.detail || problem.title}</strong>
      {problem.status === 412 && <span>{t('problem.stale')}</span>}
      {problem.status === 409 && allowed.length > 0 && (
        <span>{t('problem.allowed', { list: allowed.join(i18n.language === 'en' ? ', ' : '、') })}</span>
      )}
      {fields.length > 0 && (
        <ul className="plain">
          {fields.map((field) => (
            <li key={`${field.field}|${field.rule ?? ''}`}>
              <span className="muted">{field.field}</span> {wordsOf(field)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where an act stands, until it is done. */
export function ActNote({ of, elsewhere }: { of: Submission<unknown>; elsewhere?: Elsewhere }) {
  const { t } = useTranslation();
  switch (of.state) {
    case 'sending':
      return (
        <p className="note" role="status">
          {t('submit.sending')}
        </p>
      );
    case 'checking':
      return (
        <p className="note" role="alert">
          {t('submit.checking', { n: of.attempt })}
        </p>
      );
    case 'refused':
      return <Trouble problem={of.problem} elsewhere={elsewhere} />;
    case 'idle':
    case 'done':
      return null;
  }
}
