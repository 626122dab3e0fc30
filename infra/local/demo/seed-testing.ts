import { Temporal } from "temporal-polyfill";
import { drawScope, systemScope } from "#functions/system-scope.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import { policyForm, policyOf } from "#shared/testing/policy/policy-form.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { beginDraws } from "#shared/testing/selection/begin-draws.ts";
import { drawTheDay } from "#shared/testing/selection/draw-day.ts";
import { publishDay } from "#shared/testing/selection/publish-day.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";
import { pastTests } from "./seed-past-tests.ts";
import { afterDraw, orderTests } from "./seed-tests.ts";

const policy = {
  grounds: ["random", "move_in", "suspicion", "follow_up"],
  ...{ oneIn: "5", time: "07:00", after: "3", limit: "none", number: "" },
  panel: ["AMP", "BZO", "COC", "FEN", "MET", "OPI"],
  ...{ specimens: ["urine", "oral_fluid"], minutes: "" },
  accommodations:
    "Oral fluid for anyone who can’t give urine. Ask any member of staff; you don’t have to say why.",
  honesty: "Tell us before the test and you keep your bed. You meet with your mentor and make a plan.",
  nonNegative: "It goes to the laboratory. Nothing changes until the laboratory answers.",
  refused: "A fair review, with a support person of your choice.",
  missed: "You’re tested the next day. Work, court and appointments are excused.",
  ...{ payer: "house", confirmationPayer: "network" },
} as const;

/** Days ago on which the first house changed its policy; its draws begin the day after. */
const daysAgo = 3;

/** The first house tests: its policy, the draws since, and tests that staff ordered. */
export async function testResidents(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const house = one.houses.get("Juniper House");
  const manager = one.members.find(({ role }) => role === "house_manager");
  if (!house || !manager) return;
  const written = now.subtract({ hours: 24 * daysAgo });
  const form = {
    ...policy,
    grounds: [...policy.grounds],
    panel: [...policy.panel],
    specimens: [...policy.specimens],
  };
  const scope = scopeInHouse(at(system.world, written), manager, house, "demo");
  await pastTests(system, one, {
    ...{ house, now, policy: policyOf(policyForm.read(form)) },
    until: written.toZonedDateTimeISO(one.plan.timeZone).toPlainDate(),
  });
  await savePolicy(scope, { house, form, version: 1, command: command() });
  const first = drawing(system, one, house, written);
  await beginDraws(first.system, { house, edition: "2" }, first.means);
  for (let ago = daysAgo - 1; ago >= 0; ago -= 1) await drawOn(system, one, { house, ago, now });
  await orderTests(system, one, { house, now });
}

const drawing = ({ world, ports }: System, { plan }: Seeded, house: Id<"house">, then: Temporal.Instant) => ({
  system: systemScope(at(world, then), plan.id),
  means: { drawing: () => drawScope(at(world, then), plan.id, house), beacon: ports.beacon },
});

/** A day of draws as the clock runs it, as far as it has come. */
async function drawOn(
  system: System,
  one: Seeded,
  { house, ago, now }: { readonly house: Id<"house">; readonly ago: number; readonly now: Temporal.Instant },
): Promise<void> {
  const date = now.toZonedDateTimeISO(one.plan.timeZone).toPlainDate().subtract({ days: ago });
  const time = (days: number, hours: string) =>
    date.add({ days }).toZonedDateTime({ timeZone: one.plan.timeZone, plainTime: hours }).toInstant();
  const steps = [
    { when: time(0, "06:30:01"), run: publishDay, drawn: false },
    { when: time(0, "07:00:30"), run: drawTheDay, drawn: true },
    { when: time(1, "00:00:01"), run: drawTheDay, drawn: false },
  ];
  for (const { when, run, drawn } of steps) {
    if (Temporal.Instant.compare(when, now) > 0) return;
    const { system: scope, means } = drawing(system, one, house, when);
    await run(scope, { house, date: date.toString() }, means);
    await system.settle(when);
    const over = Temporal.Instant.compare(when.add({ hours: 2 }), now) < 0;
    if (drawn && over) await afterDraw(system, one, { house, when });
  }
}
