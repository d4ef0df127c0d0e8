import { Alert, Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { submit } from '../../api/calls';
import type { Problem } from '../../api/problem';
import type { AdjustmentRequest, CheckResult, Instruction, Line } from '../../api/wire';
import { go } from '../../app/routes';
import { Signed } from '../../components/Figure';
import { money } from '../../domain/figures';
import { LinesTable } from '../instructions/LinesTable';
import { totalChange } from '../instructions/Sheet';
import { type Submission, submitOnce } from './submission';

interface Props {
  request: AdjustmentRequest;
  preview: Instruction;
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
            <li key={`${check.kind}|${check.c_instrument_id ?? ''}`}>
              <span className={`tag ${check.level === 'BLOCK' ? 'danger' : 'warn'}`}>{check.level}</span>{' '}
              {check.c_instrument_id} {check.detail ?? check.kind}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Outcome({ submission }: { submission: Submission }) {
  const { t } = useTranslation();
  switch (submission.state) {
    case 'idle':
      return null;
    case 'sending':
      return <Alert type="info" title={t('submit.sending')} role="status" />;
    case 'checking':
      return (
        <Alert
          type="warning"
          role="alert"
          title={t('submit.checking', { n: submission.attempt })}
          description={t('submit.checkingHint')}
        />
      );
    case 'done': {
      const { id, status } = submission.instruction;
      const hint = status === 'PENDING_APPROVAL' ? t('submit.pendingApproval') : t('submit.doneHint');
      return (
        <Alert type="success" role="status" title={t('submit.done', { id: id ?? '' })} description={hint} />
      );
    }
    case 'refused':
      return (
        <Alert
          type="error"
          role="alert"
          title={`${t('submit.refused')}: ${submission.problem.detail || submission.problem.title}`}
        />
      );
  }
}

/** The last look: read-only, then one act under one key. */
export function Review({ request, preview, onClose, onDone, onRefused }: Props) {
  const { t } = useTranslation();
  const [submission, setSubmission] = useState<Submission>({ state: 'idle' });
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);
  const show = (next: Submission) => {
    setSubmission(next);
    if (next.state === 'done') onDone();
    if (next.state === 'refused') onRefused(next.problem);
  };
  const confirm = () => void submitOnce(request, { send: submit, show }, stop.current.signal);
  const lines = preview.adjustments ?? [];
  const { state } = submission;
  const busy = state === 'sending' || state === 'checking';

  const footer = () => {
    if (submission.state === 'done') {
      const id = submission.instruction.id ?? undefined;
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
      state !== 'refused' && (
        <Button key="confirm" type="primary" autoFocus loading={busy} disabled={busy} onClick={confirm}>
          {t('adjust.confirm', { n: request.adjustments.length })}
        </Button>
      ),
    ];
  };

  return (
    <Modal
      open
      width="min(1240px, 94vw)"
      title={`${t('adjust.reviewTitle')} · ${request.product_code}`}
      onCancel={busy ? () => undefined : onClose}
      closable={!busy}
      mask={{ closable: false }}
      footer={footer()}
    >
      <div className="sheet">
        <dl className="facts">
          <div>
            <dt>{t('col.currentDelta')}</dt>
            <dd>{money(preview.total_current_delta_value)}</dd>
          </div>
          <div>
            <dt>{t('col.adjustedDelta')}</dt>
            <dd>{money(preview.total_adjusted_delta_value)}</dd>
          </div>
          <div>
            <dt>{t('adjust.totalChange')}</dt>
            <dd>
              <Signed value={totalChange(preview)} />
            </dd>
          </div>
          <div>
            <dt>{t('adjust.margin')}</dt>
            <dd>{money(preview.margin)}</dd>
          </div>
          {!!preview.unvalued_lines && (
            <div className="warn">{t('adjust.unvalued', { n: preview.unvalued_lines })}</div>
          )}
        </dl>
        {request.note && <p className="note fine">{request.note}</p>}
        <Checks checks={preview.checks ?? []} />
        <LinesTable lines={unusualFirst(lines)} preview />
        <Outcome submission={submission} />
      </div>
    </Modal>
  );
}
