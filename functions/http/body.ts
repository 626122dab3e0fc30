import { httpRefusal } from "./problem.ts";

/** In bytes. A longer body is refused without reading it to the end. */
const longestBody = 256 * 1024;

/** The text of a body, up to `longestBody` bytes. @throws HttpRefusal 413 if longer, 400 if not UTF-8 */
async function readText(request: Request): Promise<string> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > longestBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > longestBody) throw tooLarge();
      chunks.push(chunk);
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw httpRefusal("not_utf8");
  }
}

/** A JSON body. @throws HttpRefusal 415, 413, 400 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) {
    throw httpRefusal("content_type");
  }
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw httpRefusal("not_json");
  }
}

const tooLarge = () => httpRefusal("too_large", { kilobytes: longestBody / 1024 });
