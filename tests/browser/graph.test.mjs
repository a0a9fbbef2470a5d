// The page that `aiguillage graph` writes, as it is read: light, dark, small, on paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { startBrowser } from './server.mjs';

const binary = process.env.AIGUILLAGE_BINARY ?? 'target/debug/aiguillage';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'doctype-style': 'off', 'void-style': 'off', 'no-inline-style': 'error', 'long-title': 'off' },
});

let browser;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aiguillage-graph-'));
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

function drawn(name, ...options) {
  const path = join(folder, name);
  execFileSync(binary, ['graph', '--at', '2026-11-24T10:00', '--out', path, ...options]);
  return path;
}

async function withPage(path, options, use) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    return await use(page);
  } finally {
    await context.close();
  }
}

async function findings(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

for (const language of ['fr', 'en']) {
  for (const service of [[], ['--service', 'caf']]) {
    test(`the page of ${service[1] ?? 'every service'} has no finding and valid HTML, in ${language}`, async () => {
      const path = drawn(`${language}.html`, '--lang', language, ...service);
      const report = await validator.validateString(readFileSync(path, 'utf8'));
      assert.deepEqual(report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`)), []);
      for (const look of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 640 } }]) {
        await withPage(path, { bypassCSP: true, ...look }, async (page) => {
          assert.deepEqual(await findings(page), [], JSON.stringify(look));
          assert.equal(await page.getAttribute('html', 'lang'), language);
        });
      }
    });
  }
}

test('the page keeps its style under its own policy, fetches nothing and never scrolls sideways', async () => {
  const path = drawn('policy.html', '--lang', 'fr');
  await withPage(path, { viewport: { width: 320, height: 640 } }, async (page) => {
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    assert.deepEqual(requests, [page.url()]);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).borderTopWidth), '0px');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  });
});

test('no word of the picture lies over another, and no track over a word', async () => {
  const path = drawn('picture.svg', '--lang', 'fr');
  await withPage(path, {}, async (page) => {
    const met = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect();
      const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2;
      const words = [...document.querySelectorAll('text:not(.number)')];
      const tracks = [...document.querySelectorAll('.track, .line')].slice(0, -2);
      const meet = (one, other) => !apart(box(one), box(other));
      const pairs = words.flatMap((word, at) => [...words.slice(at + 1), ...tracks].filter((other) => meet(word, other)).map(() => word.textContent));
      const right = document.documentElement.viewBox.baseVal.width;
      return [...pairs, ...words.filter((word) => word.getBBox().x + word.getBBox().width > right).map((word) => word.textContent)];
    });
    assert.deepEqual(met, []);
  });
});
