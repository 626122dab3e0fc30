import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import {
  type BroughtPart,
  type BroughtRecord,
  broughtKey,
  broughtRecord,
  queryBrought,
} from "#shared/records/brought/brought.ts";
import type { HouseCard } from "#shared/records/house/records.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { mayRead } from "#shared/residents/packet/read-packet.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { needs, type OfStay, stayAndHouse } from "./open-record.ts";

export interface BroughtPage {
  readonly stay: Stay;
  readonly house: HouseCard;
  /** Latest first. */
  readonly records: readonly BroughtRecord[];
}

/** What a resident brought; the view is logged. @throws not_found, forbidden */
export async function listBrought(scope: Scope, input: OfStay): Promise<BroughtPage> {
  const stayHome = below.stay(houseHome(scope, input.house), input.stay);
  requirePermission(scope, needs);
  const [at, page] = await Promise.all([
    stayAndHouse(scope, input),
    scope.table.query({
      in: below.brought(stayHome),
      prefix: "~brt_",
      descending: true,
      limit: 50,
      kinds: [broughtRecord],
    }),
  ]);
  await noteAccess(scope, stayHome, "papers");
  const records = page.items.filter(is(broughtRecord)).map(({ value }) => value);
  return { stay: at.stay.value, house: at.house, records };
}

/** What reads the house's own of the kind. */
const readBy = new Map<string, readonly Permission[]>([
  ["tests", ["testing.read"]],
  ["reviews", ["review.read"]],
]);
/** A part that is not known here may hold anything: for whoever reads all that few may read. */
const unknown: readonly Permission[] = ["testing.read", "review.read", "medication.read"];

/** One record with the papers and parts this reader may see; the view is logged. @throws not_found, forbidden */
export async function readBrought(
  scope: Scope,
  input: OfStay & { readonly brought: Id<"brought"> },
): Promise<{
  readonly record: BroughtRecord;
  readonly house: HouseCard;
  readonly papers: readonly SignedDocument[];
  readonly parts: readonly BroughtPart[];
}> {
  const stayHome = below.stay(houseHome(scope, input.house), input.stay);
  requirePermission(scope, needs);
  const [at, record, found] = await Promise.all([
    stayAndHouse(scope, input),
    scope.table.get(broughtRecord, broughtKey(scope.homes, input, input.brought)),
    queryBrought(scope, input, input.brought),
  ]);
  if (!record) throw notFound();
  await noteAccess(scope, stayHome, "papers");
  const papers = found.papers.map(({ value }) => value.document);
  const parts = found.parts.map(({ value }) => value);
  const mayReadPart = ({ name }: BroughtPart): boolean =>
    (readBy.get(name) ?? unknown).every((needed) => scope.permissions.has(needed));
  return {
    record: record.value,
    house: at.house,
    papers: papers.filter(({ part }) => mayRead(scope, part)),
    parts: parts.filter(mayReadPart),
  };
}
