// The client that Microsoft published for Direct Line 3.0, unchanged, against the running program.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';
import { signIn } from './counsellor.mjs';
import { start } from './program.mjs';

globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = WebSocket;
const { ConnectionStatus, DirectLine } = (await import('botframework-directlinejs')).default;

let program;
const clients = [];
before(async () => { program = await start(); });
after(() => {
  for (const client of clients) client.end();
  program?.stop();
});

for (const webSocket of [false, true]) {
  const way = webSocket ? 'WebSocket' : 'polling';

  test(`a conversation over ${way}`, { timeout: 30_000 }, async () => {
    const client = await connect(webSocket);
    const welcome = await client.next(activity => activity.from.role === 'bot');
    assert.match(welcome.text, /112/);
    assert.equal(welcome.inputHint, 'expectingInput');

    const action = welcome.suggestedActions.actions[0];
    const id = await client.post({ type: 'message', text: action.text, value: action.value, channelData: { clientActivityID: 'mark-1' } });

    const echo = await client.next(activity => activity.id === id);
    assert.equal(echo.text, action.title);
    assert.equal(echo.from.role, 'user');
    assert.equal(echo.channelData.clientActivityID, 'mark-1');
    const reply = await client.next(activity => activity.from.role === 'bot');
    assert.ok(reply.text.length > 0);
  });

  test(`an exit over ${way} ends the conversation for the client too`, { timeout: 30_000 }, async () => {
    const client = await connect(webSocket);
    await client.next(activity => activity.from.role === 'bot');

    await client.post({ type: 'endOfConversation' });

    // Over a WebSocket the client finds out by itself only when it tries again, after a random while: so it is told.
    if (webSocket) await client.next(activity => activity.type === 'endOfConversation');
    else await client.status(ConnectionStatus.Ended);
  });
}

test('a client that lost its connection goes on where it was', { timeout: 30_000 }, async () => {
  const first = await connect(true);
  await first.next(activity => activity.from.role === 'bot');
  const { conversationId, token } = first.line;
  first.end();

  const again = await connect(true, { conversationId, token, watermark: '1' });
  const id = await again.post({ type: 'message', text: 'hallo' });

  assert.equal((await again.next(() => true)).id, id);
});

test('a client follows a hand-off by the events of the Bot Framework', { timeout: 60_000 }, async () => {
  const client = await connect(true);
  await client.next(activity => activity.from.role === 'bot');
  await client.post({ type: 'message', text: 'ik wil iemand spreken' });
  const vain = await client.next(activity => activity.type === 'event');
  assert.equal(vain.name, 'handoff.status');
  assert.deepEqual(vain.value, { state: 'failed' });

  const desk = await signIn(program, 'Noor');
  await desk.post('/desk/duty', { connection: 'tab', duty: 'true' });
  await client.post({ type: 'message', text: 'ik wil iemand spreken' });
  const offer = await client.next(activity => activity.suggestedActions?.actions[0].value.step === 'mens.vraag');
  const { text, value } = offer.suggestedActions.actions[0];
  await client.post({ type: 'message', text, value });
  const called = await client.next(activity => activity.type === 'event');
  assert.equal(called.name, 'handoff.initiate');
  assert.deepEqual(called.value, {});
  assert.equal(called.conversation.id, client.line.conversationId);

  const ticket = await desk.next();
  for (const [deed, state] of [['take', 'accepted'], ['close', 'completed']]) {
    await desk.post(`/desk/tickets/${ticket}/${deed}`, { connection: 'tab' });
    const told = await client.next(activity => activity.type === 'event');
    assert.equal(told.name, 'handoff.status');
    assert.deepEqual(told.value, { state });
    await client.next(activity => activity.type === 'message' && activity.from.role === 'bot');
  }
});

async function connect(webSocket, resume = {}) {
  const domain = `${program.address}/v3/directline`;
  const token = resume.token ?? (await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json()).token;
  const line = new DirectLine({ domain, token, webSocket, pollingInterval: 200, ...resume });
  const client = new Client(line);
  clients.push(client);
  return client;
}

/** Awaits what the client's observables tell. */
class Client {
  constructor(line) {
    this.line = line;
    this.heard = [];
    this.waiting = [];
    this.statuses = [];
    line.activity$.subscribe(activity => { this.heard.push(activity); this.settle(); }, () => {});
    line.connectionStatus$.subscribe(status => { this.statuses.push(status); this.settle(); });
  }

  next(wanted) {
    return this.until(() => {
      const place = this.heard.findIndex(wanted);
      return place < 0 ? undefined : this.heard.splice(0, place + 1).at(-1);
    });
  }

  status(wanted) {
    return this.until(() => this.statuses.includes(wanted) || undefined);
  }

  post(activity) {
    return new Promise((resolve, reject) =>
      this.line.postActivity({ from: { id: 'somebody' }, ...activity }).subscribe(resolve, reject));
  }

  end() {
    this.line.end();
  }

  until(look) {
    return new Promise(resolve => { this.waiting.push({ look, resolve }); this.settle(); });
  }

  settle() {
    this.waiting = this.waiting.filter(({ look, resolve }) => {
      const found = look();
      if (found !== undefined) resolve(found);
      return found === undefined;
    });
  }
}
