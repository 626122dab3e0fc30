import fc from "fast-check";
import { expect, test } from "vitest";
import { longestFile } from "#shared/records/file/file.ts";
import { scanField } from "#shared/records/file/read-scan.ts";
import { pdf, photo, place, png } from "./kit.ts";

const read = (sent: Uint8Array) => scanField().read(sent);
const refused = (code: string) => expect.objectContaining({ kind: "invalid", code });
const contentOf = (sent: Uint8Array) => Buffer.from(read(sent)?.content ?? []);

test("a photo is known by its bytes; where it was taken, by which phone, and what lies behind it are not kept", () => {
  for (const [sent, type] of [
    [photo(), "image/jpeg"],
    [png(), "image/png"],
  ] as const) {
    expect(sent.includes(place)).toBe(true);
    expect(read(sent)).toMatchObject({ type });
    expect(contentOf(sent).includes(place)).toBe(false);
    expect(contentOf(contentOf(sent))).toEqual(contentOf(sent));
  }
  expect(read(pdf())).toEqual({ type: "application/pdf", content: pdf() });
});

test("a photo taken sideways stays the right way up", () => {
  const upright = contentOf(photo(1));
  const turned = contentOf(photo(6));
  expect(turned.length - upright.length).toBe(36);
  expect(contentOf(photo(6)).subarray(0, 12).toString("latin1")).toContain("Exif");
  expect(turned.includes(Buffer.from("011200030000000100060000", "hex"))).toBe(true);
  expect(contentOf(photo(9999))).toEqual(upright);
});

test("anything else is refused: a page with script, a drawing with script, an archive, another photo format, nothing", () => {
  for (const sent of [
    "<!doctype html><script>alert(1)</script>",
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "GIF89a0123456789012345",
    "PK\u0003\u0004 0123456789012345",
    "\0\0\0\u0018ftypheic 0123456789012345",
    "x",
  ])
    expect(() => read(Buffer.from(sent, "latin1")), sent).toThrow(refused("file.type"));
  expect(read(Buffer.alloc(0))).toBeNull();
  expect(() => scanField("file.required").read(undefined)).toThrow(refused("file.required"));
  expect(() => scanField().read("typed")).toThrow(refused("field.invalid"));
});

test("a file that was cut short anywhere, or changed on its way, is refused", () => {
  for (const whole of [photo(), png()]) {
    const kept = contentOf(whole);
    for (let length = 16; length < kept.length; length += 1)
      expect(() => read(kept.subarray(0, length)), `${length}`).toThrow(refused("file.damaged"));
  }
  expect(() => read(pdf().subarray(0, -8))).toThrow(refused("file.damaged"));
  const changed = png();
  changed[20] = 9;
  expect(() => read(changed)).toThrow(refused("file.damaged"));
});

test("a picture that unpacks to more than a phone takes is refused, however small its file is", () => {
  expect(read(png(8000, 8000))).toMatchObject({ type: "image/png" });
  expect(() => read(png(8001, 8000))).toThrow(refused("file.too_many_pixels"));
  const wide = contentOf(photo(1));
  // Height and width in the frame, behind its length and precision.
  wide.writeUInt32BE(0xffff_ffff, wide.indexOf(Buffer.from([0xff, 0xc0])) + 5);
  expect(() => read(wide)).toThrow(refused("file.too_many_pixels"));
});

test("a file of 4 MB is kept, one byte more is not", () => {
  const fits = Buffer.concat([pdf(), Buffer.alloc(longestFile - pdf().length * 2, 32), pdf()]);
  expect(read(fits)?.content.byteLength).toBe(longestFile);
  expect(() => read(Buffer.concat([fits, Buffer.from("\n")]))).toThrow(refused("file.too_large"));
});

test("no bytes whatever break it or leave a mark of a phone", () => {
  const begins = fc.constantFrom(photo().subarray(0, 2), photo().subarray(0, 120), png().subarray(0, 40));
  fc.assert(
    fc.property(begins, fc.uint8Array({ maxLength: 400 }), (begin, rest) => {
      try {
        expect(contentOf(Buffer.concat([begin, rest])).includes(place)).toBe(false);
      } catch (error) {
        expect(error).toMatchObject({ kind: "invalid" });
      }
    }),
    { numRuns: 2000 },
  );
});
