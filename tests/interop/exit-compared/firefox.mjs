// Debian's Firefox with a small phone's screen, driven by Playwright over WebDriver BiDi.
import { firefox } from 'playwright-core';

export class Firefox {
  harmless = '';

  async start() {
    this.browser = await firefox.launch({ channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr', firefoxUserPrefs: { 'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9 } });
    this.context = await this.browser.newContext({ viewport: { width: 360, height: 740 } });
    this.page = await this.context.newPage();
    await this.page.route('https://www.knmi.nl/', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weer</title><link rel=icon href=data:>' }));
    // Firefox shows no driver its frames. The page's own clock tells when one was painted with nothing in it: a message that is sent in a frame's callback comes after that frame.
    await this.page.addInitScript(() => {
      const tell = (what, at) => console.debug(`${what} ${performance.timeOrigin + at}`);
      addEventListener('pointerup', event => tell('tapped', event.timeStamp), true);
      const painted = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => tell('blank', performance.now());
        port2.postMessage(0);
      };
      new MutationObserver(() => { if (document.documentElement?.className === 'gone') requestAnimationFrame(painted); }).observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
  }

  /** How long after a tap nothing is to be seen. */
  async untilEmpty(exit) {
    const blank = this.told('blank');
    const tapped = await this.tap(exit);
    return await blank - tapped;
  }

  /** Taps, and tells when that was, by the event's own time. */
  async tap(exit) {
    const tapped = this.told('tapped');
    await this.page.hover(exit);
    await this.page.mouse.down();
    await this.page.mouse.up();
    return tapped;
  }

  async told(what) {
    const message = await this.page.waitForEvent('console', message => message.text().startsWith(what + ' '));
    return Number(message.text().split(' ')[1]);
  }

  async close() {
    await this.browser.close();
  }

  async remove() {
    await this.browser?.close();
  }
}
