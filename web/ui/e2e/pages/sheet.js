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

  /** Lots filled of the detail of so many lots. */
  async filled(all) {
    const told = new RegExp(`^${this.t('col.filled')} ([\\d,]+) / ([\\d,]+)`);
    const texts = await this.drawer.getByText(told).allInnerTexts();
    const details = texts.map((text) =>
      told
        .exec(text)
        .slice(1)
        .map((figure) => Number(figure.replace(/,/g, ''))),
    );
    return details.find(([, lots]) => lots === all)?.[0] ?? 0;
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
