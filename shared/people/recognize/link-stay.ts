import * as z from "zod";
import { moveConsent } from "#shared/consents/index.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { personStay, personStayOf } from "#shared/records/person/history.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { question, questionKey } from "#shared/records/person/question.ts";
import { canonicalRecord, newPersonChanges } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, card, replace } from "#shared/table/transact.ts";
import { separationQuestions } from "./confirm-stay.ts";
import { linkForm } from "./link-referral.ts";

/**
 * Admissions match a stay to a person: one on file, or (`person` null) a new one. That confirms it.
 * @throws not_found, forbidden, conflict (`already_so`, `still_elsewhere` while they have another open stay)
 */
export async function linkStay(
  scope: Scope,
  input: { house: Stay["house"]; stay: Stay["id"]; command: string } & Sent<typeof linkForm>,
): Promise<{ person: Person["id"] }> {
  requirePermission(scope, linkForm.needs);
  const said = linkForm.read(input);
  const asked = { link: input.stay, to: said.person };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "linkStay",
    command: input.command,
    asked,
    answers: z.object({ person: idSchema("person") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [found, open] = await scope.table.getAll([
      { entity: stay, key: stayKey(scope.homes, input.house, input.stay) },
      { entity: question, key: questionKey(scope.homes, input.stay) },
    ]);
    if (!found) throw notFound();
    const was = found.value.confirmed?.person;
    if (was && was === said.person) throw personConflict("already_so");
    const [from, to] = await Promise.all([
      was ? canonicalRecord(scope, was) : undefined,
      said.person ? canonicalRecord(scope, said.person) : undefined,
    ]);
    if (said.person && !to) throw notFound();
    const who = to?.identity.value.id ?? newId("person", scope.now().epochMilliseconds);
    const at = stamp(scope.now());
    const now: Stay = { ...found.value, confirmed: { person: who, at }, changedAt: at };
    return {
      answer: { person: who },
      events: [
        personEvent(scope, { type: "person.stay_linked" }, who, {
          stay: input.stay,
          ...(was ? { was } : {}),
        }),
      ],
      changes: [
        replace(stay, found, now),
        ...(await openStayMoved(scope, now, who, from?.root, to?.root)),
        card(personStay, personStayOf(now, who), found.version + 1),
        ...(now.referral
          ? [
              sendRequest(scope, home, `consent-${input.stay}-${found.version}`, moveConsent, {
                referral: now.referral,
                to: who,
              }),
            ]
          : []),
        ...(was ? [card(personStay, personStayOf(now, was, true), found.version + 1)] : []),
        ...(open && !open.value.answeredAt
          ? [replace(question, open, { ...open.value, answeredAt: at })]
          : []),
      ],
    };
  });
  return answer;
}

/**
 * Moves an open stay from the wrong person to the right one. Both records are written even if they share a
 * main record, so that no concurrent unmerge succeeds. @throws conflict `still_elsewhere`
 */
async function openStayMoved(
  scope: Scope,
  value: Stay,
  who: Person["id"],
  from: Stored<Person> | undefined,
  to: Stored<Person> | undefined,
): Promise<Change[]> {
  const open = value.closed ? null : { house: value.house, stay: value.id };
  const elsewhere = to?.value.open;
  if (open && elsewhere && elsewhere.stay !== value.id) throw personConflict("still_elsewhere");
  const leaving =
    from && from.value.id !== to?.value.id && from.value.open?.stay === value.id
      ? [replace(person, from, { ...from.value, open: null })]
      : [];
  if (!to) return [...leaving, ...(await newPersonChanges(scope, who, value, open))];
  if (!open) return leaving;
  return [
    ...leaving,
    replace(person, to, { ...to.value, open }),
    ...(await separationQuestions(scope, value, who, leaving.length > 0 && from ? [from] : [])),
  ];
}
