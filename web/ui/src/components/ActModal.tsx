import { Button, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../api/problem';
import type { Submission } from '../app/submission';
import { ActNote } from './Trouble';
import { useDialogFocus } from './useDialogFocus';

interface Props {
  title: string;
  hint?: string | undefined;
  confirm: string;
  danger?: boolean;
  /** What the act cannot do without and does not have yet, in words; an empty part is not lacking. */
  lacking: readonly (string | false)[];
  submission: Submission<unknown>;
  elsewhere?: (field: FieldProblem) => boolean;
  width?: string;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog for one act: what it does, what it needs, one button, and what became of it. */
export function ActModal(props: Props) {
  const { t } = useTranslation();
  const { submission, danger = false } = props;
  const lacking = props.lacking.filter(Boolean).join(' · ');
  const lackingId = useId();
  const form = useDialogFocus<HTMLFormElement>(submission.state);
  const sending = submission.state === 'sending';
  const checking = submission.state === 'checking';
  const busy = sending || checking;
  const confirm = () => {
    if (!lacking && !busy) props.onConfirm();
  };
  return (
    <Modal
      open
      width={props.width ?? 'min(560px, 94vw)'}
      title={props.title}
      closable={!sending}
      onCancel={sending ? () => undefined : props.onClose}
      mask={{ closable: false }}
      footer={[
        lacking && !busy && (
          <p key="lacking" id={lackingId} className="muted">
            {t('act.lacking', { list: lacking })}
          </p>
        ),
        <Button key="back" disabled={sending} onClick={props.onClose}>
          {t(checking ? 'act.leave' : 'act.back')}
        </Button>,
        <Button
          key="go"
          type="primary"
          danger={danger}
          loading={busy}
          disabled={lacking !== ''}
          aria-describedby={lacking ? lackingId : undefined}
          onClick={confirm}
        >
          {props.confirm}
        </Button>,
      ]}
    >
      <form
        ref={form}
        className="sheet"
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {props.hint && <p className="muted">{props.hint}</p>}
        {props.children}
        <ActNote of={submission} {...(props.elsewhere ? { elsewhere: props.elsewhere } : {})} />
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
