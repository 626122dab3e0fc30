import { HTTPException } from "hono/http-exception";
import { invalid } from "#shared/kernel/errors.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { joined } from "#shared/kernel/form.ts";
import { httpRefusal } from "./problem.ts";

/** In bytes. */
export const longestJson = 256 * 1024;

/** A referral has three levels. Code that recurses over a body relies on this limit. */
const deepest = 8;

const tooLarge = (most: number) => httpRefusal("too_large", { kilobytes: Math.floor(most / 1024) });

/**
 * The bytes of a body, the first `kept` of them. @throws HttpRefusal 413 if longer than `most`, 400 if the sender broke off
 */
async function readBytes(request: Request, most: number, kept = most): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(kept);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const read = await reader?.read().catch(() => {
      throw httpRefusal("cut_short");
    });
    if (!read || read.done) return new Uint8Array(Buffer.concat(chunks));
    if (size < kept) chunks.push(read.value.subarray(0, kept - size));
    size += read.value.byteLength;
    if (size > most) {
      await reader?.cancel().catch(() => {});
      throw tooLarge(kept);
    }
  }
}

/** A JSON body. @throws HttpRefusal 415, 413, 400; invalid `too_deep` */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) {
    throw httpRefusal("content_type");
  }
  const body = parse(utf8(await readBytes(request, longestJson)));
  if (nestsTooDeep(body)) throw invalid("too_deep", [problem("", "payload.too_deep")]);
  return body;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw httpRefusal("not_utf8");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw httpRefusal("not_json");
  }
}

/** Level by level, without recursion: any depth is safe here. */
function nestsTooDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((one) => (one !== null && typeof one === "object" ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** The files of a form, by field name. */
export type Files = ReadonlyMap<string, File>;

export interface ReadForm {
  readonly fields: Record<string, string>;
  readonly files: Files;
  /** The field of a file that was too large to be read. */
  readonly cut?: string;
}

/**
 * The fields of a form, several of one name joined, and its files, the first of each name. A form has one level:
 * a field's value stays text. @throws HttpRefusal 413, 400; HTTPException 400 if it is not a form
 */
export async function readForm(request: Request, most: number): Promise<ReadForm> {
  return parsed(typeOf(request), await readBytes(request, most));
}

/** In bytes: a form with a larger file is not read to its end. */
const longestCut = 24 * 1024 * 1024;

/**
 * The same, but of a form whose last field is a file that is too large: the fields before it. `fields`: bytes for all of
 * them, in `most`.
 */
export async function readFormWithFile(
  request: Request,
  { most, fields }: { readonly most: number; readonly fields: number },
): Promise<ReadForm> {
  const type = typeOf(request);
  const bytes = await readBytes(request, longestCut, most + 1);
  if (bytes.byteLength <= most) return parsed(type, bytes);
  const [, quoted, plain = ""] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const { fields: said, files } = await parsed(
    type,
    new Uint8Array(Buffer.concat([bytes, Buffer.from(`\r\n--${quoted ?? plain}--\r\n`)])),
  );
  const [cut, file] = [...files].at(-1) ?? [];
  // Anything else that is too long may have been cut in the middle of a field.
  if (!cut || !file || file.size < most - fields) throw tooLarge(most);
  return { fields: said, files: new Map(), cut };
}

function typeOf(request: Request): string {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type))
    throw new HTTPException(400);
  return type;
}

async function parsed(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadForm> {
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw new HTTPException(400);
  });
  const sent = new Map<string, string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value !== "string") files.set(name, files.get(name) ?? value);
    else if (!sent.get(name)?.push(value)) sent.set(name, [value]);
  }
  return { fields: Object.fromEntries([...sent].map(([name, values]) => [name, joined(values)])), files };
}
