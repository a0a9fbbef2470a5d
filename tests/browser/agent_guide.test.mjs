// The call guide as agents use it: by keys, without script, beside a caller who speaks another language, two at once.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findings, invalidities, withPage } from './access.mjs';
import { startBrowser, startServer, submit } from './server.mjs';

const password = 'trois vélos sous la pluie';
const accounts = ['claire', 'rosa'].map((name) => ({ name, role: 'agent', password }));
const screen = { viewport: { width: 1280, height: 720 } };

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer({ accounts }), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page, name = 'claire', language = 'fr') {
  await page.goto(`${server.address}/${language}/agent`);
  await page.fill('#name', name);
  await page.fill('#password', password);
  await submit(page, 'main form button');
  assert.match(page.url(), new RegExp(`/${language}/agent$`), 'back where the agent wanted to be');
}

async function begin(page, { caller = 'fr', line = 'caf' } = {}) {
  await page.selectOption('#language', caller);
  await page.selectOption('#service', line);
  await submit(page, 'button[value=me]');
}

// Presses a key and waits until the screen is drawn anew.
async function press(page, key) {
  const before = await page.locator('#live').elementHandle();
  await page.keyboard.press(key);
  await page.waitForFunction((old) => !old.isConnected && !document.querySelector('[aria-busy]'), before);
}

const question = (page) => page.getAttribute('input[name=question]', 'value');

// Answers by keys alone until nothing is left to ask, or as many as told.
async function answerByKeys(page, answers, most = 40) {
  for (let asked = 0; asked < most && (await page.locator('input[name=question]').count()) > 0; asked += 1) {
    const id = await question(page);
    const closer = (await page.locator('#closer').count()) > 0;
    const wanted = answers[closer ? `${id}, closer` : id];
    const box = page.locator('#answer [data-begin]');
    if ((await box.count()) > 0) {
      assert.ok(await box.evaluate((field) => field === document.activeElement), 'the box has the focus');
      if (wanted === undefined) await press(page, '?');
      else {
        await page.keyboard.type(wanted);
        await press(page, 'Enter');
      }
    } else {
      const key = wanted && (await page.getAttribute(`#answer button[value="${wanted}"]`, 'data-key'));
      await press(page, key ?? '0');
    }
  }
}

const caller = {
  internet: 'none', phone: 'yes', hearing: 'yes', french: 'yes', reading: 'yes', travel: 'yes', purpose: 'claim',
  postal_code: '48000', commune: '48095', check_rights: 'yes', age: '41', children: '3, 7', income: '1000-1500', 'income, closer': '1200',
};

test('from pick-up a usable plan stands on the screen after at most five keys, for the commonest call', async (context) => {
  await withPage(browser, screen, async (page) => {
    await signIn(page);
    await page.selectOption('#service', 'caf');
    await page.locator('h1').click();
    const keys = [];
    const usable = () => page.evaluate(() => {
      const first = document.querySelector('.plan .first');
      return Boolean(first?.querySelector('.number a, .name') && first.querySelector('.hours') && !first.querySelector('.why.unsure'));
    });
    await Promise.all([page.waitForNavigation(), page.keyboard.press('1')]);
    keys.push('1');
    while (!(await usable()) && keys.length < 10) {
      const key = await page.getAttribute(`#answer button[value="${caller[await question(page)]}"]`, 'data-key');
      await press(page, key);
      keys.push(key);
    }
    context.diagnostic(`keys from pick-up to a usable plan: ${keys.length} (${keys.join(' ')})`);
    assert.ok(keys.length <= 5, keys.join(' '));
    assert.match(await page.innerText('.plan .first'), /32.30/);
  });
});

test('a whole call by keys alone, in French with an English caller, at 1280 by 720', async () => {
  await withPage(browser, screen, async (page) => {
    await signIn(page);
    await begin(page, { caller: 'en' });
    const seen = [];
    for (let asked = 0; asked < 40 && (await page.locator('input[name=question]').count()) > 0; asked += 1) {
      seen.push(await question(page));
      assert.equal(await page.locator('#asked .say[lang=en]').count(), 1, 'the words for the caller');
      const bottom = await page.evaluate(() => Math.max(
        ...[...document.querySelectorAll('#answer button[data-key]:not([name=end])')].map((one) => one.getBoundingClientRect().bottom)));
      assert.ok(bottom <= 720, `all answers of ${seen.at(-1)} are on the screen (${bottom})`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      await answerByKeys(page, caller, 1);
    }
    assert.equal(seen[0], 'internet');
    assert.ok(seen.length > 8);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('e')]);
    const points = await page.locator('input[name=told]').evaluateAll((boxes) => boxes.map((box) => box.dataset.key));
    for (const key of points) await page.keyboard.press(key);
    assert.equal(await page.locator('input[name=told]:checked').count(), points.length);
    assert.ok((await page.locator('.said[lang=en]').count()) === points.length, 'each point in the words of the caller');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('e')]);
    assert.match(page.url(), /\/agent\/closed$/);
  });
});

