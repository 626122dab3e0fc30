import type { Temporal } from "temporal-polyfill";
import { recordConsent } from "#shared/consents/record-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { collectSpecimen } from "#shared/testing/collection/collect.ts";
import { discloseBefore } from "#shared/testing/collection/disclose.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { interpretTest } from "#shared/testing/collection/interpret.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { listTests } from "#shared/testing/collection/read-tests.ts";
import { signTest } from "#shared/testing/collection/sign-test.ts";
import { takeOnCollection } from "#shared/testing/collection/take-on.ts";
import { nameCollector } from "#shared/testing/elsewhere/name-collector.ts";
import { handOverSpecimen } from "#shared/testing/laboratory/hand-over.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";

interface Where {
  readonly house: Id<"house">;
  readonly now: Temporal.Instant;
}

/** Whoever collects and whoever reads the device: two people, neither of them anybody's mentor. */
function staffOf(system: System, one: Seeded, house: Id<"house">) {
  const as = (role: "house_staff" | "house_manager") => {
    const member = one.members.find((each) => each.role === role && each.houses.includes(house));
    const email = one.plan.members.find(({ name }) => name === member?.name)?.email;
    if (!member || !email) throw new Error(`The demo house needs ${role}`);
    const person = { identity: system.identityOf(email), door: system.world.openDoor("web") };
    return {
      name: member.name,
      person,
      in: (when: Temporal.Instant) => scopeInHouse(at(system.world, when), member, house, "demo"),
    };
  };
  return { collects: as("house_staff"), reads: as("house_manager") };
}

let devices = 0;

/** A specimen, from the collector to the resident's signature. */
async function collect(
  system: System,
  one: Seeded,
  {
    house,
    test,
    when,
    resident,
  }: { house: Id<"house">; test: Id<"test">; when: Temporal.Instant; resident: string },
): Promise<void> {
  const { name, person, in: as } = staffOf(system, one, house).collects;
  const asked = () => ({ house, test, command: command() });
  devices += 1;
  await takeOnCollection(as(when), { ...asked(), ...person, instead: "" });
  await discloseBefore(as(when), { ...asked(), words: "" });
  const collectedAt = when
    .toZonedDateTimeISO(one.plan.timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
  await collectSpecimen(as(when), {
    ...asked(),
    ...person,
    ...{ collectedAt, lot: "LP-2207", serial: `S-${1000 + devices}`, temperature: "94", minutes: "2" },
    expires: when.toZonedDateTimeISO("UTC").toPlainDate().add({ months: 9 }).toString(),
    ...{ missing: [], control: "yes", seal: "", signed: name },
  });
  await signTest(as(when), { ...asked(), name: resident });
}

const read = (
  system: System,
  one: Seeded,
  {
    house,
    test,
    when,
    result,
  }: { house: Id<"house">; test: Id<"test">; when: Temporal.Instant; result: "negative" | "non_negative" },
) => {
  const { person, in: as } = staffOf(system, one, house).reads;
  return interpretTest(as(when), {
    house,
    test,
    ...person,
    result,
    expected: "",
    words: "",
    command: command(),
  });
};

/** Of those selected, the first gave a specimen and the others were at work. */
export async function afterDraw(
  system: System,
  one: Seeded,
  { house, when }: { readonly house: Id<"house">; readonly when: Temporal.Instant },
): Promise<void> {
  const { collects } = staffOf(system, one, house);
  const later = (minutes: number) => when.add({ minutes });
  const [{ tests }, { beds }] = await Promise.all([
    listTests(collects.in(when), { house }),
    readBoard(collects.in(when), { house }),
  ]);
  const nameOf = (of: Id<"stay">) => beds.find(({ stay }) => stay?.id === of)?.stay?.name ?? "";
  const selected = tests.filter((test) => test.selection !== null && !test.collected && !test.ended);
  for (const [nth, { id: test, stay }] of selected.entries()) {
    if (nth === 0) {
      await collect(system, one, { house, test, when: later(40), resident: nameOf(stay) });
      await read(system, one, { house, test, when: later(45), result: "negative" });
      continue;
    }
    const said = {
      as: "excused",
      words: "At work from six in the morning; on the house calendar since Monday.",
    };
    await endTest(collects.in(later(60)), { house, test, ...collects.person, ...said, command: command() });
  }
  await system.settle(later(60));
}

/** On moving in, negative; at the laboratory; to be read by a second person; to be collected. */
const ordered = [
  { bed: "8A", ground: "move_in", hoursAgo: 20, words: "" },
  { bed: "5A", ground: "follow_up", hoursAgo: 50, words: "" },
  { bed: "3B", ground: "follow_up", hoursAgo: 2, words: "" },
  {
    bed: "1B",
    ground: "pass_return",
    hoursAgo: 0.25,
    words: "Back from a weekend pass a day late, and asked for the test himself.",
  },
  // Admissions are asked to collect it.
  { bed: "2A", ground: "follow_up", hoursAgo: 0.4, words: "" },
] as const;

/** A resident agreed that an outside site may collect their tests. */
const consentToSite = (
  scope: Scope,
  { house, stay, one }: { house: Id<"house">; stay: Id<"stay">; one: Seeded },
): Promise<unknown> => {
  const today = scope.now().toZonedDateTimeISO(one.plan.timeZone).toPlainDate();
  return recordConsent(scope, {
    ...{ house, stay, kind: "testing_site", recipient: "Sandpiper Collection Site" },
    ...{ what: ["residency", "test_results"], purpose: "Collecting specimens when no one in the house may" },
    expires: today.add({ months: 6 }).toString(),
    ...{ signedBy: "The resident", signedOn: today.toString(), kept: "Binder in the office" },
    command: command(),
  });
};

/** Tests that staff ordered. */
export async function orderTests(system: System, one: Seeded, { house, now }: Where): Promise<void> {
  const { collects, reads } = staffOf(system, one, house);
  const { beds } = await readBoard(reads.in(now), { house });
  for (const { bed, ground, hoursAgo, words } of ordered) {
    const resident = beds.find(({ label }) => label === bed)?.stay;
    if (!resident) continue;
    const when = now.subtract({ minutes: hoursAgo * 60 });
    const { test } = await orderTest(reads.in(when), {
      ...{ house, stay: resident.id, ground, words, minutes: "120", specimen: "urine" },
      panel: ["AMP", "COC", "FEN", "MET", "OPI"],
      command: command(),
    });
    if (bed === "2A")
      await nameCollector(reads.in(when), {
        ...{ house, test, ...reads.person, member: one.care.member, command: command() },
      });
    if (bed === "1B") await consentToSite(reads.in(when), { house, stay: resident.id, one });
    if (hoursAgo < 1) continue;
    const later = (minutes: number) => when.add({ minutes });
    await collect(system, one, { house, test, when: later(30), resident: resident.name });
    if (hoursAgo < 10) continue;
    const result = bed === "5A" ? "non_negative" : "negative";
    await read(system, one, { house, test, when: later(35), result });
    if (result === "non_negative")
      await handOverSpecimen(collects.in(later(50)), {
        ...{ house, test, laboratory: "Larch Point Laboratories", specimen: "LPL-30117", seal: "77120" },
        ...collects.person,
        command: command(),
      });
  }
  await system.settle();
}
