import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mentoringEvents } from "#shared/records/journey/events.ts";
import { mentoringCard, mentoringCardKey } from "#shared/records/journey/mentoring-card.ts";
import { journeyConflict } from "#shared/records/journey/refusals.ts";
import { memberMentor, memberMentorKey } from "#shared/records/member/mentor.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { setMentor } from "./requests.ts";

export const assignForm = defineForm("assign", "mentoring.match", {
  mentor: id("member", "mentoring.mentor_required"),
});

interface Assign {
  readonly journey: Id<"journey">;
  readonly sent: Sent<typeof assignForm>;
  /** The epoch that the page showed. */
  readonly version: number;
  readonly command: string;
}

/**
 * Asks that somebody walks with a resident; the journey carries it out. Of two at once, one is refused.
 * @throws forbidden, invalid, not_found, conflict (`changed`, `not_a_mentor`, `already_beside`)
 */
export async function assignMentor(
  scope: Scope,
  { journey, sent, version: epoch, command }: Assign,
): Promise<void> {
  requirePermission(scope, assignForm.needs);
  const { homes, table } = scope;
  const { mentor } = assignForm.read(sent);
  const home = homes.mentoring();
  const asked = { journey, mentor, epoch };
  await commit(scope, { home, verb: "assignMentor", command, asked, answers: noAnswer }, async () => {
    const [card, who] = await table.getAll([
      { entity: mentoringCard, key: mentoringCardKey(homes, journey) },
      { entity: memberMentor, key: memberMentorKey(homes, mentor) },
    ]);
    if (!card || card.value.house === null) throw notFound();
    if (card.value.epoch !== epoch) throw journeyConflict("mentor_changed");
    if (!who?.value.stands) throw journeyConflict("not_a_mentor");
    if (card.value.mentor === mentor) throw journeyConflict("already_beside");
    return {
      answer: null,
      events: [
        eventOf(mentoringEvents, {
          type: "mentoring.assigned",
          in: home,
          feed: home,
          subject: { journey },
        }),
      ],
      // One request for each epoch: a second finds the first one's message.
      changes: [
        sendRequest(scope, home, `mentor-${journey}-${epoch}`, setMentor, {
          ...{ journey, epoch, mentor, cover: null },
        }),
      ],
    };
  });
}
