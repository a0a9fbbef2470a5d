// The citizen's form as people use it: without script, by keyboard, small, large, dark, mirrored, on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { interview, offline, online, startBrowser, startServer, submit } from './server.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'doctype-style': 'off', 'tel-non-breaking': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'error', 'long-title': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }] },
});

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function withPage(options, use) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

// axe needs script: the page under test has none, so it comes in beside the page's own policy.
async function findings(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

for (const language of ['fr', 'en']) {
  for (const [name, answers] of Object.entries({ offline, online })) {
    test(`every page of an ${name} person has no finding and valid HTML, in ${language}`, async () => {
      await withPage({ bypassCSP: true }, async (page) => {
        await interview(page, server.address, language, answers, async (page, id) => {
          assert.deepEqual(await findings(page), [], `${id}`);
          const html = await (await page.context().request.get(page.url())).text();
          const report = await validator.validateString(html);
          const messages = report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`));
          assert.deepEqual(messages, [], `${id}`);
          assert.equal(await page.getAttribute('html', 'lang'), language);
          assert.equal(await page.locator('h1').count(), 1);
        });
      });
    });
  }

  test(`the form is completed without script in ${language}, for someone helped`, async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await interview(page, server.address, language, offline, async () => {}, 'other');
      assert.match(page.url(), /\/plan$/);
      assert.ok(await page.locator('.first').isVisible());
    });
  });
}

test('error pages, error summaries and the page about the service have no finding, in both languages', async () => {
  await withPage({ bypassCSP: true }, async (page) => {
    for (const language of ['fr', 'en']) {
      for (const path of ['nowhere', 'about']) {
        await page.goto(`${server.address}/${language}/${path}`);
        assert.deepEqual(await findings(page), [], path);
      }
      await page.goto(`${server.address}/${language}/question/internet`);
      await submit(page, '.actions button');
      assert.deepEqual(await findings(page), []);
    }
  });
});

test('an offline person sees no web address on any page, an online one does', async () => {
  await withPage({}, async (page) => {
    await interview(page, server.address, 'fr', offline, async (page, id) => {
      assert.doesNotMatch(await page.innerText('main'), /https?:|www\./, id);
      assert.equal(await page.locator('main a[href^=http]').count(), 0, id);
    });
  });
  await withPage({}, async (page) => {
    await interview(page, server.address, 'fr', online);
    assert.ok((await page.locator('main a[href^=http]').count()) > 0);
  });
});

test('every page is one request without script, a question page within 14,000 bytes', async () => {
  await withPage({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let requests = [];
    session.on('Network.requestWillBeSent', (event) => requests.push(event.request.url));
    const bytes = new Map();
    session.on('Network.loadingFinished', (event) => bytes.set(event.requestId, event.encodedDataLength));
    await interview(page, server.address, 'fr', offline, async (page, id) => {
      requests = [];
      bytes.clear();
      await page.reload({ waitUntil: 'networkidle' });
      assert.deepEqual(requests, [page.url()], id);
      const weight = [...bytes.values()].reduce((sum, one) => sum + one, 0);
      assert.ok(weight > 500 && weight <= 14_000, `${id} weighs ${weight} bytes`);
      assert.equal(await page.locator('script').count(), 0);
    });
  });
});

test('the whole form is completed by keyboard alone', async () => {
  await withPage({ javaScriptEnabled: true }, async (page) => {
    await page.goto(`${server.address}/fr/`);
    await tabTo(page, 'button[value=me]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    for (let asked = 0; asked < 40; asked += 1) {
      if (!page.url().includes('/question/')) break;
      if ((await page.locator('main input[type=text]').count()) > 0) {
        await tabTo(page, 'button[name=unknown]');
      } else {
        await tabTo(page, 'input[name=answer]');
        await page.keyboard.press('Space');
        await tabTo(page, '.actions button');
      }
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    }
    assert.match(page.url(), /\/check$/);
    await tabTo(page, 'main .actions a.button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /\/plan$/);
  });
});

// Presses Tab until the focus is there, and sees that the focus shows on the way.
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate((wanted) => {
      const element = document.activeElement;
      // The row of a radio shows the ring for it.
      const style = getComputedStyle(element.closest('.option') ?? element);
      return { found: element.matches(wanted), shown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
    }, selector);
    assert.ok(here.shown, 'the focus is not to be seen');
    if (here.found) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

// Unfolds everything; the page itself has no script for it.
async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
}

// Someone who stopped halfway: reasons that name what is missing, with links.
const halfway = { ...offline, travel: undefined, hearing: undefined, age: undefined, income: undefined };

test('a plan unfolded has no finding, small targets or sideways scrolling, in both languages, light and dark', async () => {
  for (const language of ['fr', 'en']) {
    for (const [answers, colorScheme] of [[offline, 'light'], [online, 'dark'], [halfway, 'dark'], [halfway, 'light']]) {
      await withPage({ bypassCSP: true, colorScheme, viewport: { width: 320, height: 640 } }, async (page) => {
        await interview(page, server.address, language, answers, async () => {}, 'other');
        await unfold(page);
        assert.ok((await page.locator('.whys h3').count()) > 6);
        assert.deepEqual(await findings(page), [], `${language}, ${colorScheme}`);
        const measured = await page.evaluate(() => ({
          over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          small: [...document.querySelectorAll('.whys a, summary')].filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
        }));
        assert.deepEqual(measured, { over: 0, small: [] });
      });
    }
  }
});

test('the reasons unfold by keyboard without script and lead to what is missing', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } }, async (page) => {
    await interview(page, server.address, 'fr', halfway);
    const first = page.locator('.whys').first();
    assert.equal(await first.locator('h3').first().isVisible(), false, 'folded at first');
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await first.locator('h3').first().isVisible());
    await submit(page, '.whys a[href="/fr/change/travel"]');
    await page.check('input[value=yes]');
    await submit(page, '.actions button');
    await page.goto(`${server.address}/fr/plan`);
    assert.equal(await page.locator('.whys a[href="/fr/change/travel"]').count(), 0, 'it is not missing any more');
  });
});

describe('without sideways scrolling', () => {
  const modes = {
    '320 pixels wide': { viewport: { width: 320, height: 640 } },
    '400 % zoom': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    'dark': { viewport: { width: 360, height: 700 }, colorScheme: 'dark', bypassCSP: true },
    'forced colours': { viewport: { width: 360, height: 700 }, forcedColors: 'active' },
    'reduced motion': { viewport: { width: 360, height: 700 }, reducedMotion: 'reduce' },
  };
  for (const [name, options] of Object.entries(modes)) {
    test(name, async () => {
      await withPage(options, async (page) => {
        await interview(page, server.address, 'fr', offline, async (page, id) => {
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.ok(over <= 0, `${id} is ${over} pixels too wide`);
          if (name === 'dark') assert.deepEqual(await findings(page), [], id);
        });
      });
    });
  }

  test('text spaced as far as a reader may ask', async () => {
    await withPage({ viewport: { width: 360, height: 700 }, bypassCSP: true }, async (page) => {
      await interview(page, server.address, 'fr', offline, async (page, id) => {
        await page.addStyleTag({ content: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}' });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${id} is ${over} pixels too wide`);
      });
    });
  });
});

