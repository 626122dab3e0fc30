import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import type { Picture } from "./picture.ts";

/* ISO/IEC 15948. Text, time and Exif chunks may name the phone, the time and the place. */

const signature = Buffer.from("89504e470d0a1a0a", "hex");
/** What draws the picture right. */
const kept = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs".split(" "));

export const isPng = (file: Buffer): boolean => file.subarray(0, 8).equals(signature);

/** A PNG with its picture only. Undefined if it is cut short or damaged. */
export function cleanPng(file: Buffer): Picture | undefined {
  const parts: Buffer[] = [signature];
  const pixels = file.length < 24 ? 0 : file.readUInt32BE(16) * file.readUInt32BE(20);
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return undefined;
    const name = file.subarray(at + 4, at + 8).toString("latin1");
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined;
    if (at === 8 && name !== "IHDR") return undefined;
    if (kept.has(name)) parts.push(file.subarray(at, end));
    if (name === "IEND") return { content: Buffer.concat(parts), pixels };
    at = end;
  }
  return undefined;
}
