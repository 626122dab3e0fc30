import * as z from "zod";
import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { recordsOf } from "#shared/records/person/group.ts";
import {
  type ApartKind,
  apartFrom,
  apartKinds,
  type KeepApart,
  keepApart,
  keepApartKey,
  mostApart,
} from "#shared/records/person/keep-apart.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { asking } from "#shared/records/person/question.ts";
import { twoPeople } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { actorOf, doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";

interface Pair {
  readonly person: Person["id"];
  readonly other: Person["id"];
}

export const apartForm = defineForm("keep-apart", "person.manage", {
  kind: choice(apartKinds, "person.basis_required"),
  reason: lines({ most: 500, required: "text.reason_required" }),
});

/**
 * Sets a separation order: the two may not live in one house. If they already do, admissions get a question.
 * @throws not_found, forbidden, invalid (`/kind`, `/reason`), conflict (`same_person`, `already_so`,
 * `too_many_apart`)
 */
export async function setApart(
  scope: Scope,
  input: Pair & Sent<typeof apartForm> & { command: string },
): Promise<{ apart: true }> {
  requirePermission(scope, apartForm.needs);
  const { kind, reason } = apartForm.read(input);
  const asked = { apart: [input.person, input.other], kind, reason };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "setApart",
    command: input.command,
    asked,
    answers: z.object({ apart: z.literal(true) }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [one, other] = await twoPeople(scope, input);
    for (const root of [one, other]) {
      const known = await apartFrom(scope, await recordsOf(scope, root));
      if (known.length >= mostApart) throw personConflict("too_many_apart");
    }
    return {
      answer: { apart: true as const },
      events: [
        personEvent(scope, { type: "person.set_apart" }, one.value.id, { other: other.value.id }),
        personEvent(scope, { type: "person.set_apart" }, other.value.id, { other: one.value.id }),
      ],
      changes: [
        ...(await saying(scope, one, other, { kind, reason })),
        // A confirmation in progress holds these records, so it is planned again.
        ...[one, other].map((root) => replace(person, root, root.value)),
        ...(await askingNow(scope, one, other)),
      ],
    };
  });
  return answer;
}

/** Ends a separation order. @throws not_found, forbidden, conflict (`same_person`, `already_so`) */
export async function endApart(scope: Scope, input: Pair & { command: string }): Promise<{ apart: false }> {
  requirePermission(scope, "person.manage");
  const asked = { together: [input.person, input.other] };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "endApart",
    command: input.command,
    asked,
    answers: z.object({ apart: z.literal(false) }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [one, other] = await twoPeople(scope, input);
    const [mine, theirs] = await Promise.all([recordsOf(scope, one), recordsOf(scope, other)]);
    const of = new Set(theirs.map((record) => record.value.id));
    const live = (await apartFrom(scope, mine)).filter((each) => of.has(each.other));
    if (live.length === 0) throw personConflict("already_so");
    const found = await scope.table.getAll(
      live.flatMap((each) => [
        { entity: keepApart, key: keepApartKey(scope.homes, each.person, each.other) },
        { entity: keepApart, key: keepApartKey(scope.homes, each.other, each.person) },
      ]),
    );
    const ended = doneNow(scope);
    return {
      answer: { apart: false as const },
      events: [
        personEvent(scope, { type: "person.apart_ended" }, one.value.id, { other: other.value.id }),
        personEvent(scope, { type: "person.apart_ended" }, other.value.id, { other: one.value.id }),
      ],
      changes: found.flatMap((each) => (each ? [replace(keepApart, each, { ...each.value, ended })] : [])),
    };
  });
  return answer;
}

/** Writes the same entry for each of the two. @throws conflict `already_so` */
async function saying(
  scope: Scope,
  one: Stored<Person>,
  other: Stored<Person>,
  why: { kind: ApartKind; reason: string },
): Promise<Change[]> {
  const ways = [
    [one.value.id, other.value.id],
    [other.value.id, one.value.id],
  ] as const;
  const found = await scope.table.getAll(
    ways.map(([who, from]) => ({ entity: keepApart, key: keepApartKey(scope.homes, who, from) })),
  );
  if (found.some((each) => each && !each.value.ended)) throw personConflict("already_so");
  const since = stamp(scope.now());
  return ways.map(([who, from], at) => {
    const value: KeepApart = { person: who, other: from, ...why, since, by: actorOf(scope), ended: null };
    const was = found[at];
    return was ? replace(keepApart, was, value) : create(keepApart, value);
  });
}

async function askingNow(scope: Scope, one: Stored<Person>, other: Stored<Person>): Promise<Change[]> {
  const [here, there] = [one.value.open, other.value.open];
  if (!here || !there || here.house !== there.house) return [];
  return asking(scope, { stay: here.stay, house: here.house, about: "kept_apart", other: there });
}
