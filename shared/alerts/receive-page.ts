import type * as z from "zod";
import type { Carried } from "#shared/engine/capability.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { alertPage, alertPageKey } from "#shared/records/alert/page.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import type { page } from "./requests.ts";

/** Texts or calls whoever is paged, at any hour, and keeps the receipt. */
export async function receivePage(
  scope: Scope,
  { by, to, token, ...of }: z.infer<typeof page.schema>,
  { texts, sayPage }: Carried,
): Promise<Handled> {
  const found = await scope.table.get(alertPage, alertPageKey(scope.homes, of));
  const nothing = { result: "done", events: [], changes: [] } as const;
  if (!found || found.value.receipt) return nothing;
  const message = { to, kind: "alert", text: await sayPage("alert", by, token) };
  const result = await (by === "text" ? texts.send(message) : texts.call(message));
  const receipt = { result, at: stamp(scope.now()) };
  return { ...nothing, changes: [replace(alertPage, found, { ...found.value, receipt })] };
}
