// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { instructionsFile, rowsFile } from './files';

const request = { columns: ['id', 'status'], signal: new AbortController().signal };

function answering(status: number, body: string, type: string) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (sent: Request) => {
    asked.push(new URL(sent.url).pathname.replace(/.*wsapp/, '') + new URL(sent.url).search);
    return Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type } }));
  });
  return asked;
}

test('a file is asked for with its columns, and only with filters that say something', async () => {
  const asked = answering(200, 'id,status', 'text/csv');
  const filter = { ordering: '-created_at', product_code: 'P001', status: '', search: '' };
  const got = await instructionsFile({ ...request, format: 'csv' }, filter);
  expect(got.kind === 'ok' && (await got.value.text())).toBe('id,status');
  const all = { product_codes: '', filter: [], ordering: '' };
  await rowsFile('stock', { ...request, columns: [], format: 'xlsx' }, all);
  const some = {
    ...all,
    filter: ['volume:gt:5|stale:eq:true', 'c_instrument_id:contains:铜'],
    ordering: '-volume',
  };
  await rowsFile('stock', { ...request, columns: [], format: 'csv' }, some);
  expect(asked.map(decodeURIComponent)).toEqual([
    '/api/instructions/export/?format=csv&columns=id,status&ordering=-created_at&product_code=P001',
    '/data/quote/export/?format=xlsx',
    '/data/quote/export/?format=csv&filter=volume:gt:5|stale:eq:true&filter=c_instrument_id:contains:铜&ordering=-volume',
  ]);
});

test('a refused file is a problem, not a file', async () => {
  answering(403, JSON.stringify({ detail: 'no role' }), 'application/problem+json');
  const got = await rowsFile(
    'pos',
    { ...request, format: 'csv' },
    { product_codes: '', filter: [], ordering: '' },
  );
  expect(got).toMatchObject({ kind: 'refused', problem: { status: 403, detail: 'no role' } });
});
