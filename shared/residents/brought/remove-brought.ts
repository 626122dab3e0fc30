import { notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import {
  broughtKey,
  broughtPaper,
  broughtPart,
  broughtRecord,
  queryBrought,
  removals,
} from "#shared/records/brought/brought.ts";
import { broughtEvents } from "#shared/records/brought/events.ts";
import { broughtConflict } from "#shared/records/brought/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { removeUnchanged, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { needs, type OfStay } from "./open-record.ts";

export const removeForm = defineForm("remove", needs, { why: choice(removals, "brought.why_required") });

/**
 * Deletes what a brought record has. That it was here stays on file. Also after the stay has ended. @throws
 * not_found, forbidden, invalid `/why`, conflict `brought_removed`
 */
export async function removeBrought(
  scope: Scope,
  input: OfStay & { readonly brought: Id<"brought"> } & Sent<typeof removeForm> & {
      readonly command: string;
    },
): Promise<void> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, needs);
  const { why } = removeForm.read(input);
  const { command, brought, stay } = input;
  const act = { home, verb: "removeBrought", command, asked: { brought, why }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [record, found] = await Promise.all([
      scope.table.get(broughtRecord, broughtKey(scope.homes, input, brought)),
      queryBrought(scope, input, brought),
    ]);
    if (!record) throw notFound();
    if (record.value.removed) throw broughtConflict("brought_removed");
    return {
      answer: null,
      events: [
        eventOf(broughtEvents, {
          type: "brought.removed",
          in: below.stay(home, stay),
          feed: home,
          subject: { stay },
          data: { why },
        }),
      ],
      changes: [
        replace(broughtRecord, record, { ...record.value, removed: { ...doneNow(scope), why } }),
        ...found.papers.map((one) => removeUnchanged(broughtPaper, one)),
        ...found.parts.map((one) => removeUnchanged(broughtPart, one)),
      ],
    };
  });
}
