// Twilio's own library signs, the help line checks; and the other way round, its validator agrees with what was accepted.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import twilio from 'twilio';

const program = fileURLToPath(new URL('../../../artifacts/bin/HelpBot/debug/HelpBot.dll', import.meta.url));
const server = `http://127.0.0.1:${process.env.HELPBOT_SMS_PORT ?? 5188}`;
const publicUrl = 'https://hulp.example/api/sms/twilio?region=nl';
const token = 'a secret of the tests';
let running;

before(async () => {
  running = spawn('dotnet', [program], {
    stdio: 'ignore',
    env: { ...process.env, Urls: server, HelpBot__Sms__Twilio__AuthToken: token, HelpBot__Sms__Twilio__PublicUrl: publicUrl },
  });
  for (let attempt = 0; attempt < 120; attempt++) {
    if (await fetch(server).then(() => true, () => false)) return;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  assert.fail('The help line did not start.');
});

after(() => running.kill());

function form(body, sid) {
  return { MessageSid: sid, AccountSid: 'AC42', From: '+31000000042', To: '+31000000099', Body: body, NumMedia: '0', FromCity: '', Extra: 'é & = + %' };
}

function post(parameters, signature) {
  return fetch(server + '/api/sms/twilio', { method: 'POST', headers: { 'X-Twilio-Signature': signature }, body: new URLSearchParams(parameters) });
}

function signed(parameters) {
  return twilio.getExpectedTwilioSignature(token, publicUrl, parameters);
}

for (const [name, body] of [['plain', 'hallo'], ['emoji', 'Zoë 🙏'], ['right-to-left', 'أنا خائفة'], ['empty', ''], ['signs of forms and XML', 'a+b & c=d% <x>']]) {
  test(`a message signed by the library is answered: ${name}`, async () => {
    const parameters = form(body, 'SM' + name);
    const signature = signed(parameters);
    assert.ok(twilio.validateRequest(token, signature, publicUrl, parameters));
    const response = await post(parameters, signature);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /^<\?xml [^>]*\?><Response>(<Message>[^<]+<\/Message>)+<\/Response>$/);
  });
}

test('what the library would refuse is refused', async () => {
  const parameters = form('hallo', 'SM9');
  const signature = signed(parameters);
  const changed = { ...parameters, From: '+31000000043' };
  assert.equal(twilio.validateRequest(token, signature, publicUrl, changed), false);
  assert.equal((await post(changed, signature)).status, 403);
  assert.equal((await post(parameters, twilio.getExpectedTwilioSignature('another', publicUrl, parameters))).status, 403);
});
