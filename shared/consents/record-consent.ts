import * as z from "zod";
import { date, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import { oneAtATime } from "#shared/records/consent/taking.ts";
import { scanField } from "#shared/records/file/read-scan.ts";
import { storeFile } from "#shared/records/file/store-file.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { type AtStay, gateOf, isSeenAt, residentAt } from "./at-stay.ts";
import { checkElements, elementFields, elementsOf, newConsent, refuseRepeated, years } from "./elements.ts";

const most = 200;

/** A consent as it was signed on paper. */
export const consentForm = defineForm("consent", "consent.manage", {
  ...elementFields,
  signedBy: text({ most, required: "consent.signed_by_required" }),
  signedOn: date("consent.signed_on_required"),
  kept: text({ most, required: "consent.kept_required" }),
  scan: scanField(),
});

/**
 * Records a consent that a resident signed on paper. @throws not_found, forbidden, invalid with every field, conflict
 * (`consent_on_file`)
 */
export async function recordConsent(
  scope: Scope,
  input: AtStay & Sent<typeof consentForm> & { readonly command: string },
): Promise<{ consent: Id<"consent"> }> {
  requirePermission(scope, consentForm.needs);
  const { house, stay, command, ...sent } = input;
  const resident = await residentAt(scope, input);
  const gate = gateOf(scope, resident);
  const day = today(scope.now(), resident.house.timeZone);
  const said = consentForm.read(sent, (read, errors) => {
    checkElements(read, errors, day);
    const { signedOn } = read;
    if (signedOn)
      errors.read(() => dateWithin(signedOn, "/signedOn", day, { back: years(20), ahead: 0 }), null);
  });
  const home = gate.homes.consents(gate.person);
  const stored = said.scan && (await storeFile(gate, home, { ...said.scan, command }));
  const act = {
    home,
    verb: "recordConsent",
    command,
    asked: { of: stay, ...sent, scan: stored?.sha256 },
    answers: z.object({ consent: idSchema("consent") }),
  };
  const { answer } = await commit(gate, act, async () => {
    const id = newId("consent", scope.now().epochMilliseconds);
    const taken = await oneAtATime(gate, { person: gate.person, id });
    await refuseRepeated(gate, said, (one) => isSeenAt(scope, resident, one));
    const { signedBy, signedOn, kept } = said;
    const value = newConsent(gate, elementsOf(resident, said), {
      id,
      signed: { how: "paper", signer: signedBy, on: signedOn, kept },
      scans: stored ? [stored.ref] : [],
      of: { house, stay, referral: null },
    });
    return {
      answer: { consent: id },
      events: [
        eventOf(consentEvents, {
          type: "consent.recorded",
          in: home,
          feed: home, // in no shared feed: that a consent exists is private
          subject: { consent: id },
          data: { kind: said.kind },
        }),
      ],
      changes: [create(consent, value), taken, ...(stored ? [await stored.keep()] : [])],
    };
  });
  return answer;
}
