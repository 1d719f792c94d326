// How long HelpBot's exit takes on a phone's screen, in browsers and circumstances one after the other: the second table of docs/exit-compared.md.
import { start } from '../program.mjs';
import { Browser } from './browser.mjs';
import { inRequests, inTheForm } from './conversation.mjs';
import { Firefox } from './firefox.mjs';
import { latency, median } from './latency.mjs';

const times = 30;
const page = { box: '#text', exit: '.exit', key: inRequests, wipes: true };
const circumstances = [
  ['Chromium', new Browser({ phone: true }), page],
  ['Chromium, processor six times slower', new Browser({ phone: true, slower: 6 }), page],
  ['Chromium, no network', new Browser({ phone: true }), page, true],
  ['Chromium, no script', new Browser({ phone: true }), { ...page, script: false, key: inTheForm, settle: 1000 }],
  ['Firefox', new Firefox(), page],
];

const tell = values => values.length ? `median ${median(values)}, worst ${Math.round(Math.max(...values))}` : 'not asked';

// The conversation is asked for as fast as can be, to know when it is gone.
process.env.HelpBot__Limits__RequestsPerConversation = '1000000';
const helpBot = await start();
try {
  for (const [name, browser, kind, offline] of circumstances.filter(([name]) => name.startsWith(process.argv[2] ?? ''))) {
    const { blank, wiped } = await latency(browser, helpBot.address + '/', kind, 'Zeekanarie', times, offline);
    console.log(`${name}: blank ${tell(blank)}; wiped ${tell(wiped)}, in ms, of ${blank.length}`);
  }
} finally {
  helpBot.stop();
}
process.exit();
