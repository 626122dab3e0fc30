import type { Temporal } from "temporal-polyfill";
import { fillNotice } from "#shared/records/departure/notices/notice.ts";
import { shipped } from "#shared/records/departure/notices/shipped.ts";
import { decideInvoluntary } from "#shared/residents/departure/decide-involuntary.ts";
import { planDeparture, saveChecklist } from "#shared/residents/departure/prepare-departure.ts";
import { inWords, serveNotice } from "#shared/residents/departure/serve-notice.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";

const decision = {
  kind: "involuntary_rule",
  with: "Delphine, house manager",
  ground: "Three nights away in two weeks without telling anyone.",
  rule: "Overnights must be approved in advance.",
  triedBefore: "Two conversations, and an overnight plan that was not followed.",
  alternatives: "Offered another house in the network. The resident declined.",
  say: "“I don’t want to say where I was. I’d like to stay.”",
  notMentorAlone: true,
};

/** In the first house, one resident plans to leave and one was served a notice. */
export async function prepareDepartures(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const house = one.houses.get("Juniper House");
  if (!house) return;
  const scope = (daysAgo: number) =>
    scopeInHouse(at(system.world, now.subtract({ hours: 24 * daysAgo })), one.care, house, "demo");
  const { beds } = await readBoard(scope(0), { house });
  const inBed = (label: string) => beds.find((bed) => bed.label === label)?.stay?.id;
  const [leaver, served] = [inBed("1A"), inBed("6B")];
  const name = beds.find((bed) => bed.stay?.id === served)?.stay?.name;
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
    ...decision,
    identity: one.care.identity,
    command: command(),
  });
  const decided = now
    .subtract({ hours: 24 * 6 })
    .toZonedDateTimeISO(one.plan.timeZone)
    .toPlainDate();
  const text = fillNotice(shipped.california.text, {
    name: name ?? "",
    house: "Juniper House",
    network: one.plan.name,
    decided_on: inWords(decided.toString()),
    ground: decision.ground,
    rule: decision.rule,
    tried_before: decision.triedBefore,
  });
  const leaveBy = now.toZonedDateTimeISO(one.plan.timeZone).toPlainDate().add({ days: 26 }).toString();
  const notice = { template: "california", text, how: "handed", leaveBy, danger: "", copy: true };
  await serveNotice(scope(5), { house, stay: served, ...notice, command: command() });
}
