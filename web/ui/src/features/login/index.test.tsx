import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import i18next from 'i18next';
import { environment, login } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { LoggedIn } from '../../api/wire';
import { show } from '../../test/screen';
import { Login } from '.';

vi.mock('../../api/calls');

beforeEach(() => vi.mocked(environment).mockResolvedValue({ environment: 'DEMO' } as never));

const refused = (code: string): Result<LoggedIn> => ({
  kind: 'refused',
  problem: problemOf(401, { code, detail: 'as the server said it' }, null),
});
const tried = async (username: string, answer: Result<LoggedIn>) => {
  vi.mocked(login).mockResolvedValue(answer);
  show(<Login ended={false} />);
  fireEvent.change(screen.getByLabelText('User name'), { target: { value: username } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'x' } });
  await act(async () => {
    fireEvent.submit(screen.getByRole('form', { name: 'Log in' }));
    await Promise.resolve();
  });
};

test.each([
  ['nothing entered', '', refused('login-wrong'), 'Enter user name and password', '请输入用户名和密码'],
  [
    'a wrong password',
    'x',
    refused('login-wrong'),
    'User name or password is wrong.',
    '用户名或密码不正确。',
  ],
  [
    'no answer',
    'x',
    { kind: 'unknown', reason: 'timeout' } as const,
    'The server cannot be reached. Try again shortly.',
    '连接不上服务器，请稍后重试。',
  ],
])('%s is told in the language of now, with a sign', async (_, username, answer, english, chinese) => {
  await tried(username, answer);
  expect(screen.getByRole('alert').textContent).toBe(english);
  expect(screen.getByRole('alert').querySelector('svg')).not.toBeNull();
  await act(() => i18next.changeLanguage('zh-CN'));
  expect(screen.getByRole('alert').textContent).toBe(chinese);
});

test('what only the server can word stays in its words', async () => {
  await tried('x', refused('another'));
  expect(screen.getByRole('alert').textContent).toBe('as the server said it');
});
