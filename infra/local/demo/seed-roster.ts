import type { Temporal } from "temporal-polyfill";
import { setNights, setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { askPhoneCode, confirmPhone } from "#shared/network/notification/set-phone.ts";
import { scopeInHouse, scopeOfStaff } from "#shared/table/member-scopes.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";

const called = (name: string, digits: string, email: string) => ({
  known: "",
  name,
  phone: `555-555-01${digits}`,
  email,
});

/** The on-call roster of the first house: a weekly rule and one exception. */
export async function putOnCall(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const house = one.houses.get("Juniper House");
  if (!house) return;
  const scope = scopeInHouse(at(system.world, now), one.care, house, "demo");
  const hollis = called("Hollis Vireo", "21", "hollis@lanternrow.example");
  const tamsin = called("Tamsin Swale", "22", "tamsin@lanternrow.example");
  await setWeekly(scope, { house, ...hollis, days: ["1", "2", "3", "4"], command: command() });
  await setWeekly(scope, { house, ...tamsin, days: ["5", "6", "7"], command: command() });
  const from = now.toZonedDateTimeISO(one.plan.timeZone).toPlainDate().add({ days: 2 }).toString();
  const delphine = called("Delphine Marsh", "23", "");
  await setNights(scope, { house, ...delphine, from, to: "", command: command() });
}

/** Who confirmed a number for texts: a manager and a mentor. */
const reached = { house_manager: "555-555-0123", peer_mentor: "555-555-0121" } as const;

/** Their numbers, confirmed by the code that each was sent. */
export async function confirmNumbers(system: System, { members }: Seeded): Promise<void> {
  for (const role of ["house_manager", "peer_mentor"] as const) {
    const member = members.find((one) => one.role === role);
    if (!member) continue;
    const scope = scopeOfStaff(system.world, member, "demo");
    let code = "";
    const say = (sent: string) => {
      code = sent;
      return `Your code is ${sent}`;
    };
    await askPhoneCode(scope, { number: reached[role], say, command: command() });
    await confirmPhone(scope, { code, command: command() });
  }
}
