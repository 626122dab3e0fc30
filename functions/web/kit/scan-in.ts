import { type FieldProblem, problem } from "#shared/kernel/field-problem.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { longestFile } from "#shared/records/file/file.ts";
import type { scanFormOf } from "#shared/records/file/scans.ts";
import { type Files, type ReadForm, readForm, readFormWithFile } from "../../http/body.ts";

/** In bytes. */
const fieldsBeside = 128 * 1024;
/** The longest form with a scan, in bytes: the file, and the fields beside it. */
export const longestWithScan = longestFile + fieldsBeside;

/** A form of a route that takes this many bytes. @throws as `readForm` */
export const readFormUpTo = (request: Request, most: number): Promise<ReadForm> =>
  most === longestWithScan
    ? readFormWithFile(request, { most, fields: fieldsBeside })
    : readForm(request, most);

/** What is wrong with a file that was too large to be read. */
export const tooLargeAt = (field: string): FieldProblem =>
  problem(`/${field}`, "file.too_large", { megabytes: longestFile / 1024 / 1024 });

/** The bytes of the scan in a form. */
export async function scanIn(files: Files): Promise<Sent<ReturnType<typeof scanFormOf>>> {
  const file = files.get("scan");
  return { scan: file && new Uint8Array(await file.arrayBuffer()) };
}
