// Starts the built program on a free port, with data of its own, for the tests of one file.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.HELPBOT_PROGRAM ?? 'artifacts/bin/HelpBot/debug/HelpBot.dll';
const run = promisify(execFile);

/** @returns {Promise<{address: string, run: (...verb: string[]) => Promise<string>, stop: () => void}>} */
export function start() {
  const data = mkdtempSync(join(tmpdir(), 'helpbot-interop-'));
  const where = { cwd: root, env: { ...process.env, HelpBot__Desk__Database: join(data, 'desk.db') } };
  const child = spawn('dotnet', [program, '--urls', 'http://127.0.0.1:0'], { ...where, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
      const listening = /Now listening on: (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (listening) resolve({
        address: listening[1],
        run: async (...verb) => (await run('dotnet', [program, ...verb], where)).stdout.trim(),
        stop: () => child.kill(),
      });
    });
    child.on('error', reject);
    child.on('exit', code => {
      rmSync(data, { recursive: true, force: true });
      reject(new Error(`The program ended with ${code}: ${said}`));
    });
  });
}
