import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, type Sent, tick } from "#shared/kernel/form.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { planEvent } from "../change-plan.ts";
import { carryAftercare } from "./requests.ts";

/** A resident agrees by sending it themselves. */
export const aftercareForm = defineForm("aftercare", "journey.write", { agreed: tick() });

/**
 * Asks for the aftercare plan that came with the resident's referral. No one in a journey reads a referral: the system
 * carries it over. With the mentor, the resident agrees. @throws forbidden, invalid `/agreed`, not_found, conflict
 * `handed_over`
 */
export async function askAftercare(
  scope: Scope,
  { command, ...sent }: Sent<typeof aftercareForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, aftercareForm.needs);
  aftercareForm.read(sent, ({ agreed }, errors) => {
    if (!agreed && scope.actor.kind !== "resident") errors.add("/agreed", "plan.aftercare_agreement");
  });
  const { id } = (await inJourney(scope)).journey;
  const home = scope.homes.exchange(id);
  const act = { home, verb: "askAftercare", command, asked: sent, answers: noAnswer };
  await commit(scope, act, async () => {
    const { journey, still } = await inJourney(scope);
    const { person, epoch } = journey;
    if (!person) throw notFound();
    const message = `aftercare-${fingerprint(command).slice(0, 24)}`;
    return {
      answer: null,
      events: [planEvent(id, home, "plan.aftercare_asked")],
      changes: [still, sendRequest(scope, home, message, carryAftercare, { journey: id, person, epoch })],
    };
  });
}