test('a page turned right to left is mirrored whole, radios beside their labels', async () => {
  await withPage({ bypassCSP: true }, async (page) => {
    await page.goto(`${server.address}/fr/question/internet`);
    const sides = () => page.evaluate(() => {
      const option = document.querySelector('.option').getBoundingClientRect();
      const radio = document.querySelector('.option input').getBoundingClientRect();
      const label = document.querySelector('.option span').getBoundingClientRect();
      const gap = Math.max(label.left - radio.right, radio.left - label.right);
      return { start: radio.left - option.left, end: option.right - radio.right, gap };
    });
    const before = await sides();
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    const after = await sides();
    assert.ok(Math.abs(before.start - after.end) < 1, 'the radio changes sides');
    assert.ok(after.gap >= 0 && after.gap < 24, 'the radio stays beside its label');
  });
});

// Every box of a page, mirrored, must be where its twin of the other direction is.
test('every page of the form is mirrored without sideways scrolling, the track on the right', async () => {
  await withPage({ viewport: { width: 360, height: 700 }, bypassCSP: true }, async (page) => {
    await interview(page, server.address, 'fr', offline, async (page, id) => {
      const boxes = () => page.evaluate(() =>
        [...document.querySelectorAll('header > *, main > *, .option, .point, .way, .right, .answers div > *')].map((element) => {
          const { left, right } = element.getBoundingClientRect();
          return [left, document.documentElement.clientWidth - right];
        }));
      const before = await boxes();
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      const after = await boxes();
      before.forEach(([start], at) => assert.ok(Math.abs(start - after[at][1]) < 2, `${id}, box ${at}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${id} is ${over} pixels too wide`);
      await page.evaluate(() => { document.documentElement.dir = 'ltr'; });
    });
  });
});

test('targets are at least 44 pixels high', async () => {
  await withPage({ viewport: { width: 360, height: 700 } }, async (page) => {
    await interview(page, server.address, 'fr', offline, async (page, id) => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a:not(.skip), button, summary, .option, .typed input')]
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML));
      assert.deepEqual(small, [], id);
    });
  });
});

