import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Acknowledgement, AdjustmentRequest, CheckResult, Instruction, Line } from '../../api/wire';
import { useAct } from '../../app/act';
import { go } from '../../app/routes';
import type { Send, Submission } from '../../app/submission';
import {
  Acknowledge,
  type Reasons,
  acknowledged,
  allGiven,
  mergeWarnings,
  warningsAmong,
  warningsOf,
} from '../../components/Acknowledge';
import { CheckTag } from '../../components/CheckTag';
import { keyOfCheck, wordsOfCheck } from '../../components/checks';
import { Amount } from '../../components/Amount';
import { useDialogFocus } from '../../components/useDialogFocus';
import { clock } from '../../domain/times';
import { Ladder } from './Ladder';
import { LinesTable } from '../instructions/LinesTable';
import { totalChange } from '../instructions/Sheet';
import type { Previewed } from './usePreview';

interface Props {
  request: AdjustmentRequest;
  preview: Previewed;
  /** What there is to say of prices that moved. */
  moved: ReactNode;
  /** The act as it is given now, for each time that it is asked. */
  send: (acknowledge: { acknowledge?: Acknowledgement[] }) => Send<Instruction>;
  onClose: () => void;
  onDone: () => void;
  onRefused: (problem: Problem) => void;
}

/** Unusual lines first: flagged, then the largest change of delta. */
const unusualFirst = (lines: readonly Line[]): readonly Line[] => {
  const weight = (line: Line) =>
    Math.abs(Number(line.adjusted_delta_value ?? 0) - Number(line.current_delta_value ?? 0));
  const flags = (line: Line) => line.flags?.length ?? 0;
  return [...lines].sort((a, b) => flags(b) - flags(a) || weight(b) - weight(a));
};

function Checks({ checks }: { checks: readonly CheckResult[] }) {
  const { t } = useTranslation();
  const fired = checks.filter((check) => !check.passed);
  return (
    <section aria-label={t('adjust.checks')}>
      <span className="muted">{t('adjust.checks')}: </span>
      {fired.length === 0 ? (
        <span className="good">{t('adjust.noChecks')}</span>
      ) : (
        <ul className="plain">
          {fired.map((check) => (
            <li key={keyOfCheck(check)}>
              <CheckTag check={check} /> {wordsOfCheck(t, check)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Outcome({ submission }: { submission: Submission<Instruction> }) {
  const { t } = useTranslation();
  switch (submission.state) {
    case 'idle':
      return null;
    case 'sending':
      return <Alert type="info" showIcon title={t('submit.sending')} role="status" />;
    case 'checking':
      return (
        <Alert
          type="warning"
          role="alert"
          showIcon
          title={t('submit.checking', { n: submission.attempt })}
          description={t('submit.checkingHint')}
        />
      );
    case 'done': {
      const { id, status } = submission.value;
      const hint = status === 'PENDING_APPROVAL' ? t('submit.pendingApproval') : t('submit.doneHint');
      return (
        <Alert
          type="success"
          role="status"
          showIcon
          title={t('submit.done', { id: id ?? '' })}
          description={hint}
        />
      );
    }
    case 'refused':
      return (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={`${t('submit.refused')}: ${submission.problem.detail || submission.problem.title}`}
        />
      );
  }
}

/** The last look: read-only, then one act under one key. */
export function Review({
  request,
  preview: { value: preview, at },
  moved,
  send,
  onClose,
  onDone,
  onRefused,
}: Props) {
  const { t } = useTranslation();
  const { submission, busy, run } = useAct<Instruction>((now) => {
    if (now.state === 'done') onDone();
    if (now.state === 'refused') onRefused(now.problem);
  });
  const [reasons, setReasons] = useState<Reasons>({});
  const checks = preview.checks ?? [];
  const late = submission.state === 'refused' ? warningsOf(submission.problem) : [];
  const [known, setKnown] = useState(() => warningsAmong(t, checks));
  const warnings = mergeWarnings(known, late);
  const blocked = checks.some((check) => !check.passed && check.level === 'BLOCK');
  const ready = !blocked && allGiven(warnings, reasons);
  const title = `${t('adjust.reviewTitle')} · ${request.product_code}`;
  const confirm = () => {
    setKnown(warnings);
    run(title, send(acknowledged(warnings, reasons)));
  };
  const lines = preview.adjustments ?? [];
  const { state } = submission;
  const sheet = useDialogFocus<HTMLDivElement>(state);

  const footer = () => {
    if (submission.state === 'done') {
      const id = submission.value.id ?? undefined;
      return [
        <Button key="another" onClick={onClose}>
          {t('submit.another')}
        </Button>,
        <Button key="open" type="primary" onClick={() => go({ page: 'instructions', id })}>
          {t('submit.open')}
        </Button>,
      ];
    }
    return [
      state === 'checking' && (
        <Button key="list" onClick={() => go({ page: 'instructions', id: undefined })}>
          {t('submit.stop')}
        </Button>
      ),
      <Button key="back" disabled={busy} onClick={onClose}>
        {t('adjust.back')}
      </Button>,
      (state !== 'refused' || late.length > 0) && (
        <Button key="confirm" type="primary" loading={busy} disabled={busy || !ready} onClick={confirm}>
          {t('adjust.confirm', { count: request.adjustments.length })}
        </Button>
      ),
    ];
  };

  return (
    <Modal
      open
      width="min(1240px, 94vw)"
      title={title}
      onCancel={busy ? () => undefined : onClose}
      closable={!busy}
      mask={{ closable: false }}
      footer={footer()}
    >
      <div className="sheet" ref={sheet}>
        <dl className="facts">
          <div>
            <dt>{t('col.currentDelta')}</dt>
            <dd>
              <Amount value={preview.total_current_delta_value} />
            </dd>
          </div>
          <div>
            <dt>{t('col.adjustedDelta')}</dt>
            <dd>
              <Amount value={preview.total_adjusted_delta_value} />
            </dd>
          </div>
          <div>
            <dt>{t('adjust.totalChange')}</dt>
            <dd>
              <Amount value={totalChange(preview)} change />
            </dd>
          </div>
          <div>
            <dt>{t('adjust.margin')}</dt>
            <dd>
              <Amount value={preview.margin} />
            </dd>
          </div>
          <div>
            <dt>{t('adjust.previewedAt')}</dt>
            <dd>{clock(at)}</dd>
          </div>
          {!!preview.unvalued_lines && (
            <div className="warn">{t('adjust.unvalued', { n: preview.unvalued_lines })}</div>
          )}
        </dl>
        {request.note && <p className="note fine">{request.note}</p>}
        {state !== 'done' && moved}
        <Checks checks={checks} />
        {state !== 'done' && <Acknowledge warnings={warnings} reasons={reasons} onChange={setReasons} />}
        <Ladder rungs={preview.ladder ?? []} />
        <LinesTable lines={unusualFirst(lines)} />
        <Outcome submission={submission} />
      </div>
    </Modal>
  );
}
