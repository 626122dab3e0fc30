import { notFound } from "#shared/kernel/errors.ts";
import { today } from "#shared/kernel/local-date.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { journeyIn } from "#shared/records/journey/in-journey.ts";
import { journeyHeader, journeyHeaderKey } from "#shared/records/journey/journey.ts";
import { selfStay } from "#shared/records/journey/self-stay.ts";
import {
  type MilestoneChoice,
  milestoneChoice,
  milestoneStanding,
  nothingChosen,
} from "#shared/records/milestone/milestone.ts";
import { type Counted, nothingShared } from "#shared/records/milestone/on-today.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface OwnMilestones {
  readonly choice: Omit<MilestoneChoice, "journey">;
  /** What the house sees now. */
  readonly seen: Counted;
  /** As the house's page names them. */
  readonly name: string;
  /** House-local; null before a stay. */
  readonly movedInOn: string | null;
  readonly today: ReturnType<typeof today>;
}

/** What a resident shares of their milestones, and what their house sees. @throws forbidden */
export async function readOwnMilestones(scope: Scope): Promise<OwnMilestones> {
  requirePermission(scope, "self.read");
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const [page, header] = await Promise.all([
    table.query({
      in: homes.self(journey),
      descending: true,
      limit: 40,
      kinds: [milestoneChoice, milestoneStanding, selfStay],
    }),
    table.get(journeyHeader, journeyHeaderKey(homes, journey)),
  ]);
  if (!header) throw notFound();
  const { stays, timeZone } = header.value;
  const at = stays.at(-1)?.stay;
  const standing = page.items.find(is(milestoneStanding))?.value;
  const own = page.items.filter(is(selfStay)).find(({ value }) => value.stay === at)?.value.facts;
  return {
    choice: page.items.find(is(milestoneChoice))?.value ?? nothingChosen,
    seen: standing && standing.stay === at ? standing.counted : nothingShared,
    name: own ? boardName(own) : header.value.name,
    movedInOn: stays[0]?.since ?? null,
    today: today(scope.now(), timeZone),
  };
}
