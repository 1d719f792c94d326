// Holds the same talk in four pages, leaves by their own exit, and tells what is left: the figures of docs/exit-compared.md.
import { start } from '../program.mjs';
import { Browser } from './browser.mjs';
import { inRequests, inTheForm } from './conversation.mjs';
import { latency, median } from './latency.mjs';
import { find } from './search.mjs';
import { exitThisPage, webChat } from './sites.mjs';

const typed = ['Zeekanarie Zéphyrine 7391', 'kwartelkoning-onder-het-bed-4417'];
const shows = async page => {
  await page.waitForLoadState().catch(() => {});
  const shown = await page.content();
  return typed.some(text => shown.includes(text));
};
// All pages that the back button leads to, and each of them loaded again.
const back = async page => {
  const seen = { back: false, reload: false, steps: 0 };
  for (; seen.steps < 8; seen.steps++) {
    const before = page.url();
    await page.goBack({ timeout: 4000 }).catch(() => {});
    if (page.url() === 'about:blank' || page.url() === before && seen.steps > 4) break;
    seen.back ||= await shows(page);
    await page.reload({ timeout: 4000 }).catch(() => {});
    seen.reload ||= await shows(page);
  }
  return seen;
};

const measure = async (name, address, page) => {
  const found = await left(address, page);
  const { blank, wiped } = await latency(new Browser(), address, page, typed[0], 10);
  console.log(JSON.stringify({ name, ...found, blank: median(blank), wiped: median(wiped) }));
};

const left = async (address, page) => {
  const browser = new Browser();
  try {
    return await hold(browser, address, page);
  } finally {
    await browser.remove();
  }
};

const hold = async (browser, address, { script = true, box, exit, key }) => {
  await browser.start(script);
  const { page } = browser;
  const seek = key?.(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const bytes = browser.bytes;
  // Web Chat's box is there before its connection is.
  await page.waitForTimeout(3000);
  for (const text of typed) {
    await page.click(box);
    await page.keyboard.type(text, { delay: 20 });
    await page.keyboard.press('Enter');
    await page.getByText(text).first().waitFor({ state: 'attached' }).catch(async fault => { throw new Error(`${fault.message}: ${await page.locator('body').innerText()}`); });
  }
  const conversation = await seek?.();
  await page.click(exit);
  await page.waitForURL('https://www.knmi.nl/');
  const serverKeeps = conversation && await isKept(conversation);
  await browser.close();
  const places = find(browser.folder, typed);
  await browser.start(script, true);
  let restored = false;
  for (const open of browser.context.pages()) restored ||= await shows(open);
  const last = browser.context.pages().find(open => open.url() !== 'about:blank') ?? browser.context.pages()[0];
  const seen = await back(last);
  const strangers = browser.strangers();
  await browser.close();
  return { bytes, strangers, places, restored, ...seen, serverKeeps };
};

// Whether a conversation is still there, asked over Direct Line with the token that the page used.
const isKept = async ({ url, authorization }) => {
  await new Promise(done => setTimeout(done, 1000));
  return (await fetch(url, { headers: { authorization } })).ok;
};
// The conversation is asked for as fast as can be, to know when it is gone.
process.env.HelpBot__Limits__RequestsPerConversation = '1000000';
const helpBot = await start();
const chat = await webChat(helpBot.address);
const govuk = await exitThisPage();
const pages = [
  ['HelpBot', helpBot.address + '/', { box: '#text', exit: '.exit', key: inRequests, wipes: true }],
  ['HelpBot without a script', helpBot.address + '/', { script: false, box: '#text', exit: '.exit', key: inTheForm, wipes: true, settle: 1000 }],
  ['Web Chat 4.18.1', chat.address + '/', { box: '[data-id="webchat-sendbox-input"]', exit: '#exit', key: inRequests, settle: 1500 }],
  ['GOV.UK exit this page 5.14.0', govuk.address + '/', { box: '#text', exit: '.govuk-js-exit-this-page-button' }],
];
try {
  for (const page of pages.filter(([name]) => name.startsWith(process.argv[2] ?? ''))) await measure(...page);
} finally {
  helpBot.stop();
}
process.exit();
