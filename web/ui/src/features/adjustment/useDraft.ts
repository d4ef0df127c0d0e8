import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeStatus, editDraft, submit, writeDraft } from '../../api/calls';
import type { Acknowledgement, AdjustmentRequest, DraftRequest, Instruction } from '../../api/wire';
import { useAct } from '../../app/act';
import { useRefresh } from '../../app/refresh';
import { go } from '../../app/routes';
import { type Send, transient } from '../../app/submission';
import type { Place, Written } from './drafts';
import type { Writing } from './writing';

type Version = NonNullable<Place['draft']>;
type Acknowledged = { acknowledge?: Acknowledgement[] };

function edit({ id, version }: Version, asked: DraftRequest, key: string) {
  const { note, urgency, deadline, adjustments } = asked;
  const body = {
    ...(note && { note }),
    ...(urgency && { urgency }),
    ...(deadline && { deadline }),
    ...(adjustments && { adjustments }),
    version,
  };
  return editDraft(id, body, key);
}

/** Saves what is written as a draft, or submits it: anew, or as the draft it came from. */
export function useDraft(draft: Instruction | undefined, writing: Writing) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const { submission, busy, run } = useAct<Instruction>((now) => {
    if (now.state !== 'done') return;
    const { id, product_code } = now.value;
    refresh();
    void message.success(t('draft.saved', { id: id ?? '' }));
    if (!draft && id !== null) go({ page: 'adjust', product: product_code, draft: id });
  });
  const taken = (sent: Written, now: Instruction) => {
    writing.saved(sent, now);
    queries.setQueryData(['instruction', now.id], now);
  };

  const save = (body: DraftRequest) => {
    const { written, draft: on } = writing;
    run(t('draft.save'), async (key) => {
      const answer = await (on ? edit(on, body, key) : writeDraft(body, key));
      if (answer.kind === 'ok') taken(written, answer.value);
      return answer;
    });
  };
  const submitNew =
    (request: AdjustmentRequest, acknowledge: Acknowledged, written: Written): Send<Instruction> =>
    async (key) => {
      const answer = await submit({ ...request, ...acknowledge }, key);
      if (answer.kind === 'ok') writing.given(written);
      return answer;
    };
  /** Under one key each and in the same words: asked again, both steps answer as they did. */
  const submitting = (request: AdjustmentRequest, acknowledge: Acknowledged): Send<Instruction> => {
    const { written, draft: on } = writing;
    if (!on) return submitNew(request, acknowledge, written);
    return async (key) => {
      const edited = await edit(on, request, `${key}-edit`);
      if (edited.kind !== 'ok') return edited;
      const body = { status: 'PENDING_APPROVAL' as const, version: edited.value.version, ...acknowledge };
      const answer = await changeStatus(on.id, body, key);
      const refused = answer.kind === 'refused' && !transient(answer.problem);
      if (answer.kind === 'ok') writing.given(written);
      else if (refused) taken(written, edited.value);
      return answer;
    };
  };
  return { submission, busy, save, submitting };
}
