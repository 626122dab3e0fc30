import { date, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { rhythm, rhythmKey, setRhythm } from "#shared/records/journey/rhythm.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export const nextForm = defineForm("next", "journey.write", {
  nextOn: date("journey.next_required"),
  promised: text({ most: 200 }),
});

/** In days. */
const furthest = 90;

/**
 * When a mentor and a resident meet next, and what the mentor promised until then.
 * @throws forbidden, invalid, conflict `handed_over`
 */
export async function setNext(
  scope: Scope,
  { command, ...sent }: Sent<typeof nextForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, nextForm.needs);
  const said = nextForm.read(sent);
  const { journey } = await inJourney(scope);
  const { id, timeZone } = journey;
  const within = { back: 0, ahead: furthest };
  const nextOn = dateWithin(said.nextOn, "/nextOn", today(scope.now(), timeZone), within);
  const home = scope.homes.exchange(id);
  const act = { home, verb: "setNext", command, asked: said, answers: noAnswer };
  await commit(scope, act, async () => {
    const { still } = await inJourney(scope);
    const was = await scope.table.get(rhythm, rhythmKey(scope.homes, id));
    const lastOn = was?.value.lastOn ?? null;
    return {
      answer: null,
      events: [
        eventOf(journeyEvents, {
          type: "journey.next_set",
          in: home,
          feed: home,
          subject: { journey: id },
        }),
      ],
      changes: [still, setRhythm(was, { journey: id, lastOn, nextOn, promised: said.promised })],
    };
  });
}
