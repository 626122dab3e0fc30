import { Buffer } from "node:buffer";
import { invalidField } from "#shared/kernel/errors.ts";
import { fileField } from "#shared/kernel/form.ts";
import { type FileHeader, longestFile } from "./file.ts";
import { cleanJpeg, isJpeg } from "./formats/jpeg.ts";
import type { Picture } from "./formats/picture.ts";
import { cleanPng, isPng } from "./formats/png.ts";

/** A file as it is kept. */
export interface Scan {
  readonly type: FileHeader["type"];
  readonly content: Uint8Array;
}

/** More than phones photograph papers with. A small file can unpack to any size. */
const mostMegapixels = 64;

/** A PDF ends with this mark, and at most a few more bytes. */
const endOfPdf = { mark: "%%EOF", within: 1024 };

/**
 * A photograph or scan that somebody sent, known by its bytes and not by its name, without what a camera adds.
 * @throws invalid
 */
function readScan(sent: Uint8Array): Scan {
  if (sent.byteLength > longestFile)
    throw invalidField("", "file.too_large", { megabytes: longestFile / 1024 / 1024 });
  const file = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  if (file.length < 16) throw invalidField("", "file.type");
  if (isJpeg(file)) return picture("image/jpeg", cleanJpeg(file));
  if (isPng(file)) return picture("image/png", cleanPng(file));
  if (file.subarray(0, 5).toString("latin1") === "%PDF-")
    return whole(
      "application/pdf",
      file.subarray(-endOfPdf.within).includes(endOfPdf.mark) ? file : undefined,
    );
  throw invalidField("", "file.type");
}

function picture(type: Scan["type"], found: Picture | undefined): Scan {
  if (found && found.pixels > mostMegapixels * 1_000_000)
    throw invalidField("", "file.too_many_pixels", { megapixels: mostMegapixels });
  return whole(type, found?.content);
}

function whole(type: Scan["type"], content: Uint8Array | undefined): Scan {
  if (!content) throw invalidField("", "file.damaged");
  return { type, content };
}

/** A photograph or scan, as a field of a form. */
export const scanField = (required?: "file.required") => fileField(required, readScan);
