import { accommodationsIn } from "#shared/accommodation/accommodation.ts";
import type { Ask } from "#shared/letter/letter.ts";
import type { Receipt } from "#shared/letter/receipt.ts";
import type { Happened } from "#shared/table/commit.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { copies, isCopied } from "./copies.ts";

/** Copies one kind of thing to the new stay, once: the letter closes in the same transaction, a failed one is tried again. */
export async function carryOver(
  scope: Scope,
  { what, from, to }: Extract<Ask, { ask: "carry_over" }>,
): Promise<Receipt> {
  if (!isCopied(what)) return { result: "refused", code: "unknown_kind", events: [], changes: [] };
  const home = scope.homes.house(to.house);
  const changes = await copies[what](scope, from, to);
  const subject = { stay: to.stay };
  // That something was asked for is private: it shows in no feed, and not on the stay's page.
  const apart = accommodationsIn(scope.homes, to);
  const event: Happened =
    what === "accommodations"
      ? { type: "accommodation.brought", in: apart, feed: apart, subject }
      : { type: "stay.brought", in: below.stay(home, to.stay), feed: home, subject, data: { what } };
  return { result: "done", events: [event], changes };
}
