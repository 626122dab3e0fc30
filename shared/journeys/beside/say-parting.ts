import { sendRequest } from "#shared/engine/outbox/message.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { journeyConflict } from "#shared/records/journey/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { answerParting } from "./requests.ts";

export const partingForm = defineForm("parting", "journey.write", {
  goesOn: choice(["yes", "no"], "choice.answer"),
});

/**
 * After a move-out, the resident or their mentor says whether they want to go on. One no is enough.
 * @throws forbidden, invalid, not_found, conflict (`handed_over`, `nothing_asked`)
 */
export async function sayParting(
  scope: Scope,
  { command, ...sent }: Sent<typeof partingForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, partingForm.needs);
  const { goesOn } = partingForm.read(sent);
  const by = scope.kind === "resident" ? "resident" : "mentor";
  const { id } = (await inJourney(scope)).journey;
  const home = scope.homes.exchange(id);
  const act = { home, verb: "sayParting", command, asked: { goesOn }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { journey, still } = await inJourney(scope);
    const { parting, mentor, epoch } = journey;
    const asked = by === "resident" || mentor === scope.member;
    if (!parting || !asked || parting[by] !== null) throw journeyConflict("nothing_asked");
    return {
      answer: null,
      events: [
        eventOf(journeyEvents, {
          type: "journey.parting_answered",
          in: home,
          feed: home,
          subject: { journey: id },
        }),
      ],
      // Said once: a second answer finds the first one's message.
      changes: [
        still,
        sendRequest(scope, home, `parting-${by}-${epoch}-${Date.parse(parting.until)}`, answerParting, {
          ...{ journey: id, epoch, by, goesOn: goesOn === "yes" },
        }),
      ],
    };
  });
}
