import { Temporal } from "temporal-polyfill";
import { choice, dateTime, defineForm, type Sent, several, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Consent, informationKinds } from "#shared/records/consent/consent.ts";
import { emergencyKinds, leftBy } from "#shared/records/consent/disclosure.ts";
import { entry, letOut, whyNot } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type AtStay, consentAt, holding, residentAt } from "./at-stay.ts";
import { commitDisclosure } from "./commit-disclosure.ts";

const notByStaff: readonly string[] = ["partner_api", "link", "file"];
const byStaff = leftBy.filter((one) => !notByStaff.includes(one));

export const disclosureForm = defineForm("disclosure", "disclosure.record", {
  what: several(informationKinds, "disclosure.what_required"),
  how: choice(byStaff, "disclosure.how_required"),
});

/**
 * Records what staff told under a consent, at the gate: not without a live consent that holds it. @throws not_found,
 * forbidden, invalid, conflict (`whyNot`)
 */
export async function recordDisclosure(
  scope: Scope,
  input: AtStay & Sent<typeof disclosureForm> & { readonly consent: Consent["id"]; readonly command: string },
): Promise<void> {
  requirePermission(scope, disclosureForm.needs);
  const resident = await holding(scope, await residentAt(scope, input), input.consent);
  const { what, how } = disclosureForm.read(input);
  await commitDisclosure(scope, resident, "recordDisclosure", "consent", input, async (_, id) => {
    const found = await consentAt(scope, resident, input.consent);
    const missing = whyNot(scope, found, what);
    if (missing) throw consentConflict(missing);
    return letOut(scope, found, { id, what, how, of: { house: input.house, stay: input.stay } });
  });
}

/** The four facts of 42 CFR 2.51(c), and what was told. Who told it may not be who records it. */
export const emergencyForm = defineForm("emergency", "disclosure.record", {
  to: text({ most: 120, required: "disclosure.to_required" }),
  facility: text({ most: 200, required: "disclosure.facility_required" }),
  nature: text({ most: 500, required: "disclosure.nature_required" }),
  what: several(emergencyKinds, "disclosure.what_required"),
  how: choice(byStaff, "disclosure.how_required"),
  toldBy: text({ most: 120, required: "disclosure.told_by_required" }),
  at: dateTime("disclosure.at_required"),
});

/** Most hours ago that an emergency is recorded. */
const hoursBack = 24 * 30;

/**
 * Records what medical personnel were told in an emergency, without a consent. @throws not_found, forbidden, invalid
 * with every field
 */
export async function recordEmergency(
  scope: Scope,
  input: AtStay & Sent<typeof emergencyForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, emergencyForm.needs);
  const resident = await residentAt(scope, input);
  const { timeZone } = resident.house;
  const now = scope.now();
  const said = emergencyForm.read(input, ({ at }, errors) => {
    const told = at?.toZonedDateTime(timeZone).toInstant();
    if (!told) return;
    const past = Temporal.Instant.compare(told, now) <= 0;
    if (!past || Temporal.Instant.compare(told, now.subtract({ hours: hoursBack })) < 0)
      errors.add("/at", past ? "date.too_long_ago" : "disclosure.at_future");
  });
  const { to, facility, nature, toldBy, what, how } = said;
  await commitDisclosure(scope, resident, "recordEmergency", "emergency", input, async ({ person }, id) => [
    entry(scope, {
      id,
      person,
      to,
      what,
      how,
      purpose: "",
      at: stamp(said.at.toZonedDateTime(timeZone).toInstant()),
      toldBy,
      basis: { emergency: { facility, nature } },
      of: { house: input.house, stay: input.stay },
    }),
  ]);
}
