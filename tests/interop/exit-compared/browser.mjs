// Debian's Chromium with a profile on disk, as the browser tests start it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { now } from './latency.mjs';
import { isEmpty } from './picture.mjs';

export class Browser {
  folder = mkdtempSync(join(tmpdir(), 'exit-compared-'));
  asked = [];
  /** The harmless page's words. */
  harmless = 'Het weer';
  bytes = 0;

  /** @param {{phone?: boolean, slower?: number}} device a small phone's screen and touch; how many times slower its processor is */
  constructor(device = {}) {
    this.device = device;
  }

  async start(script = true, restore = false) {
    const port = join(this.folder, 'DevToolsActivePort');
    mkdirSync(join(this.folder, 'Default'), { recursive: true });
    if (!restore) writeFileSync(join(this.folder, 'Default/Preferences'), JSON.stringify({ intl: { accept_languages: 'nl-NL,nl' }, profile: { default_content_setting_values: { javascript: script ? 1 : 2 } } }));
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
    this.script = script;
    const session = this.session = await this.context.newCDPSession(this.page);
    await session.send('Network.enable');
    if (this.device.phone) {
      await session.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    }
    session.on('Network.loadingFinished', event => this.bytes += event.encodedDataLength);
  }

  /** Taps, and tells when that was: by the event's own time; where no script can hear it, the moment before the finger is lifted. */
  async tap(exit) {
    const { page, script } = this;
    // From here on: the talk before may be quick.
    await this.slow(this.device.slower ?? 1);
    const told = script && page.waitForEvent('console', message => message.text().startsWith('tapped '));
    if (script) await page.evaluate(() => addEventListener('pointerup', event => console.debug('tapped ' + (performance.timeOrigin + event.timeStamp)), { capture: true, once: true }));
    const { x, y, width, height } = await page.locator(exit).boundingBox();
    const place = { x: x + width / 2, y: y + height / 2 };
    const finger = (type, touchPoints) => this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
    const { phone } = this.device;
    if (phone) await finger('touchStart', [place]);
    else {
      await page.mouse.move(place.x, place.y);
      await page.mouse.down();
    }
    const before = now();
    await (phone ? finger('touchEnd', []) : page.mouse.up());
    return script ? Number((await told).text().slice(7)) : before;
  }

  /** Makes the page's processor so many times slower. */
  slow(rate) {
    return this.session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** How long after a tap nothing is to be seen: until the first frame in which all has one colour. Without a network that is the first one of the page that stays, with three neutral words. */
  async untilEmpty(exit, offline) {
    const { page } = this;
    const session = await this.context.newCDPSession(page);
    const frames = [];
    session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      frames.push({ at: metadata.timestamp * 1000, data });
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    });
    await session.send('Page.startScreencast', { format: 'png' });
    const tapped = await this.tap(exit);
    await (offline ? page.waitForURL('**/empty') : page.waitForURL('https://www.knmi.nl/'));
    const find = () => {
      const after = frames.filter(frame => frame.at >= tapped);
      return after.find(frame => offline ? frame.data === after.at(-1).data : isEmpty(Buffer.from(frame.data, 'base64')));
    };
    // The last frames are told a moment after they were shown.
    let empty;
    for (let tries = 0; tries < 10 && (offline || !empty); tries++) {
      await page.waitForTimeout(offline ? 50 : 200);
      empty = find();
    }
    await session.detach();
    if (!empty) throw new Error(`None of ${frames.length} frames after the tap was empty.`);
    return empty.at - tapped;
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
