// The web chat that Microsoft published, unchanged, in Chromium, against the running program.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { start } from '../program.mjs';

const run = promisify(execFile);

const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Web Chat</title><link rel="icon" href="data:,">
<div id="webchat" style="height:600px"></div><script src="/webchat.js"></script>
<script type="module">
  const { token } = await (await fetch('/v3/directline/tokens/generate', { method: 'POST' })).json();
  const directLine = WebChat.createDirectLine({ domain: location.origin + '/v3/directline', token });
  WebChat.renderWebChat({ directLine, locale: 'nl-NL' }, document.getElementById('webchat'));
</script>`;

let program, site, browser, chat;
const strangers = [];

before(async () => {
  program = await start();
  site = await serve(await bundle());
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    timeout: 60_000,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  chat = await browser.newPage({ locale: 'nl-NL' });
  chat.setDefaultTimeout(45_000);
  await chat.route(url => !url.href.startsWith(site.address), route => { strangers.push(route.request().url()); return route.abort(); });
  await chat.goto(site.address);
});
after(async () => {
  await browser?.close();
  site?.server.close();
  site?.server.closeAllConnections();
  program?.stop();
});

test('it connects and shows the welcome', { timeout: 90_000 }, async () => {
  await chat.getByText('Ben je nu in gevaar? Bel 112.').first().waitFor();
});

test('a suggested action goes on', { timeout: 90_000 }, async () => {
  // By force, because the client goes on moving its buttons while it draws them; it is still the mouse that clicks.
  await chat.locator('.webchat__suggested-action', { hasText: 'Ja' }).first().click({ force: true });
  await chat.getByText('Waar gaat het over?').first().waitFor();
});

test('what is typed gets an answer', { timeout: 90_000 }, async () => {
  const box = chat.locator('[data-id="webchat-sendbox-input"]');
  await box.fill('ik wil iemand spreken');
  await box.press('Enter');
  await chat.getByText('Er is nu geen hulpverlener.').first().waitFor();
});

test('the event that the hand-off failed, which came before that answer, is not shown', async () => {
  // The welcome, what was tapped and typed, and an answer to each.
  assert.equal(await chat.locator('[role=article]').count(), 5);
});

test('no other host was asked for anything that the talk needs', () => {
  assert.deepEqual(strangers, []);
});

/** The published bundle. It holds all that it needs; its package names hundreds of others, half a gigabyte, so it is not installed but unpacked. */
async function bundle() {
  const folder = await mkdtemp(join(tmpdir(), 'webchat-'));
  try {
    await run('npm', ['pack', '--silent', 'botframework-webchat@4.18.1', '--pack-destination', folder]);
    const file = join(folder, 'botframework-webchat-4.18.1.tgz');
    const hash = createHash('sha512').update(await readFile(file)).digest('base64');
    assert.equal(hash, '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==');
    return (await run('tar', ['-xzOf', file, 'package/dist/webchat.js'], { encoding: 'buffer', maxBuffer: 16 << 20 })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The page, the bundle, and the program behind the same address: so the program needs to allow no other site. */
async function serve(script) {
  const to = new URL(program.address);
  const forward = (incoming, answer) => incoming.pipe(request(
    { host: to.hostname, port: to.port, method: incoming.method, path: incoming.url, headers: incoming.headers },
    reply => { answer.writeHead(reply.statusCode, reply.headers); reply.pipe(answer); }).on('error', () => answer.destroy()));
  const server = createServer((incoming, answer) => {
    if (incoming.url === '/') answer.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
    else if (incoming.url === '/webchat.js') answer.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    else forward(incoming, answer);
  });
  server.on('upgrade', (incoming, socket) => {
    const asked = request({ host: to.hostname, port: to.port, path: incoming.url, headers: incoming.headers }).on('error', () => socket.destroy());
    // What the program says first may come in one piece with its answer.
    asked.on('upgrade', (reply, line, first) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${Object.entries(reply.headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
      socket.write(first);
      line.pipe(socket).pipe(line);
      for (const side of [line, socket]) side.on('error', () => { line.destroy(); socket.destroy(); });
    });
    asked.end();
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}
