import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/wire';
import { useContractSearch } from './useContractSearch';

interface Props {
  /** Left out: that it is added to the adjustment. */
  label?: string;
  width?: number;
  onPick: (contract: Contract) => void;
}

/** Finds a contract by code, name or initials. */
export function ContractSearch({ label: given, width = 270, onPick }: Props) {
  const { t } = useTranslation();
  const label = given ?? t('adjust.add');
  const [text, setText] = useState('');
  const { asked, contracts, searching } = useContractSearch(text);
  return (
    <Select<string | null>
      style={{ width }}
      aria-label={label}
      placeholder={`${label}: ${t('adjust.addHint')}`}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      value={null}
      loading={searching}
      popupMatchSelectWidth={360}
      notFoundContent={asked && !searching ? t('adjust.notFound') : null}
      options={contracts.map((one) => ({
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
        const picked = contracts.find((one) => one.c_instrument_id === id);
        if (picked) onPick(picked);
        setText('');
      }}
    />
  );
}
