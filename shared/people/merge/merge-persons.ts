import * as z from "zod";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { touchReferrals } from "#shared/records/person/at-risk.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { both, isHidden, mostRecords, recordsOf } from "#shared/records/person/group.ts";
import { apartFrom } from "#shared/records/person/keep-apart.ts";
import { personMerge } from "#shared/records/person/merge.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { actorOf, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

export interface MergePersons {
  /** The record that stays. */
  readonly person: Person["id"];
  /** The record that is merged into it. */
  readonly other: Person["id"];
  readonly command: string;
}

export const mergeForm = defineForm("merging", "person.manage", {
  reason: lines({ most: 500, required: "person.how_known_required" }),
});

/**
 * Merges two records of one person. Neither is rewritten: `other` points to `person`, which becomes the main
 * record and holds the one open stay. So a search that finds either finds the main one, and the merge can be
 * undone. @throws not_found, forbidden, invalid `/reason`, conflict (`merged_already`, `both_live_here`,
 * `too_many_records`, `apart_are_two`)
 */
export async function mergePersons(
  scope: Scope,
  input: MergePersons & Sent<typeof mergeForm>,
): Promise<{ person: Person["id"] }> {
  requirePermission(scope, mergeForm.needs);
  const { reason } = mergeForm.read(input);
  const asked = { merge: input.other, into: input.person, reason };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "mergePersons",
    command: input.command,
    asked,
    answers: z.object({ person: idSchema("person") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [into, other] = await both(scope, input.person, input.other);
    if (into.value.merged || other.value.merged) throw personConflict("merged_already");
    if (into.value.open && other.value.open) throw personConflict("both_live_here");
    const [ours, theirs] = await Promise.all([recordsOf(scope, into), recordsOf(scope, other)]);
    if (ours.length + theirs.length > mostRecords) throw personConflict("too_many_records");
    const apart = await apartFrom(scope, ours);
    if (apart.some((one) => theirs.some(({ value }) => value.id === one.other)))
      throw personConflict("apart_are_two");
    const at = stamp(scope.now());
    const moved = other.value.open;
    const { id } = into.value;
    return {
      answer: { person: id },
      events: [
        personEvent(scope, { type: "person.merged" }, id, { other: other.value.id }),
        personEvent(scope, { type: "person.merged" }, other.value.id, { into: id }),
      ],
      changes: [
        replace(person, into, {
          ...into.value,
          open: into.value.open ?? moved,
          of: [...into.value.of, other.value.id],
        }),
        replace(person, other, { ...other.value, open: null, merged: { into: id, at } }),
        create(personMerge, {
          person: other.value.id,
          into: id,
          at,
          by: actorOf(scope),
          reason,
          moved,
          undone: null,
        }),
        // A hidden location applies to all of a person's records.
        ...(isHidden(ours) === isHidden(theirs) ? [] : await touchReferrals(scope, [...ours, ...theirs])),
      ],
    };
  });
  return answer;
}
