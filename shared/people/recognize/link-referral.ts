import * as z from "zod";
import { moveConsent } from "#shared/consents/index.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { personReferral, personReferralOf } from "#shared/records/person/history.ts";
import type { Person } from "#shared/records/person/person.ts";
import { canonicalRecord, newPersonChanges } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { factsOf, introducedBy } from "#shared/records/referral/identity.ts";
import { authority, headerOf, whereIs } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { saveHeader } from "#shared/records/referral/step.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";

/** The person a referral or a stay is matched to; a new one if none is chosen. */
export const linkForm = defineForm("person", "person.manage", { person: id("person") });

/**
 * Admissions match a referral to a person: one on file, or (`person` null) a new one. It also applies to the
 * stay that follows. The house sees nothing of it: the referral's history does not change. @throws not_found,
 * forbidden, conflict (`already_so`, `being_passed`, `say_it_on_the_stay`)
 */
export async function linkReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; command: string } & Sent<typeof linkForm>,
): Promise<{ person: Person["id"] }> {
  requirePermission(scope, linkForm.needs);
  const { person } = linkForm.read(input);
  const asked = { link: input.referral, to: person };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "linkReferral",
    command: input.command,
    asked,
    answers: z.object({ person: idSchema("person") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const lies = await whereIs(scope, input.referral);
    const [found, body] = await scope.table.getAll([
      headerOf(scope, lies, input.referral),
      { entity: referralBody, key: bodyKey(scope.homes, lies, input.referral) },
    ]);
    const was = authority(found);
    if (!body) throw notFound();
    if (was.value.state.status === "moved_in") throw personConflict("say_it_on_the_stay");
    if (was.value.person === person) throw personConflict("already_so");
    if (person && !(await canonicalRecord(scope, person))) throw notFound();
    const who = person ?? newId("person", scope.now().epochMilliseconds);
    const met = introducedBy(factsOf(body.value));
    const { event, changes } = linked(scope, was, who);
    return {
      answer: { person: who },
      events: [event],
      changes: [...changes, ...(input.person ? [] : await newPersonChanges(scope, who, met, null))],
    };
  });
  return answer;
}

/** A referral matched to another person. The house sees nothing of it: its history does not change. */
export function linked(scope: Scope, was: Stored<ReferralHeader>, who: Person["id"]) {
  const { person, id: referral } = was.value;
  const header = { ...was.value, person: who, changedAt: stamp(scope.now()) };
  return {
    event: personEvent(scope, { type: "person.referral_linked" }, who, { referral, was: person }),
    changes: [
      ...saveHeader(scope, was, header),
      sendRequest(scope, scope.homes.people(), `consent-${referral}-${was.version}`, moveConsent, {
        referral,
        to: who,
      }),
      card(personReferral, personReferralOf(header, who), was.version + 1),
      card(personReferral, personReferralOf(header, person, true), was.version + 1),
    ],
  };
}
