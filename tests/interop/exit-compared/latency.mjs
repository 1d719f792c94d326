// How long a tap on the exit takes: until nothing is to be seen, and until the server has nothing left. In milliseconds.
export const now = () => performance.timeOrigin + performance.now();

export const median = values => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2);
};

/** Holds a short talk and leaves it, many times, for each of the two figures. */
export async function latency(browser, address, { script = true, box, exit, key, wipes, settle = 0 }, text, times, offline = false) {
  const [blank, wiped] = [[], []];
  try {
    await browser.start(script);
    const { page } = browser;
    const find = wipes && key(page);
    // The harmless page answers at once and has no words here, so that it counts as nothing to be seen.
    browser.harmless = '';
    if (!script) await browser.playAfterForms();
    for (let i = 0; i < times; i++) {
      await talk(page, address, box, text, settle);
      if (offline) await browser.context.setOffline(true);
      blank.push(await browser.untilEmpty(exit, offline));
      if (offline) await browser.context.setOffline(false);
      await page.waitForURL('https://www.knmi.nl/');
      await browser.slow?.(1);
      if (!wipes || offline) continue;
      await talk(page, address, box, text, settle);
      wiped.push(await untilWiped(browser, exit, await find()));
    }
    await browser.close();
  } finally {
    await browser.remove();
  }
  return { blank, wiped };
}

async function talk(page, address, box, text, settle) {
  await page.goto(address);
  await page.waitForTimeout(settle);
  await page.click(box);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.getByText(text).first().waitFor({ state: 'attached' });
  // The answer, too, is drawn by then.
  await page.waitForTimeout(500);
}

// The server is asked again and again, over Direct Line; the answer's arrival counts.
async function untilWiped(browser, exit, { url, authorization }) {
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
  const tapped = await browser.tap(exit);
  await asking;
  await browser.page.waitForURL('https://www.knmi.nl/');
  await browser.slow?.(1);
  return gone - tapped;
}
