import type { Temporal } from "temporal-polyfill";
import { decideInvoluntary } from "#shared/residents/departure/decide-involuntary.ts";
import { noticePaper, noticeSources } from "#shared/residents/departure/notice-paper.ts";
import { planDeparture, saveChecklist } from "#shared/residents/departure/prepare-departure.ts";
import { prepareNotice } from "#shared/residents/departure/prepare-notice.ts";
import { readDeparture } from "#shared/residents/departure/read-departure.ts";
import { printOf, serveNotice } from "#shared/residents/departure/serve-notice.ts";
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
  const [leaver, noticed] = [inBed("1A"), inBed("6B")];
  if (!leaver || !noticed) return;
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
    stay: noticed,
    ...decision,
    identity: one.care.identity,
    command: command(),
  });
  const day = (days: number) =>
    now.toZonedDateTimeISO(one.plan.timeZone).toPlainDate().add({ days }).toString();
  const served = { house, stay: noticed };
  await prepareNotice(scope(5), {
    ...served,
    dated: day(-5),
    leaveBy: day(26),
    reviewName: "Poppy Lane",
    reviewPhone: "555-0100",
    reviewBy: day(26),
    command: command(),
  });
  const { case: found, stay } = await readDeparture(scope(5), served);
  if (!found?.prepared) throw new Error("The demo's notice was not prepared");
  const { paper } = noticePaper(await noticeSources(scope(5), served), stay, found, found.prepared);
  await serveNotice(scope(5), {
    ...served,
    on: day(-5),
    how: "handed",
    servedBy: one.care.name,
    print: printOf(paper, found.prepared),
    command: command(),
  });
}
