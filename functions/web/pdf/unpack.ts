import { inflateSync } from "node:zlib";

const header = { woff: 44, sfnt: 12 };
const entry = { woff: 20, sfnt: 16 };

/**
 * A WOFF font with its tables unpacked, as the TrueType or OpenType font it was made from (W3C WOFF 1.0, 4 and 5). A
 * document opens its fonts anew, and their reader would unpack the tables each time, in JavaScript.
 */
export function unpack(packed: Uint8Array): Uint8Array {
  const woff = Buffer.from(packed);
  if (woff.toString("latin1", 0, 4) !== "wOFF") return packed;
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(header.sfnt + count * entry.sfnt);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  const parts = [directory];
  let offset = directory.length;
  for (let at = 0; at < count; at += 1) {
    const from = header.woff + at * entry.woff;
    const [start, size, length] = [4, 8, 12].map((field) => woff.readUInt32BE(from + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(start, start + size);
    const table = size < length ? inflateSync(bytes) : bytes;
    const to = header.sfnt + at * entry.sfnt;
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(length, to + 12);
    const padding = -length & 3;
    parts.push(table, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat(parts);
}
