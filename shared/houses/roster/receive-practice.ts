import type * as z from "zod";
import type { Carried } from "#shared/engine/capability.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { practiceKey, practicePage } from "#shared/records/alert/practice.ts";
import { personalLink } from "#shared/records/door/link.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import type { practice } from "../requests.ts";

/** Sends a practice alert as an alert is sent, and keeps the receipt; unless a later one took its place. */
export async function receivePractice(
  scope: Scope,
  { house, by, at, to, token, link }: z.infer<typeof practice.schema>,
  { texts, sayPage }: Carried,
): Promise<Handled> {
  const found = await scope.table.get(practicePage, practiceKey(scope.homes, { house, by }));
  const nothing = { result: "done", events: [], changes: [] } as const;
  if (!found || found.value.receipt || found.value.sent.at !== at) return nothing;
  const message = { to, kind: "practice_alert", text: await sayPage("practice", by, token) };
  const result = await (by === "text" ? texts.send(message) : texts.call(message));
  const receipt = { result, at: stamp(scope.now()) };
  return {
    ...nothing,
    changes: [
      replace(practicePage, found, { ...found.value, receipt }),
      ...(link ? [create(personalLink, link)] : []),
    ],
  };
}
