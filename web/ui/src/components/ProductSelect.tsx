import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProducts } from '../app/products';

interface Props {
  /** A code; empty: all. */
  value: string;
  onChange: (code: string) => void;
}

/** One of the products the user sees, or all of them. */
export function ProductSelect({ value, onChange }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useProducts();
  return (
    <Select
      aria-label={t('product.label')}
      value={value}
      onChange={onChange}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150 }}
      options={[
        { value: '', label: t('product.all') },
        ...data.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
      ]}
    />
  );
}
