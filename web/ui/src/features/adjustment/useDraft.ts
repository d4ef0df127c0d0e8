import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { changeStatus, editDraft, submit, writeDraft } from '../../api/calls';
import type { Acknowledgement, AdjustmentRequest, DraftRequest, Instruction } from '../../api/wire';
import { useAct } from '../../app/act';
import { useRefresh } from '../../app/refresh';
import { go } from '../../app/routes';
import { type Send, transient } from '../../app/submission';

type Acknowledged = { acknowledge?: Acknowledgement[] };

/** @param seen the version that was written on */
function edit(id: number, asked: DraftRequest, seen: number | undefined, key: string) {
  const { note, urgency, deadline, adjustments } = asked;
  const body = {
    ...(note && { note }),
    ...(urgency && { urgency }),
    ...(deadline && { deadline }),
    ...(adjustments && { adjustments }),
    ...(seen !== undefined && { version: seen }),
  };
  return editDraft(id, body, key);
}

/** Saves what is written as a draft, or submits it: anew, or as the draft it came from. */
export function useDraft(draft: Instruction | undefined) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const version = useRef(draft?.version);
  const saved = useRef<() => void>(() => undefined);
  const { submission, busy, run } = useAct<Instruction>((now) => {
    if (now.state !== 'done') return;
    const { id, product_code } = now.value;
    version.current = now.value.version;
    queries.setQueryData(['instruction', id], now.value);
    refresh();
    saved.current();
    void message.success(t('draft.saved', { id: id ?? '' }));
    if (!draft && id !== null) go({ page: 'adjust', product: product_code, draft: id });
  });

  const save = (body: DraftRequest, onSaved: () => void) => {
    const seen = version.current;
    saved.current = onSaved;
    run(t('draft.save'), (key) =>
      draft?.id == null ? writeDraft(body, key) : edit(draft.id, body, seen, key),
    );
  };
  /** Under one key each and in the same words: asked again, both steps answer as they did. */
  const submitting = (request: AdjustmentRequest, acknowledge: Acknowledged): Send<Instruction> => {
    if (draft?.id == null) return (key) => submit({ ...request, ...acknowledge }, key);
    const { id } = draft;
    const seen = version.current;
    return async (key) => {
      const edited = await edit(id, request, seen, `${key}-edit`);
      if (edited.kind !== 'ok') return edited;
      const body = { status: 'PENDING_APPROVAL' as const, version: edited.value.version, ...acknowledge };
      const answer = await changeStatus(id, body, key);
      const refused = answer.kind === 'refused' && !transient(answer.problem);
      if (refused) version.current = edited.value.version;
      return answer;
    };
  };
  return { submission, busy, save, submitting };
}
