// What the scripts need to know of the desk they look at.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

export const baseUrl = (process.env.BASE_URL ?? 'http://localhost:8080/hsapi/').replace(/\/?$/, '/');
/** The mail catcher; empty: mails are not looked at. */
export const mailUrl = (process.env.MAIL_URL ?? '').replace(/\/$/, '');
/** The control of the desk's services; empty: the market does nothing on demand. */
export const controlUrl = (process.env.CONTROL_URL ?? '').replace(/\/$/, '');
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const shots = resolve(process.env.SCREENSHOTS ?? 'target/screenshots');
/** How long a thing that should happen may take on a busy machine. */
export const patience = Number(process.env.E2E_TIMEOUT_MS ?? 30_000);
mkdirSync(shots, { recursive: true });
