import type { Temporal } from "temporal-polyfill";
import { nameClinician } from "#shared/clinical/name-clinician.ts";
import { writeClinicalNote } from "#shared/clinical/write-note.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { scopeInHouse, scopeOfClinician } from "#shared/table/member-scopes.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";
import { findStay } from "./seed-own-pages.ts";
import { daysBefore, type Pair } from "./seed-plans.ts";

/** A consent on paper names a clinician of the network, who keeps a note of their own. */
export async function letClinicianIn(
  system: System,
  one: Seeded,
  {
    journey,
    person,
    names,
    since,
  }: Pick<Pair, "journey" | "person" | "names"> & { readonly since: Temporal.Instant },
): Promise<void> {
  const clinician = one.members.find(({ role }) => role === "clinician");
  const own = one.plan.residents.find(({ who }) => who.preferredName === names.resident);
  if (!clinician || !own) return;
  const { house, stay } = await findStay(system, one, own);
  const scope = scopeInHouse(at(system.world, since), one.care, house, "demo");
  const day = since.toZonedDateTimeISO(one.plan.timeZone).toPlainDate();
  const { consent } = await recordConsent(scope, {
    ...{ house, stay, kind: "treatment_provider", recipient: `${clinician.name}, Halfmoon Recovery` },
    ...{ what: ["participation", "recovery_plan"], purpose: "Counseling" },
    ...{ expires: day.add({ months: 6 }).toString(), signedBy: own.who.legalName, signedOn: day.toString() },
    ...{ kept: "Binder in the office", command: command() },
  });
  const { member } = clinician;
  await nameClinician(scope, { house, stay, consent, member, named: "yes", command: command() });
  await system.settle(since);
  const later = at(system.world, daysBefore(since, -2));
  await writeClinicalNote(scopeOfClinician(later, clinician, { journey, person }, "demo"), {
    words:
      "Sleeps through most nights. Evenings are the hard part; we talked about what to do from six to eight.",
    command: command(),
  });
}
