import * as z from "zod";
import { choice, defineForm, lines, type Said, type Sent } from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { touchReferrals } from "#shared/records/person/at-risk.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { both, isHidden, mostRecords, recordsOf } from "#shared/records/person/group.ts";
import { apartFrom } from "#shared/records/person/keep-apart.ts";
import { personMerge } from "#shared/records/person/merge.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { rewritten } from "#shared/records/person/rewrite.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { actorOf, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

export interface MergePersons {
  /** The record that stays, unless the name of the other is chosen. */
  readonly person: Person["id"];
  readonly other: Person["id"];
  readonly command: string;
}

/** Whose value the main record has. */
const sides = ["person", "other"] as const;

export const mergeForm = defineForm("merging", "person.manage", {
  /** The record with this name becomes the main one. */
  name: choice(sides),
  birthDate: choice(sides),
  phone: choice(sides),
  reason: lines({ most: 500, required: "person.how_known_required" }),
});

/**
 * Merges two records of one person. One points to the other, which becomes the main record, holds the one
 * open stay, and takes the chosen birth date and phone. So a search that finds either finds the main one, and
 * the merge can be undone. @throws not_found, forbidden, invalid `/reason`, conflict (`merged_already`, `both_live_here`,
 * `too_many_records`, `apart_are_two`)
 */
export async function mergePersons(
  scope: Scope,
  input: MergePersons & Sent<typeof mergeForm>,
): Promise<{ person: Person["id"] }> {
  requirePermission(scope, mergeForm.needs);
  const said = mergeForm.read(input);
  const { reason } = said;
  const asked = { merge: input.other, into: input.person, ...said };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "mergePersons",
    command: input.command,
    asked,
    answers: z.object({ person: idSchema("person") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const pair = await both(scope, input.person, input.other);
    const [into, other] = said.name === "other" ? [pair[1], pair[0]] : pair;
    const chosen = chosenOf(pair, into.value, said);
    if (into.value.merged || other.value.merged) throw personConflict("merged_already");
    if (into.value.open && other.value.open) throw personConflict("both_live_here");
    const [ours, theirs] = await Promise.all([recordsOf(scope, into), recordsOf(scope, other)]);
    if (ours.length + theirs.length > mostRecords) throw personConflict("too_many_records");
    const apart = await apartFrom(scope, ours);
    if (apart.some((one) => theirs.some(({ value }) => value.id === one.other)))
      throw personConflict("apart_are_two");
    const at = stamp(scope.now());
    const moved = other.value.open;
    const { id, birthDate, phone } = into.value;
    const main = await rewritten(scope, into, {
      ...into.value,
      ...chosen,
      open: into.value.open ?? moved,
      of: [...into.value.of, other.value.id],
    });
    return {
      answer: { person: id },
      events: [
        personEvent(scope, { type: "person.merged" }, id, { other: other.value.id }),
        personEvent(scope, { type: "person.merged" }, other.value.id, { into: id }),
      ],
      changes: [
        ...main.changes,
        replace(person, other, { ...other.value, open: null, merged: { into: id, at } }),
        create(personMerge, {
          person: other.value.id,
          into: id,
          at,
          by: actorOf(scope),
          reason,
          moved,
          before: chosen.birthDate === birthDate && chosen.phone === phone ? null : { birthDate, phone },
          undone: null,
        }),
        // A hidden location applies to all of a person's records.
        ...(isHidden(ours) === isHidden(theirs) ? [] : await touchReferrals(scope, [...ours, ...theirs])),
      ],
    };
  });
  return answer;
}

/** The chosen birth date and phone; the main record's own where none is chosen. */
function chosenOf(
  [one, other]: readonly [Stored<Person>, Stored<Person>],
  main: Person,
  said: Said<typeof mergeForm>,
): Pick<Person, "birthDate" | "phone"> {
  const from = (side: (typeof sides)[number] | null) =>
    side ? (side === "person" ? one : other).value : main;
  return { birthDate: from(said.birthDate).birthDate, phone: from(said.phone).phone };
}
