// What every page must be, whoever it is for: read by axe, valid, reached by keyboard, no wider than a small screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'doctype-style': 'off', 'tel-non-breaking': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'error', 'long-title': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }] },
});

// One person with cookies of their own.
export async function withPage(browser, options, use) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

// axe needs script: the page under test has none, so it comes in beside the page's own policy.
export async function findings(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

// The page as it came, before a browser mended it.
export async function invalidities(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`));
}

// Sideways scrolling, and targets under 44 pixels.
export function measured(page) {
  return page.evaluate(() => ({
    over: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
    small: [...document.querySelectorAll('a:not(.skip), button, summary, .field input')]
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML),
  }));
}

// Presses Tab until the focus is there, and sees that the focus shows on the way.
export async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate((wanted) => {
      const style = getComputedStyle(document.activeElement);
      return { found: document.activeElement.matches(wanted), shown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
    }, selector);
    assert.ok(here.shown, 'the focus is not to be seen');
    if (here.found) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}
