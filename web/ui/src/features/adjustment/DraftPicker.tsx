import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { instructions } from '../../api/calls';
import { go } from '../../app/routes';
import { useUser } from '../../app/session';
import { moment } from '../../domain/times';

const NEW = 0;

/** One's own drafts of a product, and the way back to a new instruction. */
export function DraftPicker({ product, draft }: { product: string; draft: number | undefined }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const filter = {
    page: 1,
    page_size: 100,
    ordering: '-created_at',
    product_code: product,
    status: 'DRAFT',
    search: '',
    created_by: username,
  };
  const query = useQuery({ queryKey: ['instructions', filter], queryFn: () => instructions(filter) });
  const drafts = query.data?.results ?? [];
  if (!drafts.length && draft === undefined) return null;
  return (
    <Select
      aria-label={t('draft.label')}
      value={draft ?? NEW}
      onChange={(id) => go({ page: 'adjust', product, draft: id === NEW ? undefined : id })}
      popupMatchSelectWidth={false}
      style={{ minWidth: 170 }}
      options={[
        { value: NEW, label: t('draft.none', { count: drafts.length }) },
        ...drafts.map(({ id, note, created_at }) => ({
          value: id ?? NEW,
          label: `${t('draft.one', { id: id ?? '' })} ${moment(created_at)} ${note ?? ''}`.slice(0, 60),
        })),
      ]}
    />
  );
}
