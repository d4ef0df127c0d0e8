import type { GridApi } from 'ag-grid-community';
import { Button, Input } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { AdjustmentRequest, DraftRequest, Instruction } from '../../api/wire';
import { contracts, useContractsOf } from '../../app/contracts';
import { useFresh, useHub, useMissing, useTopic } from '../../app/desk';
import { useFind } from '../../app/keys/useFind';
import { go } from '../../app/routes';
import { ofText } from '../../components/Blotter/filters';
import { StaleNote } from '../../components/StaleNote';
import { ActNote } from '../../components/Trouble';
import { clock } from '../../domain/times';
import { type BookLine, MAX_LINES } from './book';
import type { Remarks } from './columns';
import { ContractSearch } from '../../components/ContractSearch';
import { DeltaTotals } from './DeltaTotals';
import { KeptNote } from './KeptNote';
import { Moved } from './Moved';
import { NOWHERE, place } from './problems';
import { Review } from './Review';
import { TargetGrid } from './TargetGrid';
import { TermFields } from './TermFields';
import { useBook } from './useBook';
import { useDraft } from './useDraft';
import { type Previewed, usePreview } from './usePreview';

const inFuture = (deadline: string) => deadline === '' || Date.parse(`${deadline}+08:00`) > Date.now();

interface Props {
  product: string;
  /** The draft that is written on; undefined for a new instruction. */
  draft: Instruction | undefined;
  /** What there is to say about the draft as it was read. */
  note: ReactNode;
}

