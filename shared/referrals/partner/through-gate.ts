import { canonical } from "#shared/kernel/fingerprint.ts";
import {
  type Consent,
  consent,
  consentKey,
  consentOfReferral,
  type InformationKind,
} from "#shared/records/consent/consent.ts";
import { letOut, stillNone } from "#shared/records/consent/gate.ts";
import { type PartnerView, partnerView, viewKey } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { tellsOf } from "#shared/records/referral/undo.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, unchanged } from "#shared/table/transact.ts";
import { readView } from "./read-view.ts";

interface Passed {
  readonly view: PartnerView;
  /** The sum of both sources' versions: it grows with each. */
  readonly version: number;
  readonly also: readonly Change[];
}

/**
 * The view of a referral as far as its consent lets it return, with the consent's condition and, where the sender gets
 * to read something new, the entry of the accounting. Undefined if no partner sent it.
 */
export async function viewThroughGate(
  scope: Scope,
  { value: header, version }: Stored<ReferralHeader>,
): Promise<Passed | undefined> {
  const { source, consentOf } = header;
  if (source.kind !== "partner") return undefined;
  const gate = { person: consentOf ?? header.person, consent: consentOfReferral(header.id) };
  const [found, before] = await scope.table.getAll([
    { entity: consent, key: consentKey(scope.homes, gate.person, gate.consent) },
    { entity: partnerView, key: viewKey(scope.homes, source.partner, header.id) },
  ]);
  const mayReturn = found && !found.value.over ? found.value.leaves.what : [];
  const view = await readView(scope, { ...header, mayReturn: [...mayReturn] });
  if (!view) return undefined;
  const both = version + (found?.version ?? 0);
  if (!found) return { view, version: both, also: [stillNone(scope, gate)] };
  return { view, version: both, also: leaving(scope, found, { header, view, both, before: before?.value }) };
}

interface Told {
  readonly header: ReferralHeader;
  readonly view: PartnerView;
  readonly both: number;
  readonly before: PartnerView | undefined;
}

function leaving(scope: Scope, found: Stored<Consent>, { header, view, both, before }: Told): Change[] {
  const what = toldIn(view);
  const isNew = before === undefined || canonical(contentOf(before)) !== canonical(contentOf(view));
  if (!isNew || what.length === 0) return [unchanged(found)];
  return letOut(scope, found, {
    id: `dsc_${header.id.slice(4)}-${both}`,
    what,
    how: "partner_api",
    of: { house: header.house, stay: null },
  });
}

/** What its sender reads, without the times of the record itself. */
const contentOf = ({ changedAt: _, untold: __, consentExpires: ___, ...content }: PartnerView) => content;

/** The kinds of information in a view. */
const toldIn = ({ status, decision, corrected, arrival, goesTo }: PartnerView): InformationKind[] => [
  ...(status === "not_shared" ? [] : (["status"] as const)),
  ...(decision || (corrected && tellsOf(corrected.act) === "decision") ? (["decision"] as const) : []),
  ...(arrival || goesTo ? (["arrival"] as const) : []),
];
