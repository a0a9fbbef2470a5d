// One key an answer, and only what is live on a page is drawn anew. Without this
// the same page works by its forms. Nothing is kept but whether keys answer.
'use strict';
(() => {
  const KEPT = 'aiguillage-keys';
  const live = () => document.getElementById('live');
  let busy = false;

  const asked = () => document.querySelector('#answer [data-begin]') ?? document.getElementById('asked');
  const keysOn = () => localStorage.getItem(KEPT) !== 'off';

  function arrive() {
    const box = document.getElementById('keys');
    if (box) {
      box.closest('p').hidden = false;
      box.checked = keysOn();
    }
    document.documentElement.dataset.keys = keysOn() ? 'on' : 'off';
    asked()?.focus({ preventScroll: true });
  }

  // Another state of the same page, with the notes as they are being written.
  function redraw(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const fresh = page.getElementById('live');
    if (fresh?.dataset.page !== live().dataset.page) return false;
    const notes = document.getElementById('notes')?.value;
    live().replaceWith(document.adoptNode(fresh));
    const box = document.getElementById('notes');
    if (box && notes !== undefined) box.value = notes;
    document.title = page.title;
    arrive();
    return true;
  }

  async function go(address, options, otherwise) {
    if (busy) return;
    busy = true;
    live().setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(address, { ...options, headers: { accept: 'text/html' } });
      const mine = response.ok || response.status === 422;
      if (mine && redraw(await response.text())) {
        if (response.status !== 422) history.replaceState(null, '', response.url);
      } else {
        location.assign(mine ? response.url : location.href);
      }
    } catch {
      otherwise();
    } finally {
      busy = false;
      live()?.removeAttribute('aria-busy');
    }
  }

  // The way without script, for when the network fails: the browser says so itself.
  function plainly(form, submitter) {
    if (submitter?.name) {
      const field = Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name, value: submitter.value });
      form.append(field);
    }
    form.submit();
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('#live form')) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    go(form.action, { method: 'POST', body }, () => plainly(form, event.submitter));
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-live]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.href, {}, () => location.assign(link.href));
  });

  document.addEventListener('change', (event) => {
    if (event.target.id !== 'keys') return;
    localStorage.setItem(KEPT, event.target.checked ? 'on' : 'off');
    document.documentElement.dataset.keys = event.target.checked ? 'on' : 'off';
  });

  // By its place for digits: on a French keyboard they are typed with Shift.
  const named = (event) => (/^(Digit|Numpad)\d$/.test(event.code) ? event.code.at(-1) : event.key.toLowerCase());

  function keyOf(event) {
    const field = event.target;
    if (field.matches('textarea, select, input[type=text]')) {
      if (event.key === 'Escape') field.blur();
      if (!field.matches('#answer input[type=text]')) return undefined;
      return { '?': '0', '-': '-' }[event.key];
    }
    return event.key === '?' ? '0' : named(event);
  }

  document.addEventListener('keydown', (event) => {
    if (!keysOn() || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const key = keyOf(event);
    const target = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches('textarea, input[type=text]')) target.focus();
    else if (target.matches('details')) target.open = !target.open;
    else target.click();
  });

  arrive();
})();
