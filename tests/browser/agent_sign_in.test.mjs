// Signing in as people do it: without script, by keyboard, small, dark; and with a real provider.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findings, invalidities, measured, tabTo, withPage } from './access.mjs';
import { secret, startProvider } from './provider.mjs';
import { startBrowser, startServer, submit } from './server.mjs';

const password = 'trois vélos sous la pluie';
const another = 'quatre chats dans un tiroir';
const accounts = ['claire', 'paul', 'rosa', 'samir'].map((name) => ({ name, role: name === 'samir' ? 'supervisor' : 'agent', password }));

let server;
let browser;
let provider;
const secrets = mkdtempSync(join(tmpdir(), 'aiguillage-secret-'));

// The provider must know the address of the site, and the site that of the provider.
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

before(async () => {
  const listen = `127.0.0.1:${await freePort()}`;
  provider = await startProvider(`http://${listen}`);
  writeFileSync(join(secrets, 'secret'), `${secret}\n`);
  const options = [
    '--public-address', `http://${listen}`, '--oidc-issuer', provider.issuer, '--oidc-client', 'aiguillage',
    '--oidc-secret-file', join(secrets, 'secret'), '--oidc-label', 'Exemple', '--oidc-role', 'desk=agent', '--oidc-role', 'chiefs=supervisor',
  ];
  [server, browser] = await Promise.all([startServer({ listen, options, accounts, level: 'trace' }), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await provider?.stop();
  rmSync(secrets, { recursive: true });
});

async function signIn(page, name, language = 'fr', typed = password) {
  await page.goto(`${server.address}/${language}/sign-in`);
  await page.fill('#name', name);
  await page.fill('#password', typed);
  await submit(page, 'main form button');
}

// Who is in begins at the desk.
async function toAccount(page, language) {
  assert.equal(page.url(), `${server.address}/${language}/agent`);
  await page.goto(`${server.address}/${language}/account`);
}

// Every page of signing in, with and without something wrong.
async function walk(page, language, each) {
  await page.goto(`${server.address}/${language}/sign-in`);
  await each('sign-in');
  await submit(page, 'main form button');
  await each('sign-in, empty');
  await signIn(page, 'claire', language, 'not the right one at all');
  await each('sign-in, wrong');
  await signIn(page, 'claire', language);
  await toAccount(page, language);
  await each('account');
  await submit(page, 'form[action$="/account/password"] button');
  await each('account, empty');
  await page.goto(`${server.address}/${language}/account/sessions-ended`);
  await each('account, done');
  await submit(page, 'form[action$="/sign-out"] button');
  assert.match(page.url(), /\/signed-out$/);
  await each('signed-out');
}

for (const language of ['fr', 'en']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`every page has no finding and fits a small screen, in ${language}, ${colorScheme}`, async () => {
      await withPage(browser, { bypassCSP: true, colorScheme, viewport: { width: 320, height: 640 } }, async (page) => {
        await walk(page, language, async (name) => {
          assert.deepEqual(await findings(page), [], name);
          assert.deepEqual(await measured(page), { over: 0, small: [] }, name);
          assert.equal(await page.getAttribute('html', 'lang'), language);
          assert.equal(await page.locator('h1').count(), 1, name);
          assert.equal(await page.locator('script').count(), 0, name);
        });
      });
    });
  }

  test(`every page is valid HTML, in ${language}`, async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      let html = '';
      page.on('response', async (response) => {
        if (response.headers()['content-type']?.startsWith('text/html')) html = response.text();
      });
      await walk(page, language, async (name) => {
        assert.deepEqual(await invalidities(await html), [], name);
      });
    });
  });
}

describe('without sideways scrolling', () => {
  const modes = {
    '400 % zoom': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    'forced colours': { viewport: { width: 360, height: 700 }, forcedColors: 'active' },
    'text spaced as far as a reader may ask': { viewport: { width: 360, height: 700 }, bypassCSP: true },
  };
  for (const [name, options] of Object.entries(modes)) {
    test(name, async () => {
      await withPage(browser, options, async (page) => {
        await walk(page, 'fr', async (where) => {
          if (options.bypassCSP) await page.addStyleTag({ content: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}' });
          assert.equal((await measured(page)).over, 0, where);
        });
      });
    });
  }
});

test('somebody signs in, changes the password and signs out without script', async () => {
  await withPage(browser, { javaScriptEnabled: false }, async (page, context) => {
    await page.goto(`${server.address}/fr/account`);
    assert.match(page.url(), /\/fr\/sign-in$/);
    await signIn(page, 'paul');
    assert.match(page.url(), /\/fr\/account$/, 'the page that was wanted');
    await page.fill('#current', password);
    await page.fill('#new', another);
    await page.fill('#again', another);
    await submit(page, 'form[action$="/account/password"] button');
    assert.match(page.url(), /\/password-changed$/);
    assert.ok(await page.locator('.notice').isVisible());
    await submit(page, 'form[action$="/sign-out"] button');
    await page.goto(`${server.address}/fr/account`);
    assert.match(page.url(), /\/sign-in$/);
    assert.equal((await context.cookies()).filter((cookie) => cookie.name === 'session').length, 0);
    await signIn(page, 'paul', 'fr', another);
    assert.match(page.url(), /\/fr\/account$/, 'the page that was wanted');
  });
});

test('somebody signs in and out by keyboard alone', async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(`${server.address}/fr/sign-in`);
    await tabTo(page, '#name');
    await page.keyboard.type('rosa');
    await tabTo(page, '#password');
    await page.keyboard.type(password);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /\/agent$/, 'the desk');
    await tabTo(page, '.staff button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /\/signed-out$/);
  });
});

