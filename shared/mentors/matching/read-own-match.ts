import { hasCome } from "#shared/kernel/instant.ts";
import { type Journey, journeyHeader, journeyHeaderKey } from "#shared/records/journey/journey.ts";
import { selfHouse } from "#shared/records/journey/self-house.ts";
import { type SelfMentor, selfMentor, selfMentorKey } from "#shared/records/journey/self-mentor.ts";
import { type OwnMatch, ownMatch, ownMatchKey } from "#shared/records/mentor/asked.ts";
import { type CoverAsk, coverAsk, coverAskKey } from "#shared/records/mentor/cover-ask.ts";
import type { Handover } from "#shared/records/mentor/handover.ts";
import { type Wished, wishes, wishesKey } from "#shared/records/mentor/wishes.ts";
import { reading, readingKey } from "#shared/records/message/reading.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { listHandovers } from "../handover/write-handover.ts";
import { ownJourney } from "./own-journey.ts";

export interface OwnMentoring {
  readonly mentor: Pick<SelfMentor, "mentor" | "cover">;
  readonly match: OwnMatch | undefined;
  readonly wished: Wished | undefined;
  readonly handovers: readonly Handover[];
  /** Who would stand in for their mentor, and waits for their answer. */
  readonly coverAsk: OpenAsk | undefined;
  readonly timeZone: string;
}

interface OpenAsk extends NonNullable<CoverAsk["by"]> {
  readonly round: number;
}

/** What waits for a resident: the names of who could be their mentor, and of who could stand in. */
export interface ToAnswer {
  readonly mentor: string | undefined;
  readonly cover: string | undefined;
  /** A message to them waits. */
  readonly message: boolean;
}

/** @throws forbidden */
export async function readToAnswer(scope: Scope): Promise<ToAnswer> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const journey = ownJourney(scope);
  const [match, ask, header, read] = await table.getAll([
    { entity: ownMatch, key: ownMatchKey(homes, journey) },
    { entity: coverAsk, key: coverAskKey(homes, journey) },
    { entity: journeyHeader, key: journeyHeaderKey(homes, journey) },
    { entity: reading, key: readingKey(homes, { journey, reader: "resident" }) },
  ]);
  const proposal = match?.value.proposal;
  return {
    mentor: proposal?.residentSaid === null ? proposal.mentor.name : undefined,
    cover: openAsk(scope, ask?.value, header?.value)?.name,
    message: read?.value.unreadSince != null,
  };
}

function openAsk(
  scope: Scope,
  ask: CoverAsk | undefined,
  header: Pick<Journey, "mentor"> | undefined,
): OpenAsk | undefined {
  if (!ask?.by || ask.said !== null || ask.mentor !== header?.mentor) return undefined;
  return hasCome(ask.by.until, scope.now()) ? undefined : { ...ask.by, round: ask.round };
}

/** Who walks with a resident, who could, and what they look for. @throws forbidden */
export async function readOwnMatch(scope: Scope): Promise<OwnMentoring> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const journey = ownJourney(scope);
  const [[own, house, match, wished, ask, header], handovers] = await Promise.all([
    table.getAll([
      { entity: selfMentor, key: selfMentorKey(homes, journey) },
      { entity: selfHouse, key: selfHouse.key(homes, { journey, house: null }) },
      { entity: ownMatch, key: ownMatchKey(homes, journey) },
      { entity: wishes, key: wishesKey(homes, journey) },
      { entity: coverAsk, key: coverAskKey(homes, journey) },
      { entity: journeyHeader, key: journeyHeaderKey(homes, journey) },
    ]),
    listHandovers(scope),
  ]);
  return {
    mentor: own?.value ?? { mentor: null, cover: null },
    match: match?.value,
    wished: wished?.value,
    handovers,
    coverAsk: openAsk(scope, ask?.value, header?.value),
    timeZone: house?.value.house?.timeZone ?? "UTC",
  };
}
