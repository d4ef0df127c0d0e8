import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { changeStatus, editDraft, submit, writeDraft } from '../../api/calls';
import type { Result } from '../../api/problem';
import type { Acknowledgement, AdjustmentRequest, DraftRequest, Instruction } from '../../api/wire';
import { useAct } from '../../app/act';
import { useRefresh } from '../../app/refresh';
import { go } from '../../app/routes';

type Acknowledged = { acknowledge?: Acknowledgement[] };

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
  const edit = (id: number, { note, urgency, deadline, adjustments }: DraftRequest, key: string) =>
    editDraft(
      id,
      {
        ...(note && { note }),
        ...(urgency && { urgency }),
        ...(deadline && { deadline }),
        ...(adjustments && { adjustments }),
        ...(version.current !== undefined && { version: version.current }),
      },
      key,
    );

  const save = (body: DraftRequest, onSaved: () => void) => {
    saved.current = onSaved;
    run(t('draft.save'), (key) => (draft?.id == null ? writeDraft(body, key) : edit(draft.id, body, key)));
  };
  /** Under one key each: asked again, both steps answer as they did. */
  const send = async (
    request: AdjustmentRequest,
    acknowledge: Acknowledged,
    key: string,
  ): Promise<Result<Instruction>> => {
    if (draft?.id == null) return submit({ ...request, ...acknowledge }, key);
    const edited = await edit(draft.id, request, `${key}-edit`);
    if (edited.kind !== 'ok') return edited;
    const body = { status: 'PENDING_APPROVAL' as const, version: edited.value.version, ...acknowledge };
    const answer = await changeStatus(draft.id, body, key);
    if (answer.kind !== 'unknown') version.current = edited.value.version;
    return answer;
  };
  return { submission, busy, save, submit: send };
}
