import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clone } from '../../api/calls';
import type { Instruction } from '../../api/wire';
import { useAct } from '../../app/act';
import { useActorOn } from '../../app/actor';
import { useRefresh } from '../../app/refresh';
import { go } from '../../app/routes';
import { ActNote } from '../../components/Trouble';
import { type ActName, ASKED, actsOf } from '../../domain/acts';
import { ActDialog } from './ActDialog';
import { AmendDialog } from './AmendDialog';

const PRIMARY: readonly ActName[] = ['approve', 'submit', 'confirm', 'start'];
const DANGER: readonly ActName[] = ['reject', 'cancel'];

/** What the person may do to it now, as it was read at `at`; what he may not is not there. */
export function Acts({ of, at }: { of: Instruction; at: number }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const actor = useActorOn(of.product_code);
  const [open, setOpen] = useState<ActName>();
  const close = () => setOpen(undefined);
  const cloning = useAct<Instruction>((now) => {
    if (now.state !== 'done') return;
    refresh();
    void message.success(t('act.cloned', { id: now.value.id ?? '' }));
    go({ page: 'adjust', product: now.value.product_code, draft: now.value.id ?? undefined });
  });
  const begin = (act: ActName) => {
    if (act === 'edit') go({ page: 'adjust', product: of.product_code, draft: of.id ?? undefined });
    else if (act === 'clone')
      cloning.run(`${t('act.clone')} · ${t('instruction.title', { id: of.id ?? '' })}`, (key) =>
        clone(of.id ?? 0, key),
      );
    else setOpen(act);
  };
  const acts = actsOf(of, actor);
  return (
    <>
      <div className="tools" role="group" aria-label={t('act.label')}>
        {acts.map((act) => (
          <Button
            key={act}
            type={PRIMARY.includes(act) ? 'primary' : 'default'}
            danger={DANGER.includes(act)}
            loading={act === 'clone' && cloning.busy}
            onClick={() => begin(act)}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
        <Button
          type="link"
          onClick={() => go({ page: 'chat', room: of.product_code, about: of.id ?? undefined })}
        >
          {t('chat.about')}
        </Button>
      </div>
      <ActNote of={cloning.submission} />
      {open !== undefined && ASKED[open] && <ActDialog act={open} of={of} at={at} onClose={close} />}
      {open === 'amend' && <AmendDialog of={of} onClose={close} />}
    </>
  );
}
