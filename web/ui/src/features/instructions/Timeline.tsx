import { useTranslation } from 'react-i18next';
import type { Step } from '../../api/wire';
import { isStatus } from '../../domain/statuses';
import { moment } from '../../domain/times';
import { particulars } from './particulars';

/** Who looked at it stands on the page itself, once for each. */
const told = (step: Step) => step.kind !== 'instruction.seen';

/** Who did what when, of which contract, with the reason he gave. */
/** Who claims is the actor, and from whom a claim was taken is told with it. */
const claims = ({ kind }: Step) => kind === 'detail.claimed' || kind === 'detail.unclaimed';

export function Timeline({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  const word = (status: string | null) =>
    status && isStatus(status) ? t(`status.${status}`) : (status ?? '');
  const said = (step: Step) => {
    const words = particulars(t, step);
    return words && `${words} `;
  };
  return (
    <ol className="steps">
      {steps.filter(told).map((step, index) => (
        <li key={`${index}|${step.at}|${step.kind}`}>
          <time dateTime={step.at}>{moment(step.at)}</time>
          <span>{step.actor}</span>
          <span>
            {t(`event.${step.kind}` as 'event.fill.booked', { defaultValue: step.kind })} {said(step)}
            {step.to && !claims(step) && (
              <span className="muted">
                {step.from ? `${word(step.from)} → ` : ''}
                {word(step.to)}
              </span>
            )}
            {step.reason && ` · ${step.reason}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
