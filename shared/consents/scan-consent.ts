import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { type Consent, consent, consentKey, hasScans } from "#shared/records/consent/consent.ts";
import { consentEvents } from "#shared/records/consent/events.ts";
import type { FileRef } from "#shared/records/file/file.ts";
import type { Scan } from "#shared/records/file/read-scan.ts";
import { removalFormOf, scanFormOf, scanIn, withoutScan, withScan } from "#shared/records/file/scans.ts";
import { readFile, removing, storeFile } from "#shared/records/file/store-file.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { type AtGate, type AtStay, consentAt, gateOf, residentAt } from "./at-stay.ts";

export const scanForm = scanFormOf("consent.manage");
export const removalForm = removalFormOf("consent.manage");

type OfConsent = AtStay & { readonly consent: Consent["id"] };
type OneScan = OfConsent & { readonly file: FileRef["file"] };

/** Keeps a scan of the signed form with its consent. @throws not_found, forbidden, invalid (`/scan`) */
export async function addConsentScan(
  scope: Scope,
  { command, ...input }: OfConsent & Sent<typeof scanForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, scanForm.needs);
  const { gate, home } = await gateOfConsent(scope, input);
  const { scan } = scanForm.read(input);
  if (!scan) return;
  const stored = await storeFile(gate, home, { ...scan, command });
  const act = { home, verb: "addConsentScan", command, answers: noAnswer };
  await commit(gate, { ...act, asked: { consent: input.consent, scan: stored.sha256 } }, async () => {
    const found = await signedOnPaper(gate, input.consent);
    const value = { ...found.value, scans: withScan(found.value.scans, stored.ref) };
    return {
      answer: null,
      events: scanEvent(home, input.consent, "consent.scan_added"),
      changes: [replace(consent, found, value), await stored.keep()],
    };
  });
}

/** Deletes a scan that was put there by mistake: the consent says so. @throws not_found, forbidden, invalid */
export async function removeConsentScan(
  scope: Scope,
  { command, ...input }: OfConsent & Sent<typeof removalForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, removalForm.needs);
  const { gate, home } = await gateOfConsent(scope, input);
  const { file, why } = removalForm.read(input);
  const act = { home, verb: "removeConsentScan", command, answers: noAnswer };
  await commit(gate, { ...act, asked: { consent: input.consent, file, why } }, async () => {
    const found = await signedOnPaper(gate, input.consent);
    scanIn(found.value.scans, file);
    const value = { ...found.value, scans: withoutScan(gate, found.value.scans, { file, why }) };
    return {
      answer: null,
      events: scanEvent(home, input.consent, "consent.scan_removed"),
      changes: [replace(consent, found, value), await removing(gate, home, file)],
    };
  });
}

/** A scan of a resident's consent. The view is logged. @throws not_found, forbidden */
export async function readConsentScan(scope: Scope, input: OneScan): Promise<Scan> {
  requirePermission(scope, "consent.read");
  const { gate, home, found } = await gateOfConsent(scope, input);
  scanIn(found.value.scans, input.file);
  const [scan] = await Promise.all([
    readFile(gate, home, input.file),
    noteAccess(scope, below.stay(scope.homes.house(input.house), input.stay), "consents"),
  ]);
  return scan;
}

async function gateOfConsent(
  scope: Scope,
  input: OfConsent,
): Promise<{ gate: AtGate; home: Home; found: Stored<Consent> }> {
  const resident = await residentAt(scope, input);
  const found = await consentAt(scope, resident, input.consent);
  const { person } = found.value;
  return { gate: gateOf(scope, { ...resident, person }), home: scope.homes.consents(person), found };
}

/** @throws not_found */
async function signedOnPaper({ table, homes, person }: AtGate, id: Consent["id"]): Promise<Stored<Consent>> {
  const found = await table.get(consent, consentKey(homes, person, id));
  if (!found || !hasScans(found.value)) throw notFound();
  return found;
}

const scanEvent = (
  home: Home,
  id: Consent["id"],
  type: Extract<Occurrence<typeof consentEvents>["type"], `consent.scan_${string}`>,
): [NewEvent] => [eventOf(consentEvents, { type, in: home, feed: home, subject: { consent: id } })];
