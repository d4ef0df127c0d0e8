import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
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
  ready: boolean;
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
  const { submission, ready, danger = false } = props;
  const form = useDialogFocus<HTMLFormElement>(submission.state);
  const sending = submission.state === 'sending';
  const checking = submission.state === 'checking';
  const busy = sending || checking;
  const confirm = () => {
    if (ready && !busy) props.onConfirm();
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
        <Button key="back" disabled={sending} onClick={props.onClose}>
          {t(checking ? 'act.leave' : 'act.back')}
        </Button>,
        <Button key="go" type="primary" danger={danger} loading={busy} disabled={!ready} onClick={confirm}>
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
