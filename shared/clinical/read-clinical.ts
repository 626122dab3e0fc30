import { forbidden, notFound, Refusal } from "#shared/kernel/errors.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";
import { type Client, client, clientPrefix } from "#shared/records/clinical/header.ts";
import { type ClinicalNote, clinicalNote } from "#shared/records/clinical/note.ts";
import { clinicalCheckIn, clinicalGoal } from "#shared/records/clinical/shared.ts";
import type { GoalFacts } from "#shared/records/shared-goal/shared-goal.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type InClinical, inClinical } from "./in-clinical.ts";

export interface ClinicalPage extends Pick<InClinical, "header" | "consent"> {
  /** Shared since the consent opened this page to them, latest first. */
  readonly checkIns: readonly CheckIn[];
  readonly goals: readonly GoalFacts[];
  /** Their own, latest first. */
  readonly notes: readonly ClinicalNote[];
}

const most = 200;

/** What a resident shares with their clinician, as far as the consent goes; the resident sees that they looked. @throws forbidden, not_found */
export async function readClinical(scope: Scope): Promise<ClinicalPage> {
  requirePermission(scope, "clinical.read");
  const { header, own, consent } = await inClinical(scope).catch((error) => {
    throw error instanceof Refusal ? notFound() : error;
  });
  const { homes, table } = scope;
  const latest = (prefix: string) =>
    table.query({
      ...{ in: homes.clinical(header.journey), prefix, descending: true, limit: most },
      kinds: [clinicalCheckIn, clinicalGoal, clinicalNote],
    });
  // Each by itself: one clinician's many notes leave room for the others', and for what is shared.
  const [shared, planned, noted] = await Promise.all([
    latest("C#"),
    latest("G#"),
    latest(`N#${own.member}#`),
    noteAccess(scope.atGate(own.person), homes.consents(own.person), "clinical"),
  ]);
  const covers = (kind: (typeof consent.leaves.what)[number]) => consent.leaves.what.includes(kind);
  const checkIns = shared.items
    .filter(is(clinicalCheckIn))
    .flatMap(({ value: { copy } }) => (copy && copy.made.at >= own.since ? [copy] : []));
  const goals = planned.items.filter(is(clinicalGoal)).flatMap(({ value }) => value.facts ?? []);
  const notes = noted.items.filter(is(clinicalNote)).map(({ value }) => value);
  return {
    header,
    consent,
    checkIns: covers("participation") ? checkIns : [],
    goals: covers("recovery_plan") ? goals : [],
    notes,
  };
}

/** The residents whose consent names this clinician now. @throws forbidden */
export async function listClients(scope: Scope): Promise<readonly Client[]> {
  requirePermission(scope, "clinical.read");
  if (!scope.member) throw forbidden("clinical.read");
  const own = { in: scope.homes.member(scope.member), prefix: clientPrefix };
  const found = await queryAll(scope, own, client);
  return found
    .map(({ value }) => value)
    .filter(({ until }) => !hasCome(until, scope.now()))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
