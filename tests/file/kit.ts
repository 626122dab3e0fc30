import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

/** Where a phone was. No kept file may hold it. */
export const place = "34.0522N 118.2437W";

const plain = readFileSync("tests/data/photo.jpg");

const segment = (code: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** Exif as a phone writes it: how to turn the picture, who made it, and where. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x010f, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(orientation, 30);
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from(place)]);
}

/** A photograph as a phone takes it: with Exif, XMP, a comment, and a video behind the picture. */
export const photo = (orientation = 6): Buffer =>
  Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, exif(orientation)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${place}</x:xmpmeta>`, "latin1")),
    segment(0xfe, Buffer.from(place)),
    plain.subarray(2),
    Buffer.from(`ftypmp42 ${place}`),
  ]);

/** A picture with enough in it to fill several pieces. Each `seed` makes another. */
export function longPhoto(bytes: number, seed = 1): Buffer {
  const filler = Buffer.alloc(bytes, seed % 200);
  const parts: Buffer[] = [];
  for (let at = 0; at < filler.length; at += 60_000)
    parts.push(
      segment(0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0"), filler.subarray(at, at + 60_000)])),
    );
  return Buffer.concat([plain.subarray(0, 2), ...parts, plain.subarray(2)]);
}

const chunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const all = Buffer.alloc(named.length + 8);
  all.writeUInt32BE(content.length, 0);
  named.copy(all, 4);
  all.writeUInt32BE(crc32(named), named.length + 4);
  return all;
};

const hex = (size: number): string => size.toString(16).padStart(8, "0");

/** A PNG of one gray pixel with a text chunk, and something behind it. */
export const png = (width = 1, height = 1): Buffer =>
  Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", Buffer.from(`${hex(width)}${hex(height)}0800000000`, "hex")),
    chunk("tEXt", Buffer.from(`Comment\0${place}`, "latin1")),
    chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    chunk("IEND", Buffer.alloc(0)),
    Buffer.from(place),
  ]);

/** A picture of noise, which no format makes smaller. */
export function noise(width: number, height: number): Buffer {
  const rows = randomBytes((width + 1) * height);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", Buffer.from(`${hex(width)}${hex(height)}0800000000`, "hex")),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const pdf = (): Buffer => Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
