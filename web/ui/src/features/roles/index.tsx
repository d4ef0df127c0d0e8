import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grant, roles } from '../../api/calls';
import type { RoleLine, RoleName } from '../../api/wire';
import { useAct } from '../../app/act';
import { useProducts } from '../../app/products';
import { hasRole, useUser } from '../../app/session';
import { Blank, OutdatedNote, unread } from '../../components/Blank';
import { FieldTrouble, standsAt, troubleAt } from '../../components/FieldTrouble';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { ActNote } from '../../components/Trouble';
import { type Member, matrix } from './matrix';
import { RevokeDialog } from './RevokeDialog';

const ROLES: readonly RoleName[] = ['MANAGER', 'TRADER', 'RISK', 'VIEWER', 'ADMIN'];
const KEY = ['roles'];
const FIELDS = ['username', 'role', 'product_code', 'reason'];

function useReadAgain() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

function GrantForm({ products }: { products: readonly string[] }) {
  const { t } = useTranslation();
  const readAgain = useReadAgain();
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<RoleName>('VIEWER');
  const [product, setProduct] = useState('*');
  const [reason, setReason] = useState('');
  const { submission, busy, run } = useAct<RoleLine>((now) => {
    if (now.state !== 'done') return;
    setUsername('');
    setReason('');
    readAgain();
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const body = { username: username.trim(), role, product_code: product, reason };
    if (body.username)
      run(`${t('roles.grant')} ${body.username} ${t(`user.role.${role}`)}`, (key) => grant(body, key));
  };
  const at = (name: string) => troubleAt(submission, name);
  const bad = (name: string) =>
    at(name) !== undefined && ({ 'aria-invalid': true, status: 'error' } as const);
  const label = (code: string) => (code === '*' ? t('user.all') : code);
  return (
    <form className="tools" aria-label={t('roles.grant')} onSubmit={send}>
      <label>
        {t('login.username')}
        <Input
          style={{ width: 150 }}
          maxLength={64}
          {...bad('username')}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <FieldTrouble text={at('username')} />
      </label>
      <Select<RoleName>
        aria-label={t('user.roles')}
        value={role}
        onChange={(chosen) => {
          setRole(chosen);
          if (chosen === 'ADMIN') setProduct('*');
        }}
        style={{ minWidth: 110 }}
        {...bad('role')}
        options={ROLES.map((value) => ({ value, label: t(`user.role.${value}`) }))}
      />
      <Select
        aria-label={t('product.label')}
        value={product}
        disabled={role === 'ADMIN'}
        onChange={setProduct}
        style={{ minWidth: 110 }}
        {...bad('product_code')}
        options={products.map((value) => ({ value, label: label(value) }))}
      />
      <FieldTrouble text={at('role') ?? at('product_code')} />
      <label>
        {t('act.reasonOptional')}
        <Input
          style={{ width: 200 }}
          maxLength={500}
          {...bad('reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <FieldTrouble text={at('reason')} />
      </label>
      <Button type="primary" htmlType="submit" loading={busy} disabled={username.trim() === ''}>
        {t('roles.grant')}
      </Button>
      {submission.state !== 'sending' && <ActNote of={submission} elsewhere={standsAt(...FIELDS)} />}
    </form>
  );
}

/** A granted role; taking it away works everywhere within a second. */
function Granted({ line }: { line: RoleLine }) {
  const { t } = useTranslation();
  const readAgain = useReadAgain();
  const [revoking, setRevoking] = useState(false);
  const name = t(`user.role.${line.role}`);
  return (
    <span className="tag">
      {name}
      <button
        type="button"
        className="tag muted"
        aria-label={`${t('roles.revoke')} ${line.username} ${name} ${line.product_code}`}
        onClick={() => setRevoking(true)}
      >
        ✕
      </button>
      {revoking && <RevokeDialog of={line} onRevoked={readAgain} onClose={() => setRevoking(false)} />}
    </span>
  );
}

/** Who may do what on which product. */
export function Roles() {
  const { t } = useTranslation();
  const user = useUser();
  const products = useProducts();
  const query = useQuery({ queryKey: KEY, queryFn: roles, enabled: hasRole(user, 'ADMIN') });
  if (!hasRole(user, 'ADMIN')) return <Blank title={t('state.noRight')} />;
  if (!query.data) return unread(query);
  const codes = ['*', ...(products.data ?? []).map(({ code }) => code)];
  const columns: LedgerColumn<Member>[] = [
    { head: t('login.username'), cell: ({ username }) => <strong>{username}</strong> },
    ...codes.map((code) => ({
      head: code === '*' ? t('user.all') : code,
      cell: ({ grants }: Member) =>
        (grants.get(code) ?? []).map((line) => <Granted key={line.id} line={line} />),
    })),
  ];
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('nav.roles')}</h1>
        <GrantForm products={codes} />
      </div>
      <div className="body scrolled">
        <LedgerTable
          caption={t('roles.caption', { count: query.data.count })}
          columns={columns}
          rows={matrix(query.data.results)}
          keyOf={({ username }) => username}
        />
      </div>
      <OutdatedNote query={query} />
    </div>
  );
}
