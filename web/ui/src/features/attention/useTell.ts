import { useCallback } from 'react';
import { useUser } from '../../app/session';
import { WEIGHTS } from './levels';
import { tellNews } from './news';
import { type Call, noted } from './notices';
import { sounds } from './sounds/desk';

/** Keeps it, shows it and sounds as its level demands; what is told late makes no sound. */
export function useTell(): (call: Call, late: boolean) => void {
  const { username } = useUser();
  return useCallback(
    (call, late) => {
      const { level, sound } = WEIGHTS[call.told];
      noted(username, call);
      if (sound && !late) sounds.ask(sound);
      if (level === 'info') tellNews(call);
    },
    [username],
  );
}
