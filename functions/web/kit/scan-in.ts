import type { Sent } from "#shared/kernel/form.ts";
import { longestFile } from "#shared/records/file/file.ts";
import type { scanFormOf } from "#shared/records/file/scans.ts";
import type { Files } from "../../http/body.ts";

/** The longest form with a scan, in bytes: the file, and the fields beside it. */
export const longestWithScan = longestFile + 128 * 1024;

/** The bytes of the scan in a form. */
export async function scanIn(files: Files): Promise<Sent<ReturnType<typeof scanFormOf>>> {
  const file = files.get("scan");
  return { scan: file && new Uint8Array(await file.arrayBuffer()) };
}
