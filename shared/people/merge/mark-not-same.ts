import * as z from "zod";
import { stamp } from "#shared/kernel/instant.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { recordsOf } from "#shared/records/person/group.ts";
import { notSame, notSameAs } from "#shared/records/person/not-same.ts";
import type { Person } from "#shared/records/person/person.ts";
import { twoPeople } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { actorOf, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

/**
 * Admissions answer that two similar records are two people: neither shows as a possible match of the other
 * again. A merge is still possible, if the answer was wrong. @throws not_found, forbidden, conflict
 * (`same_person`, `already_so`)
 */
export async function markNotSame(
  scope: Scope,
  input: { person: Person["id"]; other: Person["id"]; command: string },
): Promise<{ notSame: true }> {
  requirePermission(scope, "person.manage");
  const act = {
    home: scope.homes.people(),
    verb: "markNotSame",
    command: input.command,
    asked: { notSame: [input.person, input.other] },
    answers: z.object({ notSame: z.literal(true) }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [one, other] = await twoPeople(scope, input);
    const marked = await notSameAs(scope, await recordsOf(scope, one));
    if (marked.has(other.value.id)) throw personConflict("already_so");
    const answered = { at: stamp(scope.now()), by: actorOf(scope) };
    const ways = [
      { person: one.value.id, other: other.value.id },
      { person: other.value.id, other: one.value.id },
    ];
    return {
      answer: { notSame: true as const },
      events: [
        personEvent(scope, { type: "person.not_same" }, one.value.id, { other: other.value.id }),
        personEvent(scope, { type: "person.not_same" }, other.value.id, { other: one.value.id }),
      ],
      changes: ways.map((ids) => create(notSame, { ...ids, ...answered })),
    };
  });
  return answer;
}
