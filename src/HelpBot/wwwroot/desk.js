// Keeps the desk up to date. It holds no words of its own: every look draws what the server shows, and what is no longer there disappears.
'use strict';

const connection = crypto.randomUUID();
const drawn = () => document.getElementById('live');
let duty = drawn().dataset.duty === 'true';
let lost = false;
let looking = false;
let again = false;
let shown = '';
let presses = 0;
const news = new Set();
let line = Promise.resolve();

// What tells who is there goes out one after the other: a late "I am not on duty" must not undo the press that came after it.
const inOrder = deed => line = line.then(deed, deed);

function post(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter));
  if (body.has('connection')) body.set('connection', connection);
  return fetch(form.action, { method: 'POST', body, redirect: 'manual', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
}

const sayHere = () => inOrder(async () => {
  const body = new URLSearchParams(new FormData(document.getElementById('here')));
  body.set('connection', connection);
  body.set('duty', duty);
  await fetch('/desk/here', { method: 'POST', body, redirect: 'manual', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
});

// Comes as a document: no text ever becomes markup here.
const fresh = () => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.open('GET', '/desk/live');
  request.responseType = 'document';
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  request.onload = () => done(request);
  request.onerror = failed;
  request.send();
});

async function look() {
  if (looking) { again = true; return; }
  looking = true;
  try {
    do {
      again = false;
      const before = presses;
      const answer = await fresh();
      if (answer.status === 401 || answer.status === 403) { location.assign('/desk/sign-in'); return; }
      draw(answer.response?.getElementById('live'), before === presses);
    } while (again);
  } catch {
    showTrouble(true);
  } finally {
    looking = false;
  }
}

function draw(fresh, isNew) {
  if (!fresh) return;
  if (!lost && isNew) duty = fresh.dataset.duty === 'true';
  drawn().dataset.duty = fresh.dataset.duty;
  const waiting = Number(fresh.dataset.waiting);
  document.title = waiting ? `(${waiting}) Balie` : 'Balie';
  swap(document.getElementById('tabs'), fresh.querySelector('#tabs'));
  swap(document.getElementById('queue'), fresh.querySelector('#queue'));
  drawChats(document.getElementById('chats'), fresh.querySelector('#chats'));
  showCurrent();
}

// Tokens in forms differ at every look; they are no reason to draw again and take the focus away.
const plain = element => element.outerHTML.replace(/value="[^"]{60,}"/g, '').replace(/ (class="pane )?current"?/g, '$1').replace(/ aria-current="[a-z]*"| class="(news)?"/g, '');

function swap(old, fresh) {
  if (plain(old) === plain(fresh)) return;
  // Not from under a finger: the press would be lost.
  if (old.querySelector(':active')) { setTimeout(look, 300); return; }
  const focused = old.contains(document.activeElement) ? document.activeElement.closest('form')?.getAttribute('action') : null;
  old.replaceWith(fresh);
  if (focused) fresh.querySelector(`form[action="${focused}"] button`)?.focus();
}

function drawChats(old, fresh) {
  const there = new Map([...old.children].map(pane => [pane.dataset.ticket, pane]));
  for (const pane of [...fresh.children]) {
    const before = there.get(pane.dataset.ticket);
    there.delete(pane.dataset.ticket);
    if (!before) { old.append(pane); toEnd(pane); }
    else if (before.dataset.state !== pane.dataset.state) { if (hasNews(before, pane)) news.add(pane.id); keepDraft(before, pane); before.replaceWith(pane); toEnd(pane); }
    else if (append(before.querySelector('.transcript'), pane.querySelector('.transcript'))) news.add(pane.id);
  }
  for (const gone of there.values()) gone.remove();
}

// Lines that came since.
function since(old, fresh) {
  const last = Number(old?.lastElementChild?.dataset.number ?? 0);
  return [...fresh?.children ?? []].filter(line => Number(line.dataset.number) > last);
}

const hasNews = (before, after) => since(before.querySelector('.transcript'), after.querySelector('.transcript')).some(line => line.className === 'visitor');

function append(old, fresh) {
  if (!old || !fresh) return false;
  const atEnd = old.scrollHeight - old.scrollTop - old.clientHeight < 60;
  const added = since(old, fresh);
  old.append(...added);
  if (atEnd) old.scrollTop = old.scrollHeight;
  return added.some(line => line.className === 'visitor');
}

function keepDraft(before, after) {
  const [from, to] = [before.querySelector('textarea'), after.querySelector('textarea')];
  if (!from || !to) return;
  to.value = from.value;
  if (document.activeElement === from) queueMicrotask(() => to.focus());
}

function toEnd(pane) {
  const transcript = pane.querySelector('.transcript');
  if (transcript) transcript.scrollTop = transcript.scrollHeight;
}

function showCurrent() {
  const id = location.hash.slice(1);
  const current = document.getElementById(id)?.classList.contains('pane') ? id : 'queue';
  for (const pane of document.querySelectorAll('.pane')) pane.classList.toggle('current', pane.id === current);
  news.delete(current);
  for (const tab of document.querySelectorAll('#tabs a')) {
    tab.setAttribute('aria-current', tab.hash === `#${current}`);
    tab.classList.toggle('news', news.has(tab.hash.slice(1)));
  }
  if (current !== shown) toEnd(document.getElementById(current));
  shown = current;
}

const showTrouble = there => { document.getElementById('trouble').hidden = !there; };

function sure(button) {
  if (!button?.dataset.sure || button.dataset.asked) return true;
  const was = button.textContent;
  button.dataset.asked = 'yes';
  button.textContent = button.dataset.sure;
  setTimeout(() => { delete button.dataset.asked; button.textContent = was; }, 4000);
  return false;
}

async function press(form, submitter) {
  duty = form.elements.duty.value === 'true';
  presses++;
  try {
    return await inOrder(() => post(form, submitter));
  } finally {
    presses++;
  }
}

document.addEventListener('submit', async event => {
  const form = event.target;
  if (form.action.endsWith('/sign-out')) return;
  event.preventDefault();
  if (!sure(event.submitter) || form.dataset.busy) return;
  const draft = form.elements.text;
  const text = draft?.value;
  if (draft && !text.trim()) return;
  form.dataset.busy = 'yes';
  try {
    const answer = form.elements.duty ? await press(form, event.submitter) : await post(form, event.submitter);
    const done = answer.type === 'opaqueredirect' || answer.ok;
    if (draft && done && draft.value === text) draft.value = '';
    if (draft) form.querySelector('.refusal').hidden = done;
    if (done && event.submitter?.dataset.go) location.hash = event.submitter.dataset.go;
  } catch {
    if (draft) form.querySelector('.refusal').hidden = false;
  } finally {
    delete form.dataset.busy;
  }
  await look();
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.target.tagName !== 'TEXTAREA') return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

addEventListener('hashchange', showCurrent);

const signals = new EventSource('/desk/events');
signals.onopen = async () => {
  // After a lost connection the page knows better than the server whether its counsellor was on duty.
  if (lost) await sayHere().catch(() => {});
  lost = false;
  showTrouble(false);
  await look();
};
signals.onerror = () => {
  lost = true;
  showTrouble(true);
  if (signals.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 5000);
};
signals.onmessage = async event => {
  if (event.data === 'here') await sayHere().catch(() => showTrouble(true));
  await look();
};

showCurrent();
