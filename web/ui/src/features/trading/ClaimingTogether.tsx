import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claim, unclaim } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Detail, Instruction } from '../../api/wire';
import { useAct } from '../../app/act';
import { type Tally, onEach } from '../../app/each';
import { useRefresh } from '../../app/refresh';
import { useUser } from '../../app/session';
import { ActNote } from '../../components/Trouble';
import { type Together, together, tallyWords } from './together';

const CONFLICT = 409;

/** Done is what is done of all; else it is refused, in the words that tell of each. */
function wholly(tally: Tally<Detail>, words: string): Result<string> {
  return tally.refused.length === 0
    ? { kind: 'ok', value: words, replayed: false }
    : { kind: 'refused', problem: problemOf(CONFLICT, { detail: words }, null) };
}

/** Takes all that is free of an instruction, or gives back all of it that is one's own. */
export function ClaimingTogether({ of, picked }: { of: Instruction; picked: Detail }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { username } = useUser();
  const refresh = useRefresh();
  const [pressed, setPressed] = useState<Together>();
  const { submission, busy, run } = useAct<string>((now) => {
    if (now.state === 'done' || now.state === 'refused') refresh();
    if (now.state === 'done') void message.success(now.value);
  });
  // the desk tells of each as it is taken: until all are, the button stays what it was
  const offered = busy ? pressed : together(of, picked, username);
  const labelOf = ({ mine, details }: Together) =>
    t(mine ? 'trading.unclaimAll' : 'trading.claimAll', { n: details.length });
  const press = (chosen: Together) => {
    const { mine, details } = chosen;
    setPressed(chosen);
    const each = onEach(details, ({ id, version }, key) =>
      mine ? unclaim(id ?? 0, key) : claim(id ?? 0, version, key),
    );
    run(`${labelOf(chosen)} · ${t('instruction.title', { id: of.id ?? '' })}`, async (key, stopped) => {
      const got = await each(key, stopped);
      return got.kind === 'ok' ? wholly(got.value, tallyWords(t, mine, got.value)) : got;
    });
  };
  return (
    <>
      {offered && (
        <Button key={String(offered.mine)} loading={busy} onClick={() => press(offered)}>
          {labelOf(offered)}
        </Button>
      )}
      {submission.state !== 'sending' && <ActNote of={submission} />}
    </>
  );
}
