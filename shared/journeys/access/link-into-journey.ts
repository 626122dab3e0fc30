import { notFound } from "#shared/kernel/errors.ts";
import { newLink, personalLink } from "#shared/records/door/link.ts";
import { linkEvents } from "#shared/records/guest/events.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

const told = { check_in: "link.to_check_in", capital: "link.to_questions" } as const;

/**
 * A link by which the resident does one thing in their journey on their own, once. The token is returned once and never
 * stored; a repeat of the command does not return it again (undefined). @throws not_found, forbidden, conflict `handed_over`
 */
export async function linkIntoJourney(
  scope: Scope,
  { command, to }: { readonly command: string; readonly to: keyof typeof told },
): Promise<string | undefined> {
  requirePermission(scope, "journey.write");
  const { journey } = await inJourney(scope);
  const { id, person } = journey;
  const stay = journey.stays.at(-1);
  if (!person || !stay) throw notFound();
  const gate = scope.atGate(person);
  const home = gate.homes.consents(person);
  const act = { home, verb: "linkIntoJourney", command, asked: { journey: id, to }, answers: noAnswer };
  let token: string | undefined;
  const { repeated } = await commit(gate, act, async () => {
    const issued = newLink(gate, {
      person,
      purpose: { for: to, journey: id },
      of: { house: stay.house, stay: stay.stay },
      made: doneNow(scope),
    });
    token = issued.token;
    const subject = { link: issued.link.id };
    return {
      answer: null,
      events: [eventOf(linkEvents, { type: told[to], in: home, feed: home, subject })],
      changes: [create(personalLink, issued.link)],
    };
  });
  return repeated ? undefined : token;
}