test('what is wrong is said in the title, in a summary that leads to the field, and at the field', async () => {
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${server.address}/fr/sign-in`);
    await page.fill('#password', password);
    await submit(page, 'main form button');
    assert.match(await page.title(), /^Erreur\s:/);
    const sentence = await page.innerText('.summary a');
    assert.equal(await page.getAttribute('.summary a', 'href'), '#name');
    assert.ok((await page.innerText('#name-error')).includes(sentence));
    assert.equal(await page.getAttribute('#name', 'aria-describedby'), 'name-error');
    assert.equal(await page.inputValue('#password'), '', 'a password is never shown again');
  });
});

test('a page is one request of at most 14,000 bytes', async () => {
  await withPage(browser, {}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let [requests, weight] = [0, 0];
    session.on('Network.requestWillBeSent', () => { requests += 1; });
    session.on('Network.loadingFinished', (event) => { weight += event.encodedDataLength; });
    await page.goto(`${server.address}/fr/sign-in`, { waitUntil: 'networkidle' });
    assert.equal(requests, 1);
    assert.ok(weight > 500 && weight <= 14_000, `${weight} bytes`);
  });
});

test('a browser says which field is what, so that a password store can fill them', async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(`${server.address}/en/sign-in`);
    assert.deepEqual(
      await page.$$eval('main input:not([type=hidden])', (fields) => fields.map((field) => field.autocomplete)),
      ['username', 'current-password']);
  });
});

// Types a name at the provider, which takes any password, and agrees.
async function throughProvider(page, name, language = 'fr') {
  await page.goto(`${server.address}/${language}/sign-in`);
  await submit(page, '#provider');
  assert.ok(page.url().startsWith(provider.issuer), page.url());
  await page.fill('input[name=login]', name);
  await page.fill('input[name=password]', 'anything');
  await submit(page, 'button[type=submit]');
  if (page.url().startsWith(provider.issuer)) await submit(page, 'button[type=submit]');
}

describe('with a real provider', () => {
  test('somebody of a group is in, with the highest role of their groups, without script', async () => {
    for (const [name, role] of [['lena', 'Agent'], ['omar', 'Supervisor']]) {
      await withPage(browser, { javaScriptEnabled: false }, async (page) => {
        await throughProvider(page, name, 'en');
        await toAccount(page, 'en');
        const facts = await page.innerText('.facts');
        assert.ok(facts.includes(name) && facts.includes(role), facts);
        assert.equal(await page.locator('#current').count(), 0, 'the password is not ours to change');
        await submit(page, 'form[action$="/sign-out"] button');
        assert.match(page.url(), /\/signed-out$/);
      });
    }
  });

  test('the page that was wanted is there after the way through the provider', async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(`${server.address}/en/account/sessions-ended`);
      assert.match(page.url(), /\/en\/sign-in$/);
      await submit(page, '#provider');
      await page.fill('input[name=login]', 'lena');
      await page.fill('input[name=password]', 'anything');
      await submit(page, 'button[type=submit]');
      if (page.url().startsWith(provider.issuer)) await submit(page, 'button[type=submit]');
      assert.equal(page.url(), `${server.address}/en/account/sessions-ended`);
    });
  });

  test('somebody without a group is told that they have no access', async () => {
    await withPage(browser, { bypassCSP: true }, async (page) => {
      await throughProvider(page, 'visitor');
      assert.ok(page.url().startsWith(`${server.address}/sign-in/provider`));
      assert.equal(await page.getAttribute('.summary a', 'href'), '#provider');
      assert.deepEqual(await findings(page), []);
      await page.goto(`${server.address}/fr/account`);
      assert.match(page.url(), /\/sign-in$/);
    });
  });

  test('somebody who changes their mind at the provider is back at the form', async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(`${server.address}/fr/sign-in`);
      await submit(page, '#provider');
      await submit(page, 'a[href$="/abort"]');
      assert.ok(page.url().startsWith(`${server.address}/sign-in/provider`));
      assert.equal(await page.locator('.summary').count(), 1);
    });
  });
});

test('no name, password, token or code is in the log, whatever was done above', async () => {
  const log = server.log();
  assert.match(log, /sign-in/, 'there is a log');
  for (const word of [password, another, 'claire', 'paul', 'rosa', 'lena', 'omar', 'visitor', secret, 'state=', 'code=', 'csrf', 'argon2id']) {
    assert.ok(!log.includes(word), `the log holds ${word}`);
  }
});
