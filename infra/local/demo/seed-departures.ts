import type { Temporal } from "temporal-polyfill";
import { decideInvoluntary } from "#shared/departure/decide-involuntary.ts";
import { planDeparture, saveChecklist } from "#shared/departure/prepare-departure.ts";
import { serveNotice } from "#shared/departure/serve-notice.ts";
import { readBoard } from "#shared/house/read-board.ts";
import { scopeInHouse } from "#shared/tenancy/scopes-of.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./seed.ts";

const text = `Served on {served_on}

The house has decided that your stay here is to end by {leave_by}.

What happened: Three nights away in two weeks, and no word about any of them.
The written rule: Nights away are agreed beforehand.

You can ask for a fair review. Tell any member of staff, in words or in writing, before you leave. {danger}`;

/** In the first house somebody prepares to leave by choice, and somebody has been served a notice. */
export async function prepareDepartures(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const house = one.houses.get("Juniper House");
  if (!house) return;
  const scope = (daysAgo: number) =>
    scopeInHouse(at(system.world, now.subtract({ hours: 24 * daysAgo })), one.care, house, "demo");
  const { beds } = await readBoard(scope(0), { house });
  const inBed = (label: string) => beds.find((bed) => bed.label === label)?.stay?.id;
  const [leaver, served] = [inBed("1A"), inBed("6B")];
  if (!leaver || !served) return;
  await planDeparture(scope(2), { house, stay: leaver, kind: "planned_move", command: command() });
  const answers = {
    destination: "own_place",
    destination_words: "A studio near the bus line",
    ride: "family_or_friends",
    naloxone: "in_hand",
    deposit: "due",
    deposit_cents: "200.00",
    deposit_on: now
      .add({ hours: 24 * 30 })
      .toString()
      .slice(0, 10),
    way_back: "any_time",
  };
  await saveChecklist(scope(1), { house, stay: leaver, answers, command: command() });
  await decideInvoluntary(scope(6), {
    house,
    stay: served,
    kind: "involuntary_rule",
    with: "Delphine, house manager",
    ground: "Three nights away in two weeks, and no word about any of them.",
    rule: "Nights away are agreed beforehand.",
    triedBefore: "Two talks, and a plan of nights away that was not kept.",
    alternatives: "Another house of the network, which was not wanted.",
    say: "“I do not want to say where I was. I would like to stay.”",
    notMentorAlone: true,
    command: command(),
  });
  const leaveBy = now.toZonedDateTimeISO(one.plan.timeZone).toPlainDate().add({ days: 26 }).toString();
  const notice = { template: "california", text, how: "handed", leaveBy, danger: "", copy: true };
  await serveNotice(scope(5), { house, stay: served, ...notice, command: command() });
}
