import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import {
  choice,
  date,
  defineForm,
  name,
  type PartlySaid,
  type Said,
  type Sent,
  text,
} from "#shared/kernel/form.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import {
  type Agreement,
  type AgreementContent,
  agreement,
  agreementKey,
  agreementKinds,
  deadlineOf,
  remindedAhead,
  renewals,
} from "#shared/records/agreement/agreement.ts";
import { agreementEvents } from "#shared/records/agreement/events.ts";
import { setDeadline } from "#shared/records/deadline/deadline.ts";
import { type Scan, scanField } from "#shared/records/file/read-scan.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";

const needs = "agreement.manage";
const fields = {
  kind: choice(agreementKinds, "agreement.kind_required"),
  party: name({ most: 120, required: "agreement.party_required" }),
  service: text({ most: 200, required: "agreement.service_required" }),
  signedOn: date("agreement.signed_required"),
  effectiveOn: date(),
  termEnds: date(),
  renewal: choice(renewals, "choice.answer"),
  keptAt: text({ most: 200, required: "agreement.kept_required" }),
};
const withScan = { ...fields, scan: scanField() };
export const agreementForm = defineForm("agreement", needs, withScan);
export const newerForm = defineForm("newer", needs, withScan);
export const correctionForm = defineForm("correction", needs, fields);

const yearsKept = 40;
const longestTerm = 30;

const checkDays =
  (here: Temporal.PlainDate) =>
  ({ signedOn, effectiveOn, termEnds }: PartlySaid<typeof correctionForm>, errors: FieldErrors): void => {
    const far = { back: 366 * yearsKept, ahead: 366 * longestTerm };
    if (signedOn)
      errors.read(() => dateWithin(signedOn, "/signedOn", here, { back: far.back, ahead: 0 }), undefined);
    if (effectiveOn) errors.read(() => dateWithin(effectiveOn, "/effectiveOn", here, far), undefined);
    if (termEnds) errors.read(() => dateWithin(termEnds, "/termEnds", here, far), undefined);
    const from = effectiveOn ?? signedOn;
    if (from && termEnds && termEnds < from) errors.add("/termEnds", "agreement.term_before_start");
  };

const whole = (said: Said<typeof correctionForm>): AgreementContent => ({
  ...said,
  effectiveOn: said.effectiveOn ?? said.signedOn,
});

/** What was typed to put an agreement on file, and its scan. @throws invalid */
export function contentFrom(
  form: typeof agreementForm,
  sent: Sent<typeof agreementForm>,
  here: Temporal.PlainDate,
): { content: AgreementContent; scan: Scan | null } {
  const { scan, ...said } = form.read(sent, checkDays(here));
  return { content: whole(said), scan };
}

/** What was typed to correct one. @throws invalid */
export const correctedFrom = (
  sent: Sent<typeof correctionForm>,
  here: Temporal.PlainDate,
): AgreementContent => whole(correctionForm.read(sent, checkDays(here)));

/** @throws not_found */
export async function loadAgreement(scope: Scope, id: Agreement["id"]): Promise<Stored<Agreement>> {
  const found = await scope.table.get(agreement, agreementKey(scope.homes, id));
  if (!found) throw notFound();
  return found;
}

/** What follows from an agreement as it now stands: when administrators are reminded. */
export const deadlineChanges = (scope: Scope, value: Agreement): Promise<Change[]> =>
  setDeadline(scope, {
    subject: value.id,
    kind: "agreement_ending",
    on: deadlineOf(value),
    daysAhead: remindedAhead,
  });

export const agreementEvent = (
  scope: Scope,
  { id, kind, party }: Agreement,
  type: Occurrence<typeof agreementEvents>["type"],
): [NewEvent] => {
  const home = scope.homes.administration();
  return [
    eventOf(agreementEvents, {
      type,
      in: home,
      feed: home,
      subject: { agreement: id },
      data: { kind, party },
    }),
  ];
};
