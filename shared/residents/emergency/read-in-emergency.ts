import { notFound } from "#shared/kernel/errors.ts";
import { bed } from "#shared/records/bed/bed.ts";
import { type Emergency, isLive, recordOf } from "#shared/records/emergency/emergency.ts";
import { loadOwnEmergency } from "#shared/records/emergency/load.ts";
import { type HouseCard, houseCard } from "#shared/records/house/records.ts";
import { packet, packetKey } from "#shared/records/packet/packet.ts";
import { type SafetyPlan, safetyPlan, safetyPlanKey } from "#shared/records/safety-plan/safety-plan.ts";
import { type Stay, type StayCard, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type AboutResident, aboutResident } from "../stay/about-resident.ts";

/** What an emergency access shows: first who lives in the house, then the record of the one who was chosen. */
export interface InEmergency {
  readonly emergency: Emergency;
  readonly isLive: boolean;
  readonly house: HouseCard | undefined;
  readonly residents: readonly (StayCard & { readonly label: string })[];
  readonly record:
    | { readonly stay: Stay; readonly about: AboutResident; readonly safety: SafetyPlan | undefined }
    | undefined;
}

/**
 * A member's own emergency access. While it lasts, the house is read under a role for this house that cannot write, and
 * what was shown is noted before it is. Afterwards it shows nothing of the house. @throws forbidden, not_found
 */
export async function readInEmergency(
  scope: Scope,
  { emergency: id }: { emergency: Emergency["id"] },
): Promise<InEmergency> {
  requirePermission(scope, "emergency.open");
  const { value } = await loadOwnEmergency(scope, id);
  const nothing = { emergency: value, house: undefined, residents: [], record: undefined };
  if (!isLive(value, scope.now())) return { ...nothing, isLive: false };
  const { house, chosen } = value;
  await noteAccess(scope, recordOf(scope.homes, id), chosen ? "record" : "residents");
  const inside = scope.inEmergency(house);
  const { cards, card } = await residentsOf(inside, house);
  return {
    ...nothing,
    isLive: true,
    house: card,
    ...(chosen ? { record: await recordIn(scope, { house, stay: chosen.stay }) } : { residents: cards }),
  };
}

async function residentsOf(inside: Scope, house: Emergency["house"]) {
  const { items } = await inside.table.query({
    in: inside.homes.house(house),
    limit: 600,
    kinds: [houseCard, stayCard, bed],
  });
  const labels = new Map(items.filter(is(bed)).map(({ value }) => [value.id, value.label]));
  const cards = items
    .filter(is(stayCard))
    .map(({ value }) => ({ ...value, label: labels.get(value.bed) ?? "" }))
    .sort((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }));
  return { cards, card: items.find(is(houseCard))?.value };
}

async function recordIn(scope: Scope, at: { house: Emergency["house"]; stay: Stay["id"] }) {
  const inside = scope.inEmergency(at.house);
  const [found, papers] = await inside.table.getAll([
    { entity: stay, key: stayKey(inside.homes, at.house, at.stay) },
    { entity: packet, key: packetKey(inside.homes, at.house, at.stay) },
  ]);
  if (!found) throw notFound();
  const { journey } = found.value;
  const [about, safety] = await Promise.all([
    aboutResident(inside, found.value, papers?.value),
    scope.inSafety(journey).table.get(safetyPlan, safetyPlanKey(scope.homes, journey)),
  ]);
  return { stay: found.value, about, safety: safety?.value };
}
