// Runs the stories in Chromium against a running desk; exit code 1 when one fails.
import { launch } from './browser.js';
import { shots } from './settings.js';
import { stories } from './stories.js';

const wanted = process.argv[2];
let passed = 0;
let failed = 0;
for (const [name, story] of stories) {
  if (wanted && !name.includes(wanted)) continue;
  const began = Date.now();
  const browser = await launch();
  try {
    await story(browser);
    passed++;
    console.log(`  passed  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.error(`  FAILED  ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    await shootAll(browser, failed);
  } finally {
    await browser.close();
  }
}
console.log(`${passed} passed, ${failed} failed; screenshots in ${shots}`);
process.exit(failed || !passed ? 1 : 0);

/** What was on the screens when it failed. */
async function shootAll(browser, number) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: `${shots}/failed-${number}-${index}.png` }).catch(() => undefined);
  }
}
