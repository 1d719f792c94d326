// Starts the built program on a free port, for the tests of one file.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.HELPBOT_PROGRAM ?? 'artifacts/bin/HelpBot/debug/HelpBot.dll';

/** @returns {Promise<{address: string, stop: () => void}>} */
export function start() {
  const child = spawn('dotnet', [program, '--urls', 'http://127.0.0.1:0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', chunk => {
      said += chunk;
      const listening = /Now listening on: (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (listening) resolve({ address: listening[1], stop: () => child.kill() });
    });
    child.on('error', reject);
    child.on('exit', code => reject(new Error(`The program ended with ${code}: ${said}`)));
  });
}
