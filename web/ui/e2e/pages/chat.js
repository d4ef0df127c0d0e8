export class ChatPage {
  constructor({ page }, t) {
    this.page = page;
    this.t = t;
    this.messages = page.getByRole('list', { name: t('chat.messages') });
  }

  async enter(room) {
    await this.page
      .getByRole('navigation', { name: this.t('chat.rooms') })
      .getByRole('link', { name: new RegExp(`^${room}`) })
      .click();
    await this.page.getByRole('region', { name: new RegExp(`^${room}`) }).waitFor();
  }

  async say(text) {
    await this.page.getByRole('textbox', { name: this.t('chat.text') }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  async search(text) {
    await this.page.getByRole('searchbox', { name: this.t('chat.search') }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** A message that the desk has told, by its sender. */
  said(sender, text) {
    return this.messages.getByRole('listitem').filter({ hasText: sender }).filter({ hasText: text });
  }
}
