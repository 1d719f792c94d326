// A counsellor at the desk, by its plain forms.

/** Signs a new counsellor in, by the one-time link that an operator gives them. */
export async function signIn(program, name) {
  const { pathname } = new URL(await program.run('counsellor', 'add', name));
  const desk = new Desk(program.address);
  await desk.post('/desk/link', { code: pathname.slice(pathname.lastIndexOf('/') + 1) }, pathname);
  await desk.post('/desk/password', { password: 'vier gewone woorden samen' }, '/desk/password');
  return desk;
}

class Desk {
  constructor(address) {
    this.address = address;
    this.cookies = new Map();
  }

  /** Id of the ticket that is next. */
  async next() {
    return /\/desk\/tickets\/(\w+)\/take/.exec(await (await this.ask('/desk')).text())[1];
  }

  /** Posts a form of a page. */
  async post(path, form, page = '/desk') {
    const html = await (await this.ask(page)).text();
    const [, token] = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(html);
    const answer = await this.ask(path, new URLSearchParams({ ...form, __RequestVerificationToken: token }));
    if (answer.status !== 302) throw new Error(`${path} was answered with ${answer.status}`);
  }

  async ask(path, body) {
    const headers = { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(this.address + path, { method: body ? 'POST' : 'GET', body, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      this.cookies.set(name, value);
    }
    return answer;
  }
}
