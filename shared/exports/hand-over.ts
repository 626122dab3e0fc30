import pMap from "p-map";
import { invalidField, Refusal } from "#shared/kernel/errors.ts";
import { choice, defineForm, type Said, type Sent, text } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { type Consent, consent, type InformationKind, takenKinds } from "#shared/records/consent/consent.ts";
import { disclosed, letOut, whyNot } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { lettersOf } from "#shared/records/person/person.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { residentsSheet, type StayRow } from "./care.ts";
import { noteExport } from "./take-export.ts";

/** To whom the list goes, and the kind of consent that lets it: each resident's own names the purpose. */
export const handOverForm = defineForm("hand-over", "export.take", {
  recipient: text({ most: 200, required: "consent.recipient_required" }),
  kind: choice(takenKinds, "consent.kind_required"),
});
type Asked = Said<typeof handOverForm>;

export interface HandedOver extends Asked {
  readonly rows: readonly StayRow[];
  /** Residents whose consents don't let them be on it. */
  readonly leftOut: number;
}

/** What the list tells of each. */
const tells = ["residency"] as const satisfies InformationKind[];
const atOnce = 6;

/**
 * The residents as a list for another organization: only those with a live consent that names it, each with an entry of
 * the accounting in the transaction that holds the consent. @throws forbidden, invalid `/recipient` `/kind`
 */
export async function handOver(
  scope: Scope,
  { command, ...sent }: Sent<typeof handOverForm> & { readonly command: string },
): Promise<HandedOver> {
  requirePermission(scope, handOverForm.needs);
  const asked = handOverForm.read(sent);
  const rows: StayRow[] = [];
  let leftOut = 0;
  let from: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof residentsSheet.page>> = await residentsSheet.page(scope, from);
    const passed = await pMap(page.rows, (row) => passes(scope, row, asked, command), {
      concurrency: atOnce,
    });
    rows.push(...page.rows.filter((_, at) => passed[at]));
    leftOut += passed.filter((one) => !one).length;
    from = page.next;
  } while (from !== null);
  if (rows.length === 0) throw invalidField("/recipient", "disclosure.no_consents");
  await noteExport(scope, "handed_over", rows.length);
  return { ...asked, rows, leftOut };
}

/** Lets a resident onto the list, at their gate. */
async function passes(scope: Scope, { stay }: StayRow, asked: Asked, command: string): Promise<boolean> {
  const person = stay.confirmed?.person;
  if (!person) return false;
  const gate = scope.atGate(person);
  const home = gate.homes.consents(person);
  const act = { home, verb: "handOver", command, asked, answers: noAnswer };
  try {
    const { repeated } = await commit(gate, act, async () => {
      const found = await naming(gate, asked, person);
      if (!found) throw consentConflict("no_consent");
      const id = newId("disclosure", scope.now().epochMilliseconds);
      const of = { house: stay.house, stay: stay.id };
      return {
        answer: null,
        events: [disclosed(gate, { id, person, basis: "consent" })],
        changes: letOut(gate, found, { id, what: tells, how: "file", of }),
      };
    });
    // Sent again, the list has only whom a consent still lets onto it.
    return !repeated || (await naming(gate, asked, person)) !== undefined;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "conflict") return false;
    throw error;
  }
}

/** A live consent of that kind that names the recipient and covers the list. */
async function naming(
  gate: Scope,
  { recipient, kind }: Asked,
  person: Consent["person"],
): Promise<Stored<Consent> | undefined> {
  const all = await queryAll(
    gate,
    { in: gate.homes.consents(person), prefix: "C#", nothingElse: true },
    consent,
  );
  return all.find(
    (one) =>
      one.value.kind === kind &&
      lettersOf(one.value.leaves.to) === lettersOf(recipient) &&
      !whyNot(gate, one, tells),
  );
}
