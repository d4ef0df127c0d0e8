// Stories of who may do what: of two who want the same, of limits, and of rights that end.
import assert from 'node:assert/strict';
import { findings } from './axe.js';
import { Person } from './browser.js';
import { aFuture, rest, until, zh } from './desk.js';
import { LoginPage } from './pages/login.js';
import { PositionsPage } from './pages/positions.js';
import { Sheet } from './pages/sheet.js';
import { Shell } from './pages/shell.js';
import { TradingPage } from './pages/trading.js';

const LIMITED = 'P002';
const SHARED = 'P003';

async function twoClaimAtOnce(browser) {
  const manager = await Person.at(browser, { height: 1200 });
  await new LoginPage(manager, zh).as('manager1');
  const { code, current } = await aFuture(manager, SHARED);
  const { id } = await rest(manager, 'POST', 'instructions/adjustment/', {
    product_code: SHARED,
    adjustments: [{ c_instrument_id: code, adjusted_position: String(current + 20) }],
  });
  const traders = [];
  for (const name of ['trader1', 'trader2']) {
    const person = await Person.at(browser);
    await new LoginPage(person, zh).as(name);
    await new Shell(person, zh).go('trading');
    const trading = new TradingPage(person, zh);
    await trading.pick(id);
    traders.push({ name, person, trading });
  }
  const claims = traders.map(({ trading }) =>
    trading.ticket.getByRole('button', { name: zh('trading.claim'), exact: true }),
  );
  // found first: the button of who comes second goes as soon as the other has it
  const buttons = await Promise.all(claims.map((claim) => claim.elementHandle()));
  await Promise.all(buttons.map((button) => button.evaluate((node) => node.click())));
  const holders = await until(
    'one of the two has it',
    () => Promise.all(traders.map(({ trading }) => trading.entry.count())),
    (entries) => entries.includes(1),
  );
  assert.deepEqual([...holders].sort(), [0, 1]);
  const [winner, other] = holders[0] ? traders : [...traders].reverse();
  await other.trading.ticket.getByText(`${zh('col.claimedBy')} ${winner.name}`).waitFor();
  assert.equal(await other.trading.entry.count(), 0);
  await other.person.shoot('claimed-by-other-dark-zh');
  for (const { person } of traders) assert.deepEqual(person.complaints, []);
  for (const { person } of traders) await person.leave();
  await manager.leave();
}

async function warningWantsReason(browser) {
  const risk = await Person.at(browser);
  await new LoginPage(risk, zh).as('risk1');
  const manager = await Person.at(browser, { height: 1200 });
  await new LoginPage(manager, zh).as('manager1');
  const { adjustment, code, current } = await aFuture(manager, LIMITED);
  const rule = await rest(risk, 'POST', 'check-rules/', {
    kind: 'ORDER_SIZE',
    level: 'WARN',
    product_code: LIMITED,
    c_instrument_id: code,
    limit_value: '0',
  });
  try {
    await adjustment.target(code, current + 20); // so far that the market does not get there meanwhile
    await adjustment.toReview();
    const warning = adjustment.review.getByRole('region', { name: zh('acknowledge.title') });
    await warning.waitFor();
    const confirm = adjustment.review.getByRole('button', { name: zh('adjust.confirm', { count: 1 }) });
    assert.equal(await confirm.isDisabled(), true);
    await adjustment.review.getByRole('region', { name: zh('ladder.caption') }).waitFor();
    await warning.getByRole('textbox').fill('风控已同意');
    await manager.shoot('warning-dark-zh');
    assert.deepEqual(await findings(manager.page), []);
    const id = await adjustment.confirm(1);
    await adjustment.review.getByRole('button', { name: zh('submit.open') }).click();
    const sheet = new Sheet(manager, zh, id);
    await sheet.tab('checks');
    await sheet.drawer.getByRole('cell', { name: '风控已同意' }).waitFor();
    await manager.shoot('checks-dark-zh');
    assert.deepEqual(await findings(manager.page), []);
  } finally {
    await rest(risk, 'DELETE', `check-rules/${rule.id}/`);
  }
  assert.deepEqual([...risk.complaints, ...manager.complaints], []);
  await risk.leave();
  await manager.leave();
}

/** What viewer1 looks at leaves his screen with the right to see it. */
async function revokedRowsLeave(browser) {
  const viewer = await Person.at(browser);
  await new LoginPage(viewer, zh).as('viewer1');
  const { grid } = new PositionsPage(viewer, zh);
  await grid.ready();
  const admin = await Person.at(browser);
  await new LoginPage(admin, zh).as('admin1');
  await new Shell(admin, zh).go('roles');
  const granted = `viewer1 ${zh('user.role.VIEWER')} P001`;
  const revoke = admin.page.getByRole('button', { name: `${zh('roles.revoke')} ${granted}`, exact: true });
  try {
    await revoke.click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: zh('act.reasonOptional') }).fill('已离岗');
    await admin.shoot('revoke-dark-zh');
    assert.deepEqual(await findings(admin.page), []);
    await dialog.getByRole('button', { name: zh('roles.revoke'), exact: true }).click();
    await revoke.waitFor({ state: 'hidden' });
    await until(
      'the rows leave',
      () => grid.region.getByRole('gridcell').count(),
      (cells) => cells === 0,
    );
    await viewer.shoot('revoked-dark-zh');
  } finally {
    await rest(admin, 'POST', 'user/roles/', { username: 'viewer1', role: 'VIEWER', product_code: 'P001' });
  }
  assert.deepEqual(admin.complaints, []);
  await viewer.leave();
  await admin.leave();
}

export const ruleStories = [
  ['of two traders who claim at once one wins, and the other sees who', twoClaimAtOnce],
  ['a warning wants a reason, which the instruction keeps', warningWantsReason],
  ['what admin1 revokes leaves an open screen', revokedRowsLeave],
];
