// Starts the program under test on a free port, and Chromium beside it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const binary = process.env.AIGUILLAGE_BINARY ?? 'target/debug/aiguillage';

// `accounts` are made before it starts; what it logs at `level` is in `log()`.
export async function startServer({ listen = '127.0.0.1:0', options = [], accounts = [], level = 'warn' } = {}) {
  const state = mkdtempSync(join(tmpdir(), 'aiguillage-state-'));
  for (const { name, role, password } of accounts) {
    execFileSync(binary, ['agent', '--state', state, 'add', name, '--role', role], { input: `${password}\n` });
  }
  const server = spawn(binary, ['serve', '--listen', listen, '--state', state, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RUST_LOG: level },
  });
  let logged = '';
  server.stderr.on('data', (data) => {
    logged += data;
    if (level === 'warn') process.stderr.write(data);
  });
  const address = await new Promise((resolve, reject) => {
    let told = '';
    server.stdout.on('data', (data) => {
      told += data;
      const found = told.match(/http:\/\/[^\s/]+/);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
  });
  const stop = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(state, { recursive: true });
  };
  return { address, stop, log: () => logged };
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

// One person: answers by question id; a question without one is answered "I don't know".
export const offline = {
  internet: 'none', phone: 'yes', hearing: 'yes', french: 'yes', reading: 'yes', travel: 'yes',
  service: 'caf', purpose: 'claim', postal_code: '48000', commune: '48095', check_rights: 'yes',
  age: '41', couple: 'no', children: '7', income: '900', work: 'unemployed', housing: 'tenant',
};
export const online = { ...offline, internet: 'home', device: 'computer', online_skill: 'alone' };

// Answers questions until none is left; `each` sees every page on the way.
export async function interview(page, address, language, answers, each = async () => {}, who = 'me') {
  await page.goto(`${address}/${language}/`);
  await each(page, 'start');
  await submit(page, `button[value=${who}]`);
  for (let asked = 0; page.url().includes('/question/'); asked += 1) {
    if (asked > 40) throw new Error(`the interview does not end: ${page.url()}`);
    const id = page.url().split('/').pop();
    await each(page, id);
    await answer(page, answers[id]);
  }
  await each(page, 'check');
  await submit(page, 'main .actions a.button');
  await each(page, 'plan');
}

async function answer(page, value) {
  if (value?.band) {
    // Asked again, closer, the page has been answered.
    if ((await page.locator('input[name=band]').count()) === 0) return;
    await page.check(`input[name=band][value="${value.band}"]`);
    return submit(page, '.actions button:not([name])');
  }
  const typed = page.locator('main input[type=text]');
  if ((await typed.count()) > 0) {
    if (value === undefined) return submit(page, 'button[name=unknown]');
    await typed.fill(value);
    return submit(page, '.actions button:not([name])');
  }
  await page.check(`input[value="${value ?? 'unknown'}"]`);
  return submit(page, '.actions button');
}

// Clicks and waits for the page that follows.
export async function submit(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}
