import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractSearch } from '../../components/useContractSearch';
import { Choices, idOf } from './Choices';
import type { Offer } from './offers';
import { useOffers } from './useOffers';

const NONE: readonly never[] = [];

/** What is offered for the text, and of that the one Enter takes. */
function useChoice(text: string, more: readonly Offer[]) {
  const search = useContractSearch(text.startsWith('#') ? '' : text);
  const current = search.asked === text.trim();
  const offers = useOffers(text, current ? search.contracts : NONE, more);
  const [chosen, setChosen] = useState('');
  const active = offers.find(({ id }) => id === chosen) ?? offers[0];
  const step = (by: number) => {
    const at = active ? offers.indexOf(active) : 0;
    setChosen(offers[(at + by + offers.length) % offers.length]?.id ?? '');
  };
  const searching = text.trim() !== '' && !text.startsWith('#') && (!current || search.searching);
  return { offers, active, choose: setChosen, step, searching, failed: current && search.failed };
}

interface Props {
  /** Acts of whoever opened it. */
  more: readonly Offer[];
  onPick: (offer: Offer) => void;
}

/** One field that finds pages, contracts, instructions and acts. */
export function Finder({ more, onPick }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState('');
  /** Letters that an input method has not turned into words are no text yet. */
  const [composing, setComposing] = useState(false);
  const [text, setText] = useState('');
  const { offers, active, choose, step, searching, failed } = useChoice(text, more);
  const activeId = active && idOf(list, active);
  const take = (value: string) => {
    setText(value);
    choose('');
  };
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && active) onPick(active);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        size="large"
        role="combobox"
        aria-label={t('keys.palette')}
        aria-expanded={offers.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        placeholder={t('palette.hint')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (!composing) take(target.value);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(false);
          take(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <Choices id={list} offers={offers} active={active} onActive={({ id }) => choose(id)} onPick={onPick} />
      <p className="muted" role="status">
        {failed
          ? t('palette.failed')
          : searching
            ? t('palette.searching')
            : offers.length === 0
              ? t('palette.nothing')
              : t('palette.keys')}
      </p>
    </>
  );
}
