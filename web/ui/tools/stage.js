// One stage of the Maven build: install, check or build. Skipped when nothing it reads has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const lock = ['package.json', 'package-lock.json', '.npmrc'];
const sources = ['src', 'e2e', 'public', 'tools', 'openapi', 'index.html', 'vite.config.ts'];
const settings = ['tsconfig.json', 'eslint.config.js', '.prettierrc.json', '.prettierignore'];

const stages = {
  install: { reads: lock, stamp: 'node_modules/.stamp', run: [['ci', '--no-progress']] },
  check: {
    reads: [...lock, ...sources, ...settings],
    stamp: 'target/check.stamp',
    run: [
      ['run', 'lint'],
      ['run', 'test'],
    ],
  },
  build: {
    reads: [...lock, ...sources, ...settings],
    stamp: 'target/build.stamp',
    run: [
      ['run', 'types'],
      ['run', 'build'],
    ],
  },
};

const filesOf = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
};

const fingerprint = (paths) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesOf)) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
};

if (process.argv.includes('--skip=true')) process.exit(0);
const name = process.argv[2] ?? '';
const stage = stages[name];
if (!stage) throw new Error(`unknown stage "${name}"`);
const wanted = fingerprint(stage.reads);
if (existsSync(stage.stamp) && readFileSync(stage.stamp, 'utf8') === wanted) {
  console.log(`ui ${name}: nothing changed`);
} else {
  for (const args of stage.run) {
    const { status } = spawnSync('npm', ['--silent', ...args], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  mkdirSync(dirname(stage.stamp), { recursive: true });
  writeFileSync(stage.stamp, wanted);
}
