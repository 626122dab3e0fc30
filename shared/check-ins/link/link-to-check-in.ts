import { notFound } from "#shared/kernel/errors.ts";
import { newLink, personalLink } from "#shared/records/door/link.ts";
import { linkEvents } from "#shared/records/guest/events.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

/**
 * A link by which the resident checks in on their own, once. The token is returned once and never stored; a repeat of the
 * command does not return it again (undefined). @throws not_found, forbidden, conflict `handed_over`
 */
export async function linkToCheckIn(
  scope: Scope,
  { command }: { readonly command: string },
): Promise<string | undefined> {
  requirePermission(scope, "journey.write");
  const { journey } = await inJourney(scope);
  const { id, person } = journey;
  const stay = journey.stays.at(-1);
  if (!person || !stay) throw notFound();
  const gate = scope.atGate(person);
  const home = gate.homes.consents(person);
  const act = { home, verb: "linkToCheckIn", command, asked: { journey: id }, answers: noAnswer };
  let token: string | undefined;
  const { repeated } = await commit(gate, act, async () => {
    const issued = newLink(gate, {
      person,
      purpose: { for: "check_in", journey: id },
      of: { house: stay.house, stay: stay.stay },
      made: doneNow(scope),
    });
    token = issued.token;
    const subject = { link: issued.link.id };
    return {
      answer: null,
      events: [eventOf(linkEvents, { type: "link.to_check_in", in: home, feed: home, subject })],
      changes: [create(personalLink, issued.link)],
    };
  });
  return repeated ? undefined : token;
}
