import type { FieldProblem } from '../api/problem';
import type { Submission } from '../app/submission';
import { wordsOf } from './Trouble';

/** What a refusal says of the field that goes to the desk under this name. */
export const troubleAt = (of: Submission<unknown>, name: string): string | undefined => {
  const fields = of.state === 'refused' ? of.problem.fields.filter(({ field }) => field === name) : [];
  return fields.length ? fields.map(wordsOf).join('; ') : undefined;
};

/** Of a refusal: what stands at its field already. */
export const standsAt =
  (...names: readonly string[]) =>
  ({ field }: FieldProblem): boolean =>
    names.includes(field);

/** What is wrong with a field, beside it; heard when it comes. */
export function FieldTrouble({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <span className="danger" role="alert">
      ✕ {text}
    </span>
  );
}
