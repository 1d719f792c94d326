// Debian's Chromium with a profile on disk, as the browser tests start it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export class Browser {
  folder = mkdtempSync(join(tmpdir(), 'exit-compared-'));
  asked = [];
  /** The harmless page's words. */
  harmless = 'Het weer';
  bytes = 0;

  async start(script = true, restore = false) {
    const port = join(this.folder, 'DevToolsActivePort');
    mkdirSync(join(this.folder, 'Default'), { recursive: true });
    if (!restore) writeFileSync(join(this.folder, 'Default/Preferences'), JSON.stringify({ profile: { default_content_setting_values: { javascript: script ? 1 : 2 } } }));
    rmSync(port, { force: true });
    this.child = spawn('/usr/bin/chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', '--remote-debugging-port=0', `--user-data-dir=${this.folder}`, ...(restore ? ['--restore-last-session'] : []), 'about:blank'], { stdio: 'ignore' });
    while (!existsSync(port) || !readFileSync(port, 'utf8').includes('\n')) await new Promise(done => setTimeout(done, 50));
    this.browser = await chromium.connectOverCDP('http://127.0.0.1:' + readFileSync(port, 'utf8').split('\n')[0]);
    this.context = this.browser.contexts()[0];
    await this.context.route(url => url.hostname !== '127.0.0.1', route => route.request().url() === 'https://www.knmi.nl/'
      ? route.fulfill({ contentType: 'text/html', body: this.played() }) : route.abort());
    this.context.on('request', request => this.asked.push(request.url()));
    this.page = this.context.pages()[0];
    const session = await this.context.newCDPSession(this.page);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', event => this.bytes += event.encodedDataLength);
  }

  /** Plays the harmless page where a form's answer sends on to it, too: Playwright lets that pass. */
  async playAfterForms() {
    const session = await this.context.newCDPSession(this.page);
    session.on('Fetch.requestPaused', ({ requestId }) => session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'Content-Type', value: 'text/html' }], body: btoa(this.played()) }).catch(() => {}));
    await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://www.knmi.nl/' }] });
  }

  played() {
    return `<!doctype html><title>Weer</title><link rel=icon href=data:><p>${this.harmless}`;
  }

  async close() {
    const gone = new Promise(done => this.child.on('exit', done));
    await (await this.browser.newBrowserCDPSession()).send('Browser.close').catch(() => {});
    await gone;
  }

  strangers() {
    return new Set(this.asked.map(url => new URL(url)).filter(url => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1' && url.href !== 'https://www.knmi.nl/').map(url => url.hostname)).size;
  }

  async remove() {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = new Promise(done => this.child.on('exit', done));
      this.child.kill('SIGKILL');
      await gone;
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
