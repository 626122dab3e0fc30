import { selfHouse } from "#shared/records/journey/self-house.ts";
import { type SelfMentor, selfMentor, selfMentorKey } from "#shared/records/journey/self-mentor.ts";
import { type OwnMatch, ownMatch, ownMatchKey } from "#shared/records/mentor/asked.ts";
import type { Handover } from "#shared/records/mentor/handover.ts";
import { type Wished, wishes, wishesKey } from "#shared/records/mentor/wishes.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { listHandovers } from "../handover/write-handover.ts";
import { ownJourney } from "./own-journey.ts";

export interface OwnMentoring {
  readonly mentor: Pick<SelfMentor, "mentor" | "cover">;
  readonly match: OwnMatch | undefined;
  readonly wished: Wished | undefined;
  readonly handovers: readonly Handover[];
  readonly timeZone: string;
}

/** Who is proposed to a resident, while they have not answered. @throws forbidden */
export async function readProposed(scope: Scope): Promise<string | undefined> {
  requirePermission(scope, "journey.read");
  const found = await scope.table.get(ownMatch, ownMatchKey(scope.homes, ownJourney(scope)));
  const proposal = found?.value.proposal;
  return proposal?.residentSaid === null ? proposal.mentor.name : undefined;
}

/** Who walks with a resident, who could, and what they look for. @throws forbidden */
export async function readOwnMatch(scope: Scope): Promise<OwnMentoring> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const journey = ownJourney(scope);
  const [[own, house, match, wished], handovers] = await Promise.all([
    table.getAll([
      { entity: selfMentor, key: selfMentorKey(homes, journey) },
      { entity: selfHouse, key: selfHouse.key(homes, { journey, house: null }) },
      { entity: ownMatch, key: ownMatchKey(homes, journey) },
      { entity: wishes, key: wishesKey(homes, journey) },
    ]),
    listHandovers(scope),
  ]);
  return {
    mentor: own?.value ?? { mentor: null, cover: null },
    match: match?.value,
    wished: wished?.value,
    handovers,
    timeZone: house?.value.house?.timeZone ?? "UTC",
  };
}
