import { cleanup, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Step } from '../../api/wire';
import { startTexts, type Language } from '../../i18n';
import { Timeline } from './Timeline';

const step = (kind: string, more: Partial<Step> = {}): Step => ({
  at: '2026-11-24T09:30:00+08:00',
  kind,
  actor: 'manager1',
  from: null,
  to: null,
  reason: null,
  data: null,
  ...more,
});

const STEPS = [
  step('instruction.created', { to: 'PENDING_APPROVAL' }),
  step('instruction.status', { from: 'PENDING_APPROVAL', to: 'APPROVED', actor: 'manager2' }),
  step('instruction.seen', { actor: 'risk1' }),
  step('detail.claimed', { actor: 'trader1' }),
  step('instruction.status', { from: 'APPROVED', to: 'CANCELLED', reason: '= too late' }),
];

const TOLD: Record<Language, string[]> = {
  'zh-CN': [
    '11-24 09:30:00manager1发起 待复核',
    '11-24 09:30:00manager2状态变更 待复核 → 已批准',
    '11-24 09:30:00trader1认领 ',
    '11-24 09:30:00manager1状态变更 已批准 → 已撤销 · = too late',
  ],
  en: [
    '11-24 09:30:00manager1Created Awaiting approval',
    '11-24 09:30:00manager2Status Awaiting approval → Approved',
    '11-24 09:30:00trader1Claimed ',
    '11-24 09:30:00manager1Status Approved → Cancelled · = too late',
  ],
};

beforeAll(() => startTexts('zh-CN'));
afterEach(cleanup);

test.each(['zh-CN', 'en'] as const)('tells in %s who did what', async (language) => {
  await i18next.changeLanguage(language);
  render(<Timeline steps={STEPS} />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(TOLD[language]);
});
