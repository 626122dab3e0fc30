import { Buffer } from "node:buffer";
import type { Picture } from "./picture.ts";

/* ITU-T T.81. A photograph's segments besides its picture name the phone, the time and often the place. */

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, com: 0xfe, app0: 0xe0, app1: 0xe1, app15: 0xef } as const;
/** What draws the picture right: its density, its color profile, its color space. */
const kept = [
  [0xe0, "JFIF\0"],
  [0xe2, "ICC_PROFILE\0"],
  [0xee, "Adobe"],
] as const;

const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
const standsAlone = (code: number): boolean => code === 0x01 || (code >= 0xd0 && code <= 0xd7);

export const isJpeg = (file: Buffer): boolean => file.readUIntBE(0, 3) === 0xffd8ff;

/**
 * A JPEG with its picture only, still the right way up. Whatever follows the picture, such as a video, is dropped.
 * Undefined if it is cut short or damaged.
 */
export function cleanJpeg(file: Buffer): Picture | undefined {
  const parts: Buffer[] = [file.subarray(0, 2)];
  const seen = { pixels: 0, scan: false };
  for (let at = 2; at + 1 < file.length; ) {
    if (file[at] !== 0xff) return undefined;
    const code = file[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1; // padding
      continue;
    }
    if (code === marker.eoi) {
      parts.push(file.subarray(at, at + 2));
      return seen.pixels > 0 && seen.scan
        ? { content: Buffer.concat(parts), pixels: seen.pixels }
        : undefined;
    }
    const end = standsAlone(code) ? at + 2 : endOfSegment(file, at);
    if (end === undefined) return undefined;
    const next = code === marker.sos ? endOfScan(file, end) : end;
    parts.push(...cleaned(code, file.subarray(at, next)));
    if (isFrame(code)) seen.pixels = Math.max(seen.pixels, pixelsIn(file.subarray(at + 4, end)));
    if (code === marker.sos) seen.scan = true;
    at = next;
  }
  return undefined;
}

/** Height and width lie behind one byte of precision. */
const pixelsIn = (frame: Buffer): number =>
  frame.length < 5 ? 0 : frame.readUInt16BE(1) * frame.readUInt16BE(3);

function endOfSegment(file: Buffer, at: number): number | undefined {
  if (at + 4 > file.length) return undefined;
  const length = file.readUInt16BE(at + 2);
  const end = at + 2 + length;
  return length < 2 || end > file.length ? undefined : end;
}

/** Where the next marker stands; the end of the file if there is none. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const code = file[at + 1] ?? 0;
    if (code !== 0x00 && code !== 0xff && !standsAlone(code)) return at;
  }
  return file.length;
}

function cleaned(code: number, segment: Buffer): Buffer[] {
  const content = segment.subarray(4);
  const begins = (text: string) => content.subarray(0, text.length).toString("latin1") === text;
  if (code === marker.app1 && begins("Exif\0\0")) {
    const turned = orientationIn(content.subarray(6));
    return turned > 1 && turned <= 8 ? [exifOf(turned)] : [];
  }
  if (code === marker.com) return [];
  if (code < marker.app0 || code > marker.app15) return [segment];
  return kept.some(([app, text]) => app === code && begins(text)) ? [segment] : [];
}

/** How a viewer turns the picture (tag 0x0112); 1 if it says nothing. */
function orientationIn(tiff: Buffer): number {
  const little = tiff.subarray(0, 2).toString("latin1") === "II";
  const short = (at: number) => {
    if (at + 2 > tiff.length) return 0;
    return little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  if (tiff.length < 8) return 1;
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let nth = 0; nth < short(first); nth += 1) {
    const entry = first + 2 + nth * 12;
    if (entry + 12 > tiff.length) return 1;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return 1;
}

/** An Exif segment that says only how to turn the picture. */
function exifOf(orientation: number): Buffer {
  const exif = Buffer.from(
    "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00000000" + "00000000",
    "hex",
  );
  exif.writeUInt16BE(orientation, 28);
  return exif;
}
