import { unzipSync } from "fflate";
import { invalidField } from "#shared/kernel/errors.ts";
import { mostBytes } from "./open-record.ts";

/** The record in a file: `record.json`, or the ZIP it came in. @throws invalid `/file` */
export function recordIn(file: Uint8Array): string {
  const [first, second] = file;
  const isZip = first === 0x50 && second === 0x4b;
  const bytes = isZip ? unzipped(file) : file;
  if (!bytes) throw invalidField("/file", "brought.not_a_record");
  return new TextDecoder().decode(bytes);
}

/** Unzipping stops at a part's declared size. */
function unzipped(file: Uint8Array): Uint8Array | undefined {
  let isTooLarge = false;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name !== "record.json") return false;
    isTooLarge ||= originalSize > mostBytes;
    return !isTooLarge;
  };
  const parts = opened(() => unzipSync(file, { filter }));
  if (isTooLarge) throw invalidField("/file", "brought.too_large");
  return parts?.["record.json"];
}

function opened<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
