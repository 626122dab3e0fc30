import type { Id } from "#shared/kernel/ids.ts";
import type { HistoryEntry } from "#shared/records/referral/history.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { command, createSmallWorld, localTime, madeOnce, type SmallWorld } from "./small-world.ts";

/** A referral at Juniper House, and the people who work on it. */
export interface AtJuniper {
  readonly world: SmallWorld;
  readonly house: Id<"house">;
  readonly referral: Id<"referral">;
  /** `1A`. */
  readonly bed: Id<"bed">;
  readonly manager: Scope;
  readonly staff: Scope;
  readonly care: Scope;
  readonly larkfield: Scope;
  /** The next request on it. */
  on(): { house: Id<"house">; referral: Id<"referral">; command: string };
  header(): Promise<ReferralHeader>;
  /** Its history, oldest first. */
  history(): Promise<readonly HistoryEntry[]>;
  /** Accepts it into the bed, held for this many hours. */
  accept(hours: number): Promise<unknown>;
}

let usual: Id<"referral">;
const withUsual = madeOnce(async () => {
  const world = await createSmallWorld();
  usual = await routed(world);
  return world;
});

async function routed(
  world: SmallWorld,
  change?: (payload: ReferralPayload) => ReferralPayload,
): Promise<Id<"referral">> {
  const { houses, members } = world.lantern;
  const referral = await world.referred(world.lantern, change);
  await routeReferral(world.as(members.admissions), { referral, house: houses.juniper, command: command() });
  await world.drain();
  return referral;
}

/** Begins with the usual referral after this: done once, each world a copy. */
export function juniperAfter<T>(act: (at: AtJuniper) => Promise<T>): () => Promise<AtJuniper & { done: T }> {
  let done: T;
  const made = madeOnce(async () => {
    const at = await atJuniper();
    done = await act(at);
    await at.world.drain();
    return at.world;
  });
  return async () => ({ ...(await atJuniperIn(await made(), usual)), done });
}

export async function atJuniper(
  change?: (payload: ReferralPayload) => ReferralPayload,
  given?: SmallWorld,
  options?: Parameters<typeof withUsual>[0],
): Promise<AtJuniper> {
  const isUsual = !change && !given;
  const world = isUsual ? await withUsual(options) : (given ?? (await createSmallWorld()));
  return atJuniperIn(world, isUsual ? usual : await routed(world, change));
}

/** The same, in a world that has the referral. */
async function atJuniperIn(world: SmallWorld, referral: Id<"referral">): Promise<AtJuniper> {
  const { lantern } = world;
  const house = lantern.houses.juniper;
  const bed = (await world.beds(lantern, house)).get("1A");
  if (!bed) throw new Error("no bed");
  const manager = world.as(lantern.members.house_manager, house);
  const on = () => ({ house, referral, command: command() });
  return {
    world,
    house,
    referral,
    bed,
    manager,
    staff: world.as(lantern.members.house_staff, house),
    care: world.as(lantern.members.admissions),
    larkfield: world.partner(lantern, lantern.partners.larkfield),
    on,
    header: async () => (await readReferral(manager, { house, referral })).header,
    history: async () => (await readReferral(manager, { house, referral })).history,
    accept: (hours) => acceptReferral(manager, { ...on(), bed, until: localTime(world.clock, hours) }),
  };
}
