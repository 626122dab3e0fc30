import type { Temporal } from "temporal-polyfill";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { choice, date, several, text } from "#shared/kernel/form.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { isReadable } from "#shared/kernel/visible.ts";
import {
  type Consent,
  consent,
  informationKinds,
  isLive,
  takenKinds,
  usualPurpose,
} from "#shared/records/consent/consent.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { lettersOf } from "#shared/records/person/person.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { doneNow } from "#shared/table/scope.ts";
import type { AtGate, Resident } from "./at-stay.ts";

const most = 200;

/** What a consent says (42 CFR 2.31(a)). */
export const elementFields = {
  kind: choice(takenKinds, "consent.kind_required"),
  recipient: text({ most, required: "consent.recipient_required" }),
  what: several(informationKinds, "consent.what_required"),
  /** Empty only of a placement: the usual one. */
  purpose: text({ most }),
  /** What the recipient may tell back; empty: nothing. */
  mayReturn: text({ most }),
  /** Its last day, or the event or condition that ends it. */
  expires: date(),
  endsWith: text({ most }),
  /** A court's alone (42 CFR 2.35). */
  irrevocableUntil: text({ most }),
};

interface Elements {
  readonly kind: Consent["kind"];
  readonly recipient: string;
  readonly what: Consent["leaves"]["what"];
  readonly purpose: string;
  readonly mayReturn: string;
  readonly expires: string | null;
  readonly endsWith: string;
  readonly irrevocableUntil: string;
}

export const years = (n: number) => n * 366;

/** What no field says alone. */
export function checkElements(
  {
    kind,
    purpose,
    expires,
    endsWith,
    irrevocableUntil,
  }: { readonly [N in keyof Elements]?: Elements[N] | undefined },
  errors: FieldErrors,
  day: Temporal.PlainDate,
): void {
  if (kind && kind !== "placement" && purpose !== undefined && !isReadable(purpose))
    errors.add("/purpose", "consent.purpose_required");
  if (!expires && !endsWith) errors.add("/expires", "consent.expiry_required");
  if (irrevocableUntil && kind && kind !== "court") errors.add("/irrevocableUntil", "consent.only_court");
  if (expires) errors.read(() => dateWithin(expires, "/expires", day, { back: 0, ahead: years(20) }), null);
}

/** The elements as a consent has them. */
export const elementsOf = ({ network }: Pick<Resident, "network">, said: Elements) => ({
  kind: said.kind,
  discloser: network.recipients[0] ?? network.name,
  recipient: said.recipient,
  what: [...said.what],
  purpose: said.purpose || usualPurpose,
  mayReturn: said.mayReturn ? [said.mayReturn] : [],
  expires: said.expires ? { on: said.expires } : { event: said.endsWith },
  irrevocableUntil: said.irrevocableUntil || null,
});

/** A consent with these elements, live from now on. */
export const newConsent = (
  gate: AtGate,
  { recipient, what, ...elements }: ReturnType<typeof elementsOf>,
  signed: Pick<Consent, "id" | "signed" | "of"> & Partial<Pick<Consent, "scans">>,
): Consent => ({
  scans: [],
  ...elements,
  ...signed,
  person: gate.person,
  recipient,
  recipientIs: elements.kind === "treatment_provider" ? "treating_provider" : "named",
  what,
  leaves: { to: recipient, what },
  revocation: "",
  recorded: doneNow(gate),
  over: null,
});

/** The same consent is on file already, as far as its reader sees. @throws conflict `consent_on_file` */
export async function refuseRepeated(
  gate: AtGate,
  { kind, recipient, signedOn }: Pick<Elements, "kind" | "recipient"> & { readonly signedOn: string },
  sees: (one: Consent) => boolean,
): Promise<void> {
  const own = { in: gate.homes.consents(gate.person), prefix: "C#", nothingElse: true } as const;
  const repeated = (await queryAll(gate, own, consent)).some(
    ({ value }) =>
      value.kind === kind &&
      lettersOf(value.recipient) === lettersOf(recipient) &&
      value.signed.on === signedOn &&
      isLive(value, gate.now()) &&
      sees(value),
  );
  if (repeated) throw consentConflict("consent_on_file");
}
