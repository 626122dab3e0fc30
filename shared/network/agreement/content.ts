import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, name, type Sent, text } from "#shared/kernel/form.ts";
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
export const agreementForm = defineForm("agreement", needs, fields);
export const newerForm = defineForm("newer", needs, fields);
export const correctionForm = defineForm("correction", needs, fields);

const yearsKept = 40;
const longestTerm = 30;

/** What was typed in one of the forms. @throws invalid */
export function contentFrom(
  form: typeof agreementForm,
  sent: Sent<typeof agreementForm>,
  here: Temporal.PlainDate,
): AgreementContent {
  const said = form.read(sent, ({ signedOn, effectiveOn, termEnds }, errors) => {
    const far = { back: 366 * yearsKept, ahead: 366 * longestTerm };
    if (signedOn)
      errors.read(() => dateWithin(signedOn, "/signedOn", here, { back: far.back, ahead: 0 }), undefined);
    if (effectiveOn) errors.read(() => dateWithin(effectiveOn, "/effectiveOn", here, far), undefined);
    if (termEnds) errors.read(() => dateWithin(termEnds, "/termEnds", here, far), undefined);
    const from = effectiveOn ?? signedOn;
    if (from && termEnds && termEnds < from) errors.add("/termEnds", "agreement.term_before_start");
  });
  return { ...said, effectiveOn: said.effectiveOn ?? said.signedOn };
}

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
