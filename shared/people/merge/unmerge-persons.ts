import * as z from "zod";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { touchReferrals } from "#shared/records/person/at-risk.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { both, isHidden, recordsOf } from "#shared/records/person/group.ts";
import { mergeKey, type PersonMerge, personMerge } from "#shared/records/person/merge.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { rewritten } from "#shared/records/person/rewrite.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace, unchanged } from "#shared/table/transact.ts";

export const unmergeForm = defineForm("unmerging", "person.manage", {
  reason: lines({ most: 500, required: "text.reason_required" }),
});

/**
 * Undoes a merge: each record is what it was, plus what was added since. An open stay stays with the record it was
 * matched to. @throws not_found, forbidden, invalid `/reason`, conflict `not_merged`
 */
export async function unmergePersons(
  scope: Scope,
  input: { person: Person["id"]; other: Person["id"]; command: string } & Sent<typeof unmergeForm>,
): Promise<{ person: Person["id"] }> {
  requirePermission(scope, unmergeForm.needs);
  const { reason } = unmergeForm.read(input);
  const asked = { unmerge: input.other, from: input.person, reason };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "unmergePersons",
    command: input.command,
    asked,
    answers: z.object({ person: idSchema("person") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [into, other] = await both(scope, input.person, input.other);
    if (other.value.merged?.into !== input.person) throw personConflict("not_merged");
    const merge = await scope.table.get(
      personMerge,
      mergeKey(scope.homes, other.value.id, other.value.merged.at),
    );
    const root = (await canonicalRecord(scope, input.person))?.root;
    if (!merge || !root) throw new Error("The merge's record is missing");
    const all = await recordsOf(scope, root);
    const theirs = await livesAs(scope, root.value.open, await recordsOf(scope, other));
    const left = theirs ? null : root.value.open;
    const of = into.value.of.filter((one) => one !== other.value.id);
    const self = root.value.id === into.value.id;
    const main = await rewritten(scope, into, {
      ...into.value,
      ...restored(merge.value, into.value, other.value),
      of,
      ...(self ? { open: left } : {}),
    });
    return {
      answer: { person: into.value.id },
      events: [
        personEvent(scope, { type: "person.unmerged" }, into.value.id, { other: other.value.id }),
        personEvent(scope, { type: "person.unmerged" }, other.value.id, { from: into.value.id }),
      ],
      changes: [
        ...main.changes,
        // The main record has the open stay: this checks its version, or releases the stay.
        ...(self ? [] : [theirs ? replace(person, root, { ...root.value, open: left }) : unchanged(root)]),
        replace(person, other, {
          ...other.value,
          merged: null,
          open: theirs ? root.value.open : null,
        }),
        replace(personMerge, merge, {
          ...merge.value,
          undone: { ...doneNow(scope), reason },
        }),
        ...(isHidden(all) ? await touchReferrals(scope, all) : []),
      ],
    };
  });
  return answer;
}

/** What the merge replaced with a value of the other record, unless it was corrected since. */
function restored(
  { before }: PersonMerge,
  main: Person,
  other: Person,
): Partial<Pick<Person, "birthDate" | "phone">> {
  if (!before) return {};
  return {
    ...(main.birthDate === other.birthDate ? { birthDate: before.birthDate } : {}),
    ...(main.phone === other.phone ? { phone: before.phone } : {}),
  };
}

/** Whether an open stay was matched to one of these records. */
async function livesAs(
  scope: Scope,
  open: Person["open"],
  records: readonly Stored<Person>[],
): Promise<boolean> {
  if (!open) return false;
  const found = await scope.table.get(stay, stayKey(scope.homes, open.house, open.stay));
  const as = found?.value.confirmed?.person;
  return records.some((one) => one.value.id === as);
}
