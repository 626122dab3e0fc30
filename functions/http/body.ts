import { invalid } from "#shared/kernel/errors.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { HttpRefusal } from "./problem.ts";

/** No referral is longer than this; what is, is not read to its end. */
const longestJson = 256 * 1024;

/** How deep a body may nest: a referral has three levels. What goes on with it may call itself for each. */
const deepest = 8;

/** A body, up to `most` bytes. @throws HttpRefusal 413; 400 when its sender broke off */
async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const read = await reader?.read().catch(() => {
      throw new HttpRefusal(400, "malformed", "The body ended early.");
    });
    if (!read || read.done) return new Uint8Array(Buffer.concat(chunks));
    size += read.value.byteLength;
    if (size > most) {
      await reader?.cancel().catch(() => {});
      throw tooLarge(most);
    }
    chunks.push(read.value);
  }
}

/** A JSON body. @throws HttpRefusal 415, 413, 400; invalid for what nests too deep */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) {
    throw new HttpRefusal(415, "content_type", "Send the body as application/json.");
  }
  const body = parse(utf8(await readBytes(request, longestJson)));
  if (nestsTooDeep(body)) throw invalid("too_deep", [problem("", "payload.too_deep")]);
  return body;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HttpRefusal(400, "malformed", "The body isn't valid UTF-8.");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, "malformed", "The body isn't valid JSON.");
  }
}

/** Level by level, so that no depth exhausts the stack. */
function nestsTooDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((one) => (one !== null && typeof one === "object" ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** The files of a form, by the name of their field. */
export type Files = ReadonlyMap<string, File>;

/**
 * The fields and files of a form, the first of each name. It has one level: what stands in a field stays text.
 * @throws HttpRefusal 413; 400 for what is not a form
 */
export async function readForm(
  request: Request,
  most: number,
): Promise<{ fields: Record<string, string>; files: Files }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type)) throw notAForm();
  const bytes = await readBytes(request, most);
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw notAForm();
  });
  const fields: Record<string, string> = {};
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value !== "string") files.set(name, files.get(name) ?? value);
    else if (!Object.hasOwn(fields, name)) fields[name] = value;
  }
  return { fields, files };
}

const notAForm = () => new HttpRefusal(400, "malformed", "Not a form.");
const tooLarge = (most: number) =>
  new HttpRefusal(413, "too_large", `A body may have ${Math.floor(most / 1024)} kB.`);
