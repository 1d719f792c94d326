// Web Chat in a plain page, and GOV.UK's exit component over a form, each served as its maker's examples do.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const packages = fileURLToPath(new URL('node_modules/', import.meta.url));
const head = '<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chat</title>';

const send = (response, type, body, headers = {}) => {
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', ...headers });
  response.end(gzipSync(body));
};
const asset = (response, type, path) => send(response, type, readFileSync(packages + path), { 'Cache-Control': 'max-age=3600' });
const listen = async handler => {
  const server = http.createServer(handler);
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
};

/** Web Chat has no exit: the page gives it what many sites have, a button that replaces the page. Its bot is HelpBot, over Direct Line. */
export const webChat = helpBot => listen((request, response) => {
  if (request.url === '/webchat.js') return asset(response, 'text/javascript', 'botframework-webchat/dist/webchat.js');
  if (request.url === '/') return send(response, 'text/html', head + `<button id="exit" onclick="location.replace('https://www.knmi.nl/')">Snel weg</button><div id="chat" style="height:90vh"></div>
    <script src="/webchat.js"></script><script>
    fetch('/v3/directline/tokens/generate', { method: 'POST' }).then(answer => answer.json()).then(({ token }) =>
      WebChat.renderWebChat({ directLine: WebChat.createDirectLine({ token, domain: location.origin + '/v3/directline', webSocket: false }), locale: 'nl-NL' }, document.getElementById('chat')))
    </script>`);
  if (!request.url.startsWith('/v3/')) return response.writeHead(404).end();
  const { host, origin, ...headers } = request.headers;
  const onward = http.request(helpBot + request.url, { method: request.method, headers }, answer => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  request.pipe(onward);
});

/** A form that answers with what was typed, by a redirect and a session cookie, as GOV.UK's prototypes do; the component as documented. */
export const exitThisPage = () => {
  const sessions = new Map();
  const button = JSON.parse(readFileSync(packages + 'govuk-frontend/dist/govuk/components/exit-this-page/fixtures.json', 'utf8')).fixtures[0].html.replace(/href="[^"]*"/, 'href="https://www.knmi.nl/"');
  return listen(async (request, response) => {
    const id = /id=([^;]+)/.exec(request.headers.cookie)?.[1] ?? randomUUID();
    const said = sessions.get(id) ?? [];
    if (request.url === '/govuk.css') return asset(response, 'text/css', 'govuk-frontend/dist/govuk/govuk-frontend.min.css');
    if (request.url === '/govuk.js') return asset(response, 'text/javascript', 'govuk-frontend/dist/govuk/govuk-frontend.min.js');
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      sessions.set(id, [...said, new URLSearchParams(body).get('text')]);
      return response.writeHead(303, { Location: '/answers', 'Set-Cookie': `id=${id}; HttpOnly; SameSite=Lax` }).end();
    }
    if (request.url !== '/' && request.url !== '/answers') return response.writeHead(404).end();
    return send(response, 'text/html', head + `<link rel="stylesheet" href="/govuk.css"><body class="govuk-template__body"><script>document.body.className += ' js-enabled govuk-frontend-supported'</script>${button}
      <main>${said.map(text => `<p>${text}</p>`).join('')}</main><form method="post" action="/"><input class="govuk-input" id="text" name="text"><button class="govuk-button">Verstuur</button></form>
      <script type="module">import { initAll } from '/govuk.js'; initAll()</script>`);
  });
};
