// Searches a browser's profile for a text, as the browser tests do, in the forms that occurred there: plain, wide, percent, form, JSON, base64, gzip, brotli.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';

const formsOf = text => {
  const base64 = [0, 1, 2].map(shift => {
    const coded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    return coded.slice(shift ? 4 : 0, Math.floor((shift + Buffer.byteLength(text)) / 3) * 4);
  });
  const plain = [text, encodeURIComponent(text), encodeURIComponent(text).replaceAll('%20', '+'), ...base64];
  return [...plain.map(form => Buffer.from(form)), Buffer.from(text, 'utf16le')];
};

const opened = function* (file) {
  yield file;
  for (let at = file.indexOf('\x1f\x8b\x08', 0, 'latin1'); at >= 0; at = file.indexOf('\x1f\x8b\x08', at + 1, 'latin1'))
    try { yield gunzipSync(file.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }); } catch { /* not packed after all */ }
  // A cache entry: a header of 24 bytes with the key's length in it, the key, the body.
  if (file.length > 24 && file.readBigUInt64LE(0) === 0xfcfb6d1ba7725c30n)
    try { yield brotliDecompressSync(file.subarray(24 + file.readInt32LE(12)), { finishFlush: constants.BROTLI_OPERATION_FLUSH }); } catch { /* not packed */ }
};

const files = function* (folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* files(path);
    else if (stat?.isFile()) yield path;
  }
};

/** @returns {string[]} the places in the profile where one of the texts stands */
export function find(folder, texts) {
  const forms = texts.flatMap(formsOf);
  const places = new Set();
  for (const path of files(folder))
    for (const content of opened(readFileSync(path)))
      if (forms.some(form => content.includes(form))) places.add(relative(folder, path).replace(/_?\d{10,}.*$/, '').replace(/^Default\//, '').replace(/Cache_Data\/.*/, 'Cache_Data'));
  return [...places].sort();
}
