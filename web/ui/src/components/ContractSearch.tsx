import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchContracts } from '../api/calls';
import type { Contract } from '../api/wire';

const SETTLE_MS = 200;

interface Props {
  /** Left out: that it is added to the adjustment. */
  label?: string;
  width?: number;
  onPick: (contract: Contract) => void;
}

/** Finds a contract by code, name or initials. */
export function ContractSearch({ label: given, width = 250, onPick }: Props) {
  const { t } = useTranslation();
  const label = given ?? t('adjust.add');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({
    queryKey: ['contract-search', asked],
    queryFn: ({ signal }) => searchContracts(asked, signal),
    enabled: asked !== '',
    staleTime: 60_000,
  });
  const results = asked === '' ? [] : (found.data?.results ?? []);
  return (
    <Select<string | null>
      style={{ width }}
      aria-label={label}
      placeholder={`${label}: ${t('adjust.addHint')}`}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      value={null}
      loading={found.isFetching}
      popupMatchSelectWidth={360}
      notFoundContent={asked && !found.isFetching ? t('adjust.notFound') : null}
      options={results.map((one) => ({
        value: one.c_instrument_id,
        label: (
          <span>
            <strong>{one.c_instrument_id}</strong> {one.c_instrument_name}{' '}
            <span className="muted">
              {one.c_exchange_id} · {one.c_type_name}
            </span>
          </span>
        ),
      }))}
      onSelect={(id) => {
        const picked = results.find((one) => one.c_instrument_id === id);
        if (picked) onPick(picked);
        setText('');
      }}
    />
  );
}
