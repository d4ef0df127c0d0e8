import { useCallback, useState } from 'react';
import { actorOn } from '../../app/actor';
import { useUser } from '../../app/session';
import type { InstructionEvent } from '../../live/rows';
import { ends, newsOf } from '../instructions/announcement';
import { arrived } from '../instructions/unseen';
import { useFillNews } from './fills';
import { AT_WORK } from './levels';
import { type Call, lapsed, noted } from './notices';
import { Stops } from './stops';
import { useTell } from './useTell';

/** What is to be done with each event of an instruction: those whom it calls are told. */
export function useAnnounced(): (event: InstructionEvent, late: boolean) => void {
  const user = useUser();
  const { username } = user;
  const tell = useTell();
  const tellFill = useFillNews(tell);
  const [stops] = useState(() => new Stops());
  return useCallback(
    (event, late) => {
      const { key, at, product_code: product, actor, instruction_id: id } = event;
      if (id === null) return;
      const { roles } = actorOn(user, product);
      lapsed(username, id, (told) => ends(event, told, username));
      tellFill(event, late, roles);
      const mayStop = actor !== username && AT_WORK.some((role) => roles.has(role));
      const stop = mayStop ? stops.met(event) : undefined;
      if (stop?.n === 2) tell(stop, late);
      else if (stop) noted(username, stop);
      const news = newsOf(event, username, roles);
      if (!news) return;
      arrived(username, id);
      const reason = typeof event.data?.reason === 'string' ? event.data.reason : null;
      const call: Call = { key, told: news, at, product, actor, id, reason };
      if (stop) noted(username, call);
      else tell(call, late);
    },
    [user, username, tell, tellFill, stops],
  );
}
