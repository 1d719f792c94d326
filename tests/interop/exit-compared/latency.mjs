// How long a tap on the exit takes: until nothing is to be seen, and until the server has nothing left. In milliseconds, the median of ten.
import { Browser } from './browser.mjs';
import { isEmpty } from './picture.mjs';

const times = 10;
const now = () => performance.timeOrigin + performance.now();
const median = values => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2);
};

/** @returns {Promise<{blank: number, wiped?: number}>} */
export async function latency(address, { script = true, box, exit, key, wipes }, text) {
  const browser = new Browser();
  const [blank, wiped] = [[], []];
  try {
    await browser.start(script);
    const find = wipes && key(browser.page);
    // The harmless page answers at once and has no words here, so that it counts as nothing to be seen.
    browser.harmless = '';
    if (!script) await browser.playAfterForms();
    for (let i = 0; i < times; i++) {
      await talk(browser.page, address, box, text);
      blank.push(await untilEmpty(browser, exit, script));
      if (!wipes) continue;
      await talk(browser.page, address, box, text);
      wiped.push(await untilWiped(browser.page, exit, script, await find()));
    }
    await browser.close();
  } finally {
    await browser.remove();
  }
  return { blank: median(blank), wiped: wipes && median(wiped) };
}

async function talk(page, address, box, text) {
  await page.goto(address, { waitUntil: 'networkidle' });
  // Web Chat's box is there before its connection is.
  await page.waitForTimeout(1500);
  await page.click(box);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.getByText(text).first().waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
}

// When the click was, by its own time; where no script can hear it, the moment before the button of the mouse is let go.
async function tap(page, exit, script) {
  const told = script && page.waitForEvent('console', message => message.text().startsWith('click '));
  if (script) await page.evaluate(() => addEventListener('click', event => console.debug('click ' + (performance.timeOrigin + event.timeStamp)), { capture: true, once: true }));
  await page.hover(exit);
  await page.mouse.down();
  const before = now();
  await page.mouse.up();
  return script ? Number((await told).text().slice(6)) : before;
}

async function untilEmpty({ context, page }, exit, script) {
  const session = await context.newCDPSession(page);
  const frames = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: metadata.timestamp * 1000, data });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await session.send('Page.startScreencast', { format: 'png' });
  const tapped = await tap(page, exit, script);
  await page.waitForURL('https://www.knmi.nl/');
  await page.waitForTimeout(500);
  await session.detach();
  const empty = frames.find(frame => frame.at >= tapped && isEmpty(Buffer.from(frame.data, 'base64')));
  if (!empty) throw new Error(`None of ${frames.length} frames after the tap was empty.`);
  return empty.at - tapped;
}

// The server is asked again and again, over Direct Line; the answer's arrival counts.
async function untilWiped(page, exit, script, { url, authorization }) {
  const ask = async () => (await fetch(url, { headers: { authorization } })).status;
  if (await ask() !== 200) throw new Error('The conversation was not there before the tap.');
  let gone;
  const asking = (async () => {
    for (let status = 0; status !== 404;) {
      status = await ask();
      gone = now();
      if (status !== 200 && status !== 404) throw new Error(`Status ${status}`);
    }
  })();
  const tapped = await tap(page, exit, script);
  await asking;
  await page.waitForURL('https://www.knmi.nl/');
  return gone - tapped;
}