test('Back, a simpler wording and the notes have keys, and notes outlive an answer', async () => {
  await withPage(browser, screen, async (page) => {
    await signIn(page);
    await begin(page);
    await page.keyboard.press('n');
    await page.keyboard.type('123 rappelle le matin');
    assert.equal(await question(page), 'internet', 'what is typed into the notes answers nothing');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.reword p').first().isVisible(), false);
    await page.keyboard.press('r');
    assert.ok(await page.locator('.reword p').first().isVisible());
    await press(page, '4');
    assert.notEqual(await question(page), 'internet');
    assert.equal(await page.inputValue('#notes'), '123 rappelle le matin');
    await press(page, 'Backspace');
    assert.equal(await question(page), 'internet');
    assert.equal(await page.locator('.option.chosen').getAttribute('value'), 'none', 'with the answer given');
    await page.reload();
    assert.equal(await question(page), 'internet');
    assert.equal(await page.inputValue('#notes'), '123 rappelle le matin', 'the notes went with the answer');
  });
});

test('keys can be turned off, and stay off', async () => {
  await withPage(browser, screen, async (page) => {
    await signIn(page);
    await begin(page);
    await page.uncheck('#keys');
    await page.keyboard.press('4');
    await page.reload();
    await page.keyboard.press('4');
    assert.equal(await question(page), 'internet');
    assert.equal(await page.locator('kbd').first().isVisible(), false, 'and none is promised');
    await page.check('#keys');
    await press(page, '4');
    assert.notEqual(await question(page), 'internet');
  });
});

test('without script a whole call works by its forms, with the Tab key alone', async () => {
  await withPage(browser, { ...screen, javaScriptEnabled: false }, async (page) => {
    await signIn(page);
    await begin(page, { caller: 'en' });
    assert.equal(await page.locator('.keys').isVisible(), false, 'no key is promised that does nothing');
    for (let asked = 0; asked < 40 && (await page.locator('input[name=question]').count()) > 0; asked += 1) {
      const wanted = caller[await question(page)];
      const typed = page.locator('#answer input[type=text]').first();
      if ((await typed.count()) > 0 && wanted) {
        await typed.fill(wanted);
        await Promise.all([page.waitForNavigation(), typed.press('Enter')]);
      } else {
        const button = page.locator(wanted ? `#answer button[value="${wanted}"]` : '#answer button[name=unknown]');
        await button.focus();
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      }
    }
    await submit(page, 'button[name=end]');
    await submit(page, '.take form button');
    assert.match(await page.innerText('.take .code'), /^[2-9A-Y]{4}-[2-9A-Y]{4}$/);
    for (const box of await page.locator('input[name=told]').all()) await box.check();
    await submit(page, '.tell button');
    assert.match(page.url(), /\/agent\/closed$/);
  });
});

test('no request of a page of the guide leaves the site', async () => {
  await withPage(browser, screen, async (page) => {
    const elsewhere = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) elsewhere.push(request.url());
    });
    await signIn(page);
    await begin(page);
    await answerByKeys(page, { ...caller, internet: 'home', device: 'computer', online_skill: 'alone' }, 6);
    assert.deepEqual(elsewhere, []);
  });
});

// Every page of the guide, with something on it.
async function walk(page, language, each) {
  await signIn(page, 'claire', language);
  await each('desk');
  await submit(page, 'form[action$="/code"] button');
  await each('desk, no code');
  await begin(page, { caller: language === 'fr' ? 'en' : 'fr' });
  await each('first question');
  await answerByKeys(page, caller, 7);
  await each('a few answers');
  await page.goto(page.url().replace(/\/question.*/, '') + '/question/service');
  await each('many options');
  for (const [id, name] of [['income', 'an amount'], ['children', 'ages']]) {
    await page.goto(page.url().replace(/[^/]*$/, id));
    await each(name);
  }
  await page.goto(page.url().replace('children', 'postal_code'));
  await page.fill('#answer-1', '99999');
  await press(page, 'Enter');
  await each('refused');
  await page.goto(page.url().replace(/\/question.*/, ''));
  await answerByKeys(page, caller);
  await each('all asked');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('e')]);
  await each('closing');
  await press(page, 'e');
  await each('closing, untold');
  await redrawBy(page, '.take form button');
  await each('closing, code');
  await submit(page, 'a[href$="/letter"]');
  await each('letter');
  await page.goBack();
  await submit(page, 'a[href$="/callback"]');
  await each('booking');
  await submit(page, '.slots ~ .actions button');
  await each('booking, empty');
  await page.fill('#name', 'Madame Exemple');
  await page.fill('#number', '04 66 65 43 21');
  await page.locator('input[name=slot]').first().check();
  await submit(page, '.slots ~ .actions button');
  await each('closing, booked');
  await page.goto(`${server.address}/${language}/agent/callbacks`);
  await each('queue');
  await submit(page, 'td button');
  await each('one to call back');
  await submit(page, 'form[action$="/release"] button');
}