export function Editor({ product, draft, note: said }: Props) {
  const { t } = useTranslation();
  const hub = useHub();
  useTopic(hub.pos);
  useContractsOf(hub.positions);
  const fresh = useFresh(hub.pos);
  const absent = useMissing(hub.pos);
  const { writing, view, changed, repaint, say, restored } = useBook(product, draft);
  const { book } = writing;
  const { note, urgency, deadline } = view.terms;
  const [find, setFind] = useState('');
  const field = useFind();
  const [refused, setRefused] = useState<{ problem: Problem; sent: AdjustmentRequest }>();
  const [pasted, setPasted] = useState<{ n: number; ignored: number }>();
  const [given, setGiven] = useState(false);
  const [opening, setOpening] = useState(false);
  const [review, setReview] = useState<{ request: AdjustmentRequest; preview: Previewed }>();
  const api = useRef<GridApi<BookLine> | undefined>(undefined);
  const keepApi = useCallback((now: GridApi<BookLine> | undefined) => {
    api.current = now;
  }, []);

  const late = !inFuture(deadline);
  const due = deadline ? `${deadline}:00+08:00` : null;
  const request = book.request(note, urgency, due);
  const saving = useDraft(draft, writing);
  const asDraft: DraftRequest = request ?? {
    product_code: product,
    urgency,
    ...(note.trim() && { note: note.trim() }),
    ...(due && { deadline: due }),
    adjustments: [],
  };
  const preview = usePreview(late ? undefined : request);
  const good = preview.answer?.kind === 'ok' ? preview.answer.value : undefined;
  useEffect(() => {
    if (good) book.learn(good);
  }, [book, good]);

  const { answer, asked } = preview;
  const remarks: Remarks & { others: readonly string[] } = useMemo(() => {
    const lines = new Map((good?.adjustments ?? []).map((line) => [line.c_instrument_id, line] as const));
    const placed =
      answer?.kind === 'refused' && asked
        ? place(answer.problem, asked)
        : refused
          ? place(refused.problem, refused.sent)
          : NOWHERE;
    return { preview: lines, problems: placed.lines, others: placed.others };
  }, [good, answer, asked, refused]);

  const unsay = useCallback(() => {
    setRefused(undefined);
    setPasted(undefined);
  }, []);
  const edited = useCallback(() => {
    unsay();
    changed();
  }, [changed, unsay]);
  const toReview = () => {
    if (!request) return;
    setOpening(true);
    void preview.recent().then((now) => {
      setOpening(false);
      if (now) setReview({ request, preview: now });
    });
  };
  const firstProblem = () => {
    const bad = book.changed.find((line) => line.fault ?? remarks.problems.has(line.id));
    const node = bad && api.current?.getRowNode(bad.id);
    if (!node || node.rowIndex === null) return;
    api.current?.ensureIndexVisible(node.rowIndex);
    api.current?.setFocusedCell(node.rowIndex, 'target');
  };
  const { totals, missing } = view;
  // what is sent is the whole: without the positions, or with targets on no line, it would lack lines
  const whole = fresh && missing.length === 0;
  const problems = totals.faults + remarks.problems.size;
  const state = !request
    ? totals.changed === 0
      ? t('adjust.nothing')
      : totals.changed > MAX_LINES
        ? t('rule.tooMany')
        : ''
    : preview.pending
      ? t(preview.failing ? 'adjust.previewAgain' : 'adjust.previewing')
      : good
        ? t('adjust.server', { time: clock(preview.at) })
        : answer?.kind === 'refused'
          ? t('adjust.previewFailed')
          : t('adjust.previewOff');

  return (
    <>
      <div className="tools">
        <ContractSearch
          onPick={(contract) => {
            contracts.put([contract]);
            book.add(contract);
            changed();
            requestAnimationFrame(() => {
              const node = api.current?.getRowNode(contract.c_instrument_id);
              if (!node || node.rowIndex === null) return;
              api.current?.ensureIndexVisible(node.rowIndex);
              api.current?.setFocusedCell(node.rowIndex, 'target');
            });
          }}
        />
        <Input
          ref={field}
          allowClear
          style={{ width: 120 }}
          aria-label={t('adjust.find')}
          placeholder={t('adjust.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <TermFields terms={view.terms} late={late} onChange={say} />
      </div>
      <div className={`body ${fresh ? '' : 'stale'}`}>
        <TargetGrid
          book={book}
          version={view.version}
          remarks={remarks}
          find={find}
          own={[ofText(t, find, setFind)]}
          noRows={t(absent ? `state.${absent}` : 'adjust.empty')}
          onChange={edited}
          onPasted={(n, ignored) => setPasted({ n, ignored })}
          onApi={keepApi}
        />
      </div>
      <div>
        <KeptNote opened={writing.opened} targets={draft ? undefined : totals.changed > 0 ? restored : 0} />
        {missing.length > 0 && (
          <p className="note" role="status">
            {t('adjust.missing', { count: missing.length, list: missing.join(', ') })}
          </p>
        )}
        {!!pasted?.ignored && (
          <p className="note bad" role="alert">
            ! {t('adjust.pasted', pasted)}
          </p>
        )}
        <Moved book={book} />
        {remarks.others.map((other) => (
          <p className="note bad" role="alert" key={other}>
            ✕ {other}
          </p>
        ))}
        {said}
        <StaleNote topic={hub.pos} />
        <DeltaTotals product={product} totals={totals}>
          <span className="muted" role="status">
            {state}
          </span>
          {problems > 0 && (
            <Button danger size="small" onClick={firstProblem}>
              ✕ {t('adjust.problems', { n: problems })}
            </Button>
          )}
          <Button
            disabled={totals.changed === 0}
            onClick={() => {
              book.clear();
              edited();
            }}
          >
            {t('adjust.clear')}
          </Button>
          <Button
            loading={saving.busy}
            disabled={!whole || totals.faults > 0 || totals.changed > MAX_LINES || late}
            onClick={() => saving.save(asDraft)}
          >
            {t('draft.save')}
          </Button>
          <Button type="primary" disabled={!whole || !good || !request} loading={opening} onClick={toReview}>
            {t('adjust.review')} ({totals.changed})
          </Button>
        </DeltaTotals>
        <ActNote of={saving.submission} />
        <p className="muted">{t('adjust.keys')}</p>
      </div>
      {review && (
        <Review
          {...review}
          moved={<Moved book={book} />}
          send={(acknowledge) => saving.submitting(review.request, acknowledge)}
          onClose={() => {
            setReview(undefined);
            if (given) go({ page: 'adjust', product, draft: undefined });
          }}
          onDone={() => {
            setGiven(draft !== undefined);
            writing.clear();
            unsay();
            repaint();
          }}
          onRefused={(problem) => setRefused({ problem, sent: review.request })}
        />
      )}
    </>
  );
}
