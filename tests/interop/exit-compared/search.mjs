// Searches a profile with the very search that the browser tests use, built from tests/HelpBot.Forensics.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../artifacts/bin/HelpBot.Forensics/debug/HelpBot.Forensics.dll', import.meta.url));

/** @returns {string[]} the places in the profile where one of the texts stands, and how it is written there */
export function find(folder, texts) {
  const found = execFileSync('dotnet', [program, folder, ...texts], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n').filter(Boolean);
  return [...new Set(found.map(line => line.replace(/^Default\//, '').replace(/Cache_Data\/[^:]*/, 'Cache_Data').replace(/_?\d{10,}[^:]*/, '').replace('what was typed ', '')))].sort();
}