// Clicks and waits until the screen is drawn anew.
async function redrawBy(page, selector) {
  const before = await page.locator('#live').elementHandle();
  await page.click(selector);
  await page.waitForFunction((old) => !old.isConnected, before);
}

for (const language of ['fr', 'en']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`every page of the guide has no finding and valid HTML, in ${language}, ${colorScheme}`, async () => {
      await withPage(browser, { ...screen, colorScheme, bypassCSP: true }, async (page) => {
        let last;
        page.on('response', (response) => {
          const html = response.headers()['content-type']?.startsWith('text/html') && response.status() !== 303;
          if (html) last = response;
        });
        await walk(page, language, async (name) => {
          assert.deepEqual(await findings(page), [], name);
          assert.equal(await page.locator('h1').count(), 1, name);
          assert.deepEqual(await invalidities(await last.text()), [], name);
        });
      });
    });
  }
}

describe('no page of the guide scrolls sideways or clips', () => {
  const modes = {
    '320 pixels wide': { viewport: { width: 320, height: 640 } },
    '400 % zoom': { viewport: { width: 320, height: 180 }, deviceScaleFactor: 4 },
    'forced colours': { ...screen, forcedColors: 'active' },
  };
  for (const [mode, options] of Object.entries(modes)) {
    test(mode, async () => {
      await withPage(browser, options, async (page) => {
        await walk(page, 'fr', async (name) => {
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.ok(over <= 0, `${name} is ${over} pixels too wide`);
        });
      });
    });
  }
});

test('two agents in two browsers never take the same person, and the late one is told', async () => {
  await withPage(browser, screen, async (page) => {
    await signIn(page, 'claire');
    for (const name of ['Madame Une', 'Monsieur Deux']) {
      await page.goto(`${server.address}/fr/agent`);
      await begin(page);
      await answerByKeys(page, caller, 7);
      const call = page.url().replace(/\/question.*/, '');
      await page.goto(`${call}/callback`);
      await page.fill('#name', name);
      await page.fill('#number', '04 66 65 43 21');
      await page.locator('input[name=slot]').first().check();
      await submit(page, '.slots ~ .actions button');
    }
    await withPage(browser, screen, async (other) => {
      await signIn(other, 'rosa');
      await Promise.all([page, other].map((one) => one.goto(`${server.address}/fr/agent/callbacks`)));
      const before = await page.locator('td button').count();
      assert.ok(before >= 2);
      // Both press the first button of the same list at the same moment.
      await Promise.all([page, other].map((one) => submit(one, 'td button')));
      const taken = await Promise.all([page, other].map((one) => one.locator('.person').count()));
      assert.deepEqual(taken.sort(), [0, 1], 'one of them has the person');
      const late = (await page.locator('.person').count()) === 0 ? page : other;
      assert.ok(await late.locator('[role=status]').isVisible(), 'the other is told');
      assert.equal(await late.locator('td button').count(), before - 1, 'and sees who is left');
      await submit(late, 'td button');
      assert.deepEqual(await Promise.all([page, other].map((one) => one.locator('.person').count())), [1, 1]);
      assert.notEqual(page.url(), other.url(), 'each has a person of their own');
    });
  });
});

test('a citizen s code is taken up by an agent who goes on from the answers', async () => {
  const code = await withPage(browser, {}, async (page) => {
    await page.goto(`${server.address}/en/`);
    await submit(page, 'button[value=me]');
    await page.check('input[value=none]');
    await submit(page, '.actions button');
    await page.goto(`${server.address}/en/plan`);
    assert.deepEqual(await findings(page), []);
    await submit(page, '.keep form button');
    assert.deepEqual(await findings(page), []);
    assert.doesNotMatch(page.url(), /[2-9A-Y]{4}-/);
    return page.innerText('.code');
  });
  await withPage(browser, screen, async (page) => {
    await signIn(page);
    await page.fill('#code', code.toLowerCase());
    await submit(page, 'form[action$="/code"] button');
    assert.ok(await page.locator('#code-error').isVisible(), 'not without consent');
    await page.fill('#code', code.toLowerCase());
    await page.check('input[name=consent]');
    await submit(page, 'form[action$="/code"] button');
    assert.notEqual(await question(page), 'internet', 'it was answered already');
    assert.equal(await page.locator('#asked .say[lang=en]').count(), 1, 'in the language of the person');
  });
});