test('an empty answer gives a summary that leads to the field, and the title says so', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${server.address}/fr/question/internet`);
    await submit(page, '.actions button');
    assert.match(await page.title(), /^Erreur\s:/);
    const sentence = await page.innerText('.summary a');
    assert.ok((await page.innerText('#error')).includes(sentence), 'the same words stand at the field');
    const target = (await page.getAttribute('.summary a', 'href')).slice(1);
    assert.equal(await page.locator(`[id="${target}"]`).count(), 1);
  });
});

test('what was typed is kept when it is refused', async () => {
  await withPage({}, async (page) => {
    await page.goto(`${server.address}/fr/question/postal_code`);
    await page.fill('input[name=answer]', '99999');
    await submit(page, '.actions button:not([name])');
    assert.equal(await page.inputValue('input[name=answer]'), '99999');
    assert.equal(await page.locator('.summary').count(), 1);
  });
});

// The answers of a parent alone, up to the income; everything after it is not known.
const parent = {
  ...offline, recent_separation: 'no', schools: 'none-of-these', expecting: 'no', work: 'other', earnings: '0',
  income_changed: 'no', child_support: '0', savings: 'under_5000', area: 'elsewhere', disability: 'none',
  child_disability: 'no', invalidity: 'no', autonomy: 'no', residence: 'european',
};

describe('an amount', () => {
  const small = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
  const ways = {
    'by the week': [async (page) => { await page.fill('#answer-1', '250'); await page.check('input[value=week]'); }, /1.083.euros par mois/],
    'about': [async (page) => { await page.fill('#answer-1', '1 000'); await page.check('input[name=about]'); }, /environ 1.000.euros par mois/],
    'in a band': [async (page) => { await page.check('input[name=band][value="500-1000"]'); }, /entre 500 et 1.000.euros par mois/],
  };
  for (const [name, [say, said]] of Object.entries(ways)) {
    test(`${name}, without script at 320 pixels`, async () => {
      await withPage(small, async (page) => {
        await page.goto(`${server.address}/fr/question/internet`);
        await page.check('input[value=none]');
        await submit(page, '.actions button');
        await page.goto(`${server.address}/fr/change/income`);
        await say(page);
        await submit(page, '.actions button:not([name])');
        await page.goto(`${server.address}/fr/check`);
        assert.match(await page.innerText('main'), said);
        await page.goto(`${server.address}/fr/change/income`);
        assert.ok((await page.inputValue('#answer-1')) || (await page.isChecked('input[name=band][value="500-1000"]')), 'what was said is shown again');
      });
    });
  }

  test('beside a band that it does not lie in is asked again, with both, and a way on', async () => {
    for (const language of ['fr', 'en']) {
      await withPage({ bypassCSP: true, viewport: { width: 320, height: 640 } }, async (page) => {
        await page.goto(`${server.address}/${language}/question/income`);
        await page.fill('#answer-1', '1800');
        await page.check('input[name=band][value="500-1000"]');
        await submit(page, '.actions button:not([name])');
        assert.equal(await page.inputValue('#answer-1'), '1800');
        assert.ok(await page.isChecked('input[name=band][value="500-1000"]'));
        assert.deepEqual(await findings(page), []);
        await page.check('input[name=band][value=amount]');
        await submit(page, '.actions button:not([name])');
        assert.ok(!page.url().endsWith('/income'), page.url());
      });
    }
  });

  test('is asked closer within its band, last, with the reason and the field only, by keyboard', async () => {
    await withPage({ bypassCSP: true, viewport: { width: 320, height: 640 } }, async (page) => {
      let seen = 0;
      await interview(page, server.address, 'fr', { ...parent, income: { band: '500-1000' } }, async (page, id) => {
        if (id !== 'income') return;
        seen += 1;
        if (seen < 2) return;
        assert.match(await page.innerText('#closer'), /500 et 1.000.*peut changer vos droits/);
        assert.equal(await page.locator('input[name=band]').count(), 0);
        assert.deepEqual(await findings(page), []);
        await tabTo(page, '#answer-1');
        await page.keyboard.type('640');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      });
      assert.equal(seen, 2);
      await page.goto(`${server.address}/fr/check`);
      assert.match(await page.innerText('main'), /640.euros par mois/);
    });
  });
});

test('no children is ticked, not typed, and an age that is not understood is named, by keyboard', async () => {
  await withPage({ bypassCSP: true }, async (page) => {
    await page.goto(`${server.address}/fr/question/children`);
    await tabTo(page, '#answer-1');
    await page.keyboard.type('3, sept');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await page.innerText('.summary'), /«\ssept\s»/);
    assert.equal(await page.inputValue('#answer-1'), '3, sept');
    assert.deepEqual(await findings(page), []);
    await page.fill('#answer-1', '');
    await tabTo(page, 'input[name=nobody]');
    await page.keyboard.press('Space');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.ok(!page.url().endsWith('/children'), page.url());
  });
});

test('Back and Refresh lose nothing, and an answer can be changed from the check page', async () => {
  await withPage({}, async (page) => {
    await interview(page, server.address, 'fr', offline);
    await page.goBack();
    assert.match(page.url(), /\/check$/);
    await page.reload();
    const rows = await page.locator('.answers div').count();
    assert.ok(rows > 8, `${rows} answers`);
    await submit(page, 'a[href="/fr/change/travel"]');
    assert.ok(await page.isChecked('input[value=yes]'), 'the answer given is chosen');
    await page.check('input[value=difficult]');
    await submit(page, '.actions button');
    assert.match(page.url(), /\/check$/, 'a change leads back to all answers');
    assert.ok((await page.locator('.answers div').count()) >= rows);
  });
});

test('the language changes on any page and the answers stay', async () => {
  await withPage({}, async (page) => {
    await interview(page, server.address, 'fr', offline);
    await page.click('nav a[hreflang=en]');
    assert.match(page.url(), /\/en\/plan$/);
    assert.equal(await page.locator('.first').count(), 1);
    assert.match(await page.innerText('.first'), /\d/);
  });
});

test('answers are erased from the browser, as on a shared computer', async () => {
  await withPage({ javaScriptEnabled: false }, async (page, context) => {
    await interview(page, server.address, 'fr', offline);
    await submit(page, '.erase button');
    assert.match(page.url(), /\/fr\/$/);
    assert.deepEqual(await context.cookies(), []);
    await page.goto(`${server.address}/fr/check`);
    assert.equal(await page.locator('.answers').count(), 0);
  });
});

test('the focus is told by a ring that no background hides, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await withPage({ colorScheme, viewport: { width: 360, height: 700 } }, async (page) => {
      await page.goto(`${server.address}/fr/question/internet`);
      await page.keyboard.press('Tab');
      for (const selector of ['.brand', 'nav a', '.back', '.option', '.actions button']) {
        await page.locator(selector === '.option' ? '.option input' : selector).first().focus();
        await page.keyboard.press('Shift');
        const ring = await page.locator(selector).first().evaluate((element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return { drawn: outlineStyle === 'solid', width: parseFloat(outlineWidth), glow: boxShadow !== 'none' };
        });
        assert.deepEqual(ring, { drawn: true, width: 3, glow: true }, `${selector}, ${colorScheme}`);
      }
    });
  }
});

test('without motion nothing scrolls or turns by itself', async () => {
  await withPage({ reducedMotion: 'reduce' }, async (page) => {
    await interview(page, server.address, 'fr', offline, async (page, id) => {
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].filter((element) => {
          const style = getComputedStyle(element);
          return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
        }).length);
      assert.equal(moving, 0, id);
    });
  });
});

test('on paper the plan is black on white, with the rights and without buttons', async () => {
  await withPage({}, async (page) => {
    await interview(page, server.address, 'fr', offline);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('main .actions').first().isVisible(), false);
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.color, style.backgroundColor];
    });
    assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    assert.equal(await page.locator('.whys').first().isVisible(), false, 'the reasons are for the screen');
    const folded = await page.evaluate(() => [...document.querySelectorAll('.right p')].filter((element) => !element.checkVisibility()).length);
    assert.equal(folded, 0, 'what is folded on the screen is unfolded on paper');
  });
});
