import type { GridApi } from 'ag-grid-community';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRequest, Format } from '../api/files';
import type { Result } from '../api/problem';
import { stamp } from '../domain/times';
import { sentOf } from './Blotter/grid';
import { Trouble } from './Trouble';

/** What the screen shows now, as a file. */
export interface Wanted {
  columns: readonly string[];
  fetch: (request: FileRequest) => Promise<Result<Blob>>;
}

interface Props {
  /** Beginning of the file's name. */
  name: string;
  of: () => Wanted;
  disabled?: boolean;
}

const FORMATS: readonly Format[] = ['csv', 'xlsx'];

/** The columns on the screen, in their order and as the desk calls them; what is computed here stays away. */
export const shownColumns = <T,>(api: GridApi<T> | undefined): string[] =>
  (api?.getAllDisplayedColumns() ?? []).flatMap((column) => sentOf(column.getColDef()).field ?? []);

function save(file: Blob, name: string, format: Format): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}-${stamp(Date.now())}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** The rows as CSV or XLSX, written by the desk, which records it; while it is under way it can be given up. */
export function ExportButtons({ name, of, disabled = false }: Props) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const running = useRef<AbortController>(undefined);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => running.current?.abort(), []);
  const write = async (format: Format) => {
    const mine = new AbortController();
    running.current = mine;
    setBusy(true);
    const { columns, fetch } = of();
    const got = await fetch({ format, columns, signal: mine.signal }).catch(() => undefined);
    if (running.current !== mine || mine.signal.aborted) return;
    setBusy(false);
    if (!got) return;
    if (got.kind === 'ok') {
      save(got.value, name, format);
      return;
    }
    notification.error({
      title: t('export.failed'),
      description: got.kind === 'refused' ? <Trouble problem={got.problem} /> : t('state.offline'),
      duration: 0,
    });
  };
  const giveUp = () => {
    running.current?.abort();
    setBusy(false);
  };
  return (
    <span role="group" aria-label={t('export.label')} aria-busy={busy}>
      {busy ? (
        <Button size="small" onClick={giveUp}>
          {t('export.giveUp')}
        </Button>
      ) : (
        FORMATS.map((format) => (
          <Button
            key={format}
            size="small"
            disabled={disabled}
            aria-label={t('export.as', { format: format.toUpperCase() })}
            onClick={() => void write(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))
      )}
    </span>
  );
}
