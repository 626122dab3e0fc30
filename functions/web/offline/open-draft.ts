import { notFound } from "#shared/kernel/errors.ts";
import { type DraftKey, openDraftKey } from "#shared/records/door/draft-key.ts";
import { readSent } from "../kit/handle-form.ts";

/** The key of the drafts that one page of this session has kept on the device. */
export async function openDraft(
  ctx: Parameters<typeof readSent>[0],
  own: DraftKey | undefined,
): Promise<Response> {
  const { page = "" } = (await readSent(ctx)).fields;
  const key = own && openDraftKey(own, page);
  if (!key) throw notFound();
  return ctx.c.json({ key });
}
