import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Departure, departure } from "#shared/records/departure/departure.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type Packet, packet, packetKey } from "#shared/records/packet/packet.ts";
import { type GoalFacts, stayGoal } from "#shared/records/shared-goal/shared-goal.ts";
import { type Correction, correction } from "#shared/records/stay/correction.ts";
import { type StayNote, stayNote } from "#shared/records/stay/note.ts";
import { type Stay, stay } from "#shared/records/stay/stay.ts";
import { type TransferredItem, transferredItem } from "#shared/records/transfer/transferred.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type AboutResident, aboutResident } from "./about-resident.ts";

export interface StayPage {
  readonly stay: Stay;
  readonly about: AboutResident;
  /** Staff notes, newest first; empty for readers who may not see them. */
  readonly notes: readonly StayNote[];
  /** What it said before, newest first; empty for readers who may not correct it. */
  readonly corrections: readonly Correction[];
  readonly house: HouseCard;
  /** The signed paperwork; undefined until a part is signed. */
  readonly packet: Packet | undefined;
  /** Newest first. */
  readonly happened: readonly EventRecord[];
  /** The access log, newest first, one entry for each member and hour. */
  readonly looked: readonly AccessEntry[];
  readonly next: string | null;
  /** In preparation, or completed. */
  readonly departure: Departure | undefined;
  /** What a resident from another house agreed to send. */
  readonly brought: readonly TransferredItem[];
  /** Goals of their own that they share with the house. */
  readonly goals: readonly GoalFacts[];
}

const limit = 80;
const kinds = [stay, event, accessEntry, departure, transferredItem, correction, stayNote, stayGoal];

/** A stay's page in two steps: its partition, newest first, with the header first; then what it names. The view is logged. */
export async function readStay(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; cursor?: string | undefined },
): Promise<StayPage> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "stay.read");
  const record = below.stay(home, input.stay);
  const { cursor } = input;
  const [page, [house, papers]] = await Promise.all([
    scope.table.query({ in: record, descending: true, limit, cursor, kinds }),
    scope.table.getAll([
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
      { entity: packet, key: packetKey(scope.homes, input.house, input.stay) },
    ]),
  ]);
  const found =
    page.items.find(is(stay)) ??
    (cursor ? await scope.table.get(stay, { pk: record, sk: "~header" }) : undefined);
  if (!found || !house) throw notFound();
  const [about] = await Promise.all([
    aboutResident(scope, found.value, papers?.value),
    noteAccess(scope, record, "stay"),
  ]);
  return {
    stay: found.value,
    about,
    notes: scope.permissions.has("note.manage")
      ? page.items.filter(is(stayNote)).map((one) => one.value)
      : [],
    corrections: scope.permissions.has("stay.correct")
      ? page.items.filter(is(correction)).map((one) => one.value)
      : [],
    house: house.value,
    packet: papers?.value,
    happened: page.items.filter(is(event)).map((one) => one.value),
    looked: page.items.filter(is(accessEntry)).map((one) => one.value),
    next: page.next,
    departure: page.items.find(is(departure))?.value,
    brought: page.items.filter(is(transferredItem)).map((one) => one.value),
    goals: page.items.filter(is(stayGoal)).flatMap((one) => one.value.facts ?? []),
  };
}
