// Reads as much of a PNG as is needed to tell whether anything is to be seen in it.
import { inflateSync } from 'node:zlib';

const paeth = (left, up, corner) => {
  const [l, u, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return l <= u && l <= c ? left : u <= c ? up : corner;
};

/** @returns {boolean} whether all of its pixels have one colour */
export function isEmpty(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(parts));
  const [depth, kind] = [png[24], png[25]];
  if (depth !== 8 || kind !== 2 && kind !== 6) throw new Error(`A PNG of kind ${kind} with ${depth} bits.`);
  const size = kind === 2 ? 3 : 4;
  const width = png.readUInt32BE(16) * size;
  let before = new Uint8Array(width);
  let first;
  for (let at = 0; at < rows.length; at += 1 + width) {
    const row = new Uint8Array(width);
    for (let i = 0; i < width; i++) {
      const [left, up, corner] = [row[i - size] ?? 0, before[i], before[i - size] ?? 0];
      row[i] = rows[at + 1 + i] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][rows[at]];
    }
    first ??= row.slice(0, size);
    if (row.some((value, i) => value !== first[i % size])) return false;
    before = row;
  }
  return true;
}
