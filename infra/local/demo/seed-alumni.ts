import type { Temporal } from "temporal-polyfill";
import { words } from "#functions/clock/words.ts";
import { en } from "#functions/copy/en/index.ts";
import { inWords } from "#functions/copy/words.ts";
import { agreement } from "#functions/me/alumni/page.tsx";
import { systemScope } from "#functions/system-scope.ts";
import { askDue } from "#shared/alumni/ask-due.ts";
import { type callForm, noteAlumniCall } from "#shared/alumni/note-call.ts";
import { stayInTouch } from "#shared/alumni/stay-in-touch.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { stay as stayEntity, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { scopeOfAlumni, scopeOfResident } from "#shared/table/member-scopes.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";

/** Someone who moved out, and the calls to them since: days ago, what they said. The next one is due today. */
interface Alumnus extends StayPlace {
  readonly name: string;
  readonly agreed: number;
  readonly calls: readonly (Sent<typeof callForm> & { readonly daysAgo: number })[];
}

/** Both agreed to be called. One asks for something; one has not been called since the last question came due. */
const told: readonly Pick<Alumnus, "name" | "agreed" | "calls">[] = [
  {
    name: "Theo Wagtail",
    agreed: 308,
    calls: [
      { daysAgo: 279, outcome: "reached", doing: "up_and_down", housing: "with_others", work: "looking" },
      { daysAgo: 219, outcome: "not_reached" },
      {
        daysAgo: 2,
        ...{ outcome: "reached", doing: "well", housing: "own", work: "working", connection: "several" },
        needs: "A ride to the Thursday meeting while my car is in the shop.",
        call: "yes",
      },
    ],
  },
  {
    name: "Lisle Dunnlin",
    agreed: 300,
    calls: [{ daysAgo: 229, outcome: "reached", doing: "well", housing: "own", connection: "one_or_two" }],
  },
];

/** Those who lived in a house before stay in touch. */
export async function keepInTouch(
  system: System,
  one: Seeded,
  lived: readonly (StayPlace & { readonly name: string })[],
  now: Temporal.Instant,
): Promise<void> {
  const by = one.members.find(({ role }) => role === "supervisor");
  if (!by) return;
  const { network } = by;
  const worldAt = (daysAgo: number) => at(system.world, now.subtract({ hours: 24 * daysAgo }));
  for (const { name, house, stay } of lived) {
    const found = told.find((each) => each.name === name);
    const { table, homes } = systemScope(system.world, network);
    const { journey, confirmed } = (await table.get(stayEntity, stayKey(homes, house, stay)))?.value ?? {};
    if (!found || !journey || !confirmed) throw new Error("The demo has no such alumnus");
    const resident = { network, journey, person: confirmed.person };
    await stayInTouch(scopeOfResident(worldAt(found.agreed), resident, "demo"), {
      ...{ by: "call", email: "", phone: "213-555-0171", name, command: command() },
      content: inWords(en, () => agreement({ resident: { networkName: one.plan.name } }, name)),
      purpose: en.alumni.own.consent.purpose,
    });
    await system.settle();
    for (const { daysAgo, ...said } of found.calls) {
      const then = worldAt(daysAgo);
      await askDue(systemScope(then, network), { journey }, { words, origin: system.origin });
      await noteAlumniCall(scopeOfAlumni(then, by, "demo"), { journey, ...said, command: command() });
    }
  }
  await system.settle();
}
