/** The sheet of one instruction, over whatever list it was opened from. */
export class Sheet {
  constructor({ page }, t, id) {
    this.page = page;
    this.t = t;
    this.drawer = page.getByRole('dialog', { name: t('instruction.title', { id }), exact: true });
  }

  status(status) {
    return this.drawer
      .locator('.tools')
      .first()
      .getByText(this.t(`status.${status}`), { exact: true });
  }

  async tab(name) {
    await this.drawer.getByRole('tab', { name: new RegExp(`^${this.t(`instruction.${name}`)}`) }).click();
  }

  /** Lots filled of its first detail. */
  async filled() {
    const text = await this.drawer
      .getByText(new RegExp(`^${this.t('col.filled')} [\\d,]+ / `))
      .first()
      .innerText();
    return Number(text.match(/[\d,]+/)[0].replace(/,/g, ''));
  }

  button(key) {
    return this.drawer.getByRole('button', { name: this.t(key), exact: true });
  }

  /** The dialog of an act that was begun. */
  dialog(key) {
    return this.page.getByRole('dialog', { name: new RegExp(`^${this.t(key)} · `) });
  }

  /** Begins an act and goes through with it; confirms the drift where it is asked. */
  async act(key, { reason, confirm = key, before } = {}) {
    await this.button(key).click();
    const dialog = this.dialog(key);
    await dialog.waitFor();
    await before?.(dialog);
    if (reason) await dialog.getByRole('textbox', { name: new RegExp(this.t('act.reason')) }).fill(reason);
    const go = dialog.getByRole('button', { name: this.t(confirm), exact: true });
    const box = dialog.getByRole('checkbox');
    for (;;) {
      if ((await box.count()) && !(await box.isChecked())) await box.check();
      await go.click();
      await Promise.race([
        dialog.waitFor({ state: 'hidden' }),
        dialog.getByRole('alert').waitFor({ state: 'visible' }),
      ]);
      if (!(await dialog.isVisible())) return;
      // prices went on between looking and confirming: confirm what is shown now
      await box
        .or(dialog.getByRole('button', { name: this.t('act.seenChange') }))
        .first()
        .waitFor();
    }
  }
}
