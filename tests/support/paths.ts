import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { listVacancies } from "#shared/records/house/list-vacancies.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readParties } from "#shared/referrals/intake/read-parties.ts";
import { submitReferral } from "#shared/referrals/intake/submit-referral.ts";
import { listOwnReferrals } from "#shared/referrals/partner/list-own-referrals.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { assigned, journeyOf, walkingIn } from "./beside.ts";
import { command, createSmallWorld, exampleFor, localTime } from "./small-world.ts";
import { inSteps, type Trips, tripsOf } from "./steps.ts";

/** A path through the product, and what it cost after the door. `budget`: the most steps it may wait for. */
export interface Path extends Trips {
  readonly what: string;
  readonly budget: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** A referral's way from the partner to a bed, with the pages read on it. */
export async function walkPaths(): Promise<Path[]> {
  const trips = { calls: 0, steps: 0 };
  const world = await createSmallWorld({ wrap: inSteps(trips) });
  const { lantern, clock } = world;
  const house = lantern.houses.juniper;
  const paths: Path[] = [];
  const path = async <T>(
    what: string,
    budget: number,
    scope: Scope,
    run: (scope: Scope) => Promise<T>,
  ): Promise<T> => {
    const before = { ...scope.table.meter };
    const { answer, steps, calls } = await tripsOf(trips, () => run(scope));
    const { readUnits, writeUnits } = scope.table.meter;
    paths.push({
      what,
      budget,
      steps,
      calls,
      readUnits: readUnits - before.readUnits,
      writeUnits: writeUnits - before.writeUnits,
    });
    return answer;
  };
  const care = () => world.as(lantern.members.admissions);
  const manager = () => world.as(lantern.members.house_manager, house);
  const larkfield = () => world.partner(lantern, lantern.partners.larkfield);
  const payload = exampleFor(lantern, world.today());
  const key = command();
  const parties = await readParties(larkfield());
  const submit = (scope: Scope) => submitReferral(scope, { payload, parties, command: key, bodyHash: "h" });
  const { referral: view } = await path("referral posted", 2, larkfield(), submit);
  await path("the same posted again", 4, larkfield(), submit);
  await world.drain();
  const referral = view.id;
  await path("inbox", 1, care(), (s) => listInbox(s, {}));
  await path("care's page of a referral", 2, care(), (s) => readReferral(s, { house: null, referral }));
  await path("referral routed", 4, care(), (s) => routeReferral(s, { referral, house, command: command() }));
  await world.drain();
  await path("house board", 1, manager(), (s) => readBoard(s, { house }));
  await path("house's page of a referral", 2, manager(), (s) => readReferral(s, { house, referral }));
  const free = [...(await world.beds(lantern, house)).values()][0];
  if (!free) throw new Error("no bed");
  const until = localTime(clock, 24);
  await path("referral accepted", 2, manager(), (s) =>
    acceptReferral(s, { house, referral, bed: free, until, command: command() }),
  );
  const { stay } = await path("moved in", 2, manager(), (s) =>
    moveIn(s, { house, referral, bed: free, command: command() }),
  );
  await world.drain();
  await path("stay's page", 2, manager(), (s) => readStay(s, { house, stay }));
  const at = { house, stay };
  const { journey, person } = await journeyOf(world, at);
  await assigned(world, journey);
  const they = walkingIn(world, { at, journey, person, by: lantern.members.peer_mentor });
  await path("a mentor's agenda", 1, they.own, (s) => readAgenda(s));
  await path("a journey's page", 1, they.mentor, (s) => readJourney(s));
  await path("a resident's first page", 1, they.resident, (s) => readOwnPage(s));
  await path("vacancies", 1, larkfield(), (s) => listVacancies(s, {}));
  clock.passUndo();
  await path("a partner's list", 1, larkfield(), (s) => listOwnReferrals(s, {}));
  await path("network", 1, world.as(lantern.members.network_admin), (s) => readNetwork(s, {}));
  return paths;
}
