import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createClock } from "#functions/clock/app.ts";
import { systemScope } from "#functions/system-scope.ts";
import { createHouse } from "#shared/houses/house/create-house.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { createNetwork } from "#shared/network/network/create-network.ts";
import { addKey } from "#shared/network/partner/add-key.ts";
import { addPartner } from "#shared/network/partner/add-partner.ts";
import { bed } from "#shared/records/bed/bed.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { type HouseDefinition, sampleHouse } from "#shared/records/house/house.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { readParties } from "#shared/referrals/intake/read-parties.ts";
import { submitReferral } from "#shared/referrals/intake/submit-referral.ts";
import { is } from "#shared/table/entity.ts";
import { type Membership, scopeInHouse, scopeOverNetwork } from "#shared/table/member-scopes.ts";
import { openScope, type Scope } from "#shared/table/scope.ts";
import { partnerMay, type Role, roles } from "#shared/tenancy/roles.ts";
import { TestClock } from "./clock.ts";
import { issuer } from "./doors.ts";
import { type KeptTable, keepTable, keepTableIn, keptTableIn } from "./kept-table.ts";
import { onceARun } from "./once-a-run.ts";
import { quiet } from "./standing.ts";
import { createTestWorld, type TestWorld, type TestWorldOptions } from "./world.ts";

/** A network with houses, partners and people of every role, set up by the use cases themselves. */
export interface SmallNetwork {
  readonly id: Id<"network">;
  readonly houses: { readonly juniper: Id<"house">; readonly alder: Id<"house"> };
  readonly partners: { readonly larkfield: Partner; readonly halfmoon: Partner };
  /** House roles are in Juniper only. */
  readonly members: Readonly<Record<Role, Membership & { readonly identity: string }>>;
}
interface Partner {
  readonly id: Id<"partner">;
  readonly key: Id<"key">;
  readonly token: string;
}

export interface SmallWorld extends TestWorld {
  readonly clock: TestClock;
  readonly lantern: SmallNetwork;
  as(membership: Membership, house?: Id<"house">): Scope;
  partner(network: SmallNetwork, partner: Partner): Scope;
  system(network: SmallNetwork): Scope;
  tick(): Promise<{ done: number; failed: number }>;
  /** Sends a referral as Larkfield and carries its outbox message to the inbox. */
  referred(
    network?: SmallNetwork,
    change?: (payload: ReferralPayload) => ReferralPayload,
  ): Promise<Id<"referral">>;
  /** The same, with its outbox message not yet delivered. */
  referredUndrained(change: (payload: ReferralPayload) => ReferralPayload): Promise<void>;
  beds(network: SmallNetwork, house: Id<"house">): Promise<Map<string, Id<"bed">>>;
  today(): string;
}

let commands = 0;
/** A new command ID. */
export const command = (): string => {
  commands += 1;
  return `test-command-${commands}-${Math.random().toString(36).slice(2)}`;
};

interface Template {
  readonly kept: KeptTable;
  readonly network: SmallNetwork;
}
/** Networks by name, and by their beds in each house. Every world starts as a copy of one. */
const templates = new Map<string, Promise<Template>>();

/** Set up by the use cases once a run, for all workers. */
async function makeTemplate(name: string, id: Id<"network">, beds: number): Promise<Template> {
  const dir = await onceARun(name, async (to) => {
    await mkdir(to);
    const test = await createTestWorld({ now: new TestClock().now });
    await writeFile(join(to, "network.json"), JSON.stringify(await makeNetwork(test, id, beds)));
    await keepTableIn(to, test);
  });
  const network: SmallNetwork = JSON.parse(await readFile(join(dir, "network.json"), "utf8"));
  return { kept: await keptTableIn(dir), network };
}

/** Adds a network to a table: a copy of one that was set up when a test clock begins. */
export async function addNetwork(test: TestWorld, id: Id<"network">, beds = 4): Promise<SmallNetwork> {
  const name = `${id}-of-${beds}`;
  const template = templates.get(name) ?? makeTemplate(name, id, beds);
  templates.set(name, template);
  const { kept, network } = await template;
  await kept.into(test);
  return network;
}

/** A copy of a world: its own table, with the same keys and time. */
export async function copyOf(
  {
    kept,
    dataDir,
    lantern,
    clock: was,
  }: { kept: KeptTable } & Pick<SmallWorld, "dataDir" | "lantern" | "clock">,
  options: Pick<TestWorldOptions, "wrap"> = {},
): Promise<SmallWorld> {
  const clock = new TestClock(was.now().toString());
  const test = await createTestWorld({ now: clock.now, like: dataDir, ...options });
  await kept.into(test);
  return smallWorld(test, clock, lantern);
}

/** A world and what is known of it, made once a run, for all workers; each call returns a copy of the world. */
export function madeOnceARun<T>(name: string, make: () => Promise<{ world: SmallWorld; it: T }>) {
  return async (options?: Pick<TestWorldOptions, "wrap">): Promise<{ world: SmallWorld; it: T }> => {
    const dir = await onceARun(name, async (to) => {
      const { world, it } = await make();
      await cp(world.dataDir, join(to, "data"), { recursive: true });
      await keepTableIn(to, world);
      const { lantern, clock } = world;
      await writeFile(join(to, "known.json"), JSON.stringify({ it, lantern, now: clock.now() }));
    });
    const { it, lantern, now } = JSON.parse(await readFile(join(dir, "known.json"), "utf8"));
    const made = { kept: await keptTableIn(dir), dataDir: join(dir, "data"), lantern };
    return { world: await copyOf({ ...made, clock: new TestClock(now) }, options), it };
  };
}

/** A world that is made once; each call returns a copy of it. */
export function madeOnce(
  make: () => Promise<SmallWorld>,
): (options?: Pick<TestWorldOptions, "wrap">) => Promise<SmallWorld> {
  let made: (SmallWorld & { kept: KeptTable }) | undefined;
  return async (options) => {
    if (!made) {
      const world = await make();
      made = { ...world, kept: await keepTable(world) };
    }
    return copyOf(made, options);
  };
}

/** Sets up the world. `then` runs before faults are switched on. */
export async function createSmallWorld(
  options: Omit<TestWorldOptions, "now"> & { beds?: number } = {},
): Promise<SmallWorld> {
  const clock = new TestClock();
  const test = await createTestWorld({ now: clock.now, ...options });
  return smallWorld(test, clock, await addNetwork(test, "net_lantern", options.beds));
}

function smallWorld(test: TestWorld, clock: TestClock, lantern: SmallNetwork): SmallWorld {
  return {
    ...test,
    clock,
    lantern,
    as: (membership, house) => {
      const { worksIn: over } = roles[membership.role];
      if (house) return scopeInHouse(test.world, membership, house, "req");
      return scopeOverNetwork(test.world, membership, over === "care" ? "care" : "administration", "req");
    },
    partner: (network, partner) => partnerScope(test, network, partner),
    system: (network) => systemScope(test.world, network.id),
    tick: createClock({
      world: test.world,
      mail: test.ports.mail,
      texts: test.ports.texts,
      archives: test.ports.archives,
      beacon: test.ports.beacon,
      origin: "https://porchlight.example",
      log: () => {},
    }),
    referred: async (network = lantern, change = (payload) => payload) => {
      const scope = partnerScope(test, network, network.partners.larkfield);
      const payload = change(exampleFor(network, clock.now().toString().slice(0, 10)));
      const { referral } = await submitted(scope, payload);
      await test.drain();
      return referral.id;
    },
    referredUndrained: async (change) => {
      const scope = partnerScope(test, lantern, lantern.partners.larkfield);
      const payload = change(exampleFor(lantern, clock.now().toString().slice(0, 10)));
      await submitted(scope, payload);
    },
    beds: async (network, house) => {
      const scope = systemScope(test.world, network.id);
      const page = await scope.table.query({
        in: scope.homes.house(house),
        prefix: "B#",
        limit: 100,
        kinds: [bed],
      });
      return new Map(page.items.filter(is(bed)).map((one) => [one.value.label, one.value.id]));
    },
    today: () => clock.now().toZonedDateTimeISO("America/Los_Angeles").toPlainDate().toString(),
  };
}

const submitted = async (scope: Scope, payload: ReferralPayload) =>
  submitReferral(scope, {
    payload,
    parties: await readParties(scope),
    command: command(),
    bodyHash: command(),
  });

/** The example as Larkfield sends it to this network. */
export const exampleFor = ({ id }: Pick<SmallNetwork, "id">, today: string): ReferralPayload =>
  exampleReferral(today, { discloser: "Larkfield", recipient: `Network ${id} LLC` });

function partnerScope(test: TestWorld, network: SmallNetwork, partner: Partner): Scope {
  return openScope(test.world, {
    kind: "partner",
    network: network.id,
    partner: partner.id,
    actor: { kind: "partner", id: partner.id, name: "Larkfield", key: partner.key },
    permissions: partnerMay,
    requestId: "req",
  });
}

async function makeNetwork(test: TestWorld, id: Id<"network">, beds: number): Promise<SmallNetwork> {
  const scope = openScope(test.world, {
    kind: "administration",
    network: id,
    actor: { kind: "member", id: "mem_setup", name: "Setup", role: "network_admin" },
    permissions: roles.network_admin.may,
    requestId: "req",
  });
  const name = `Network ${id}`;
  await createNetwork(scope, {
    form: {
      name,
      legalEntity: `${name} LLC`,
      timeZone: "America/Los_Angeles",
      contactEmail: "office@lantern.example",
      contactPhone: "555-0100",
    },
    founder: null,
    command: command(),
  });
  const houses = {
    juniper: await addHouse(scope, name, `hse_juniper-${id}`, "Juniper House", beds),
    alder: await addHouse(scope, name, `hse_alder-${id}`, "Alder House", beds),
  };
  const partners = {
    larkfield: await partnerWithKey(scope, "Larkfield"),
    halfmoon: await partnerWithKey(scope, "Halfmoon"),
  };
  const members: Partial<Record<Role, SmallNetwork["members"][Role]>> = {};
  for (const role of Object.keys(roles) as Role[]) {
    const inHouse = roles[role].worksIn === "houses" ? [houses.juniper] : [];
    const email = `${role}@${id.replace("_", "-")}.example`;
    const identity = identityOf(issuer, email);
    const added = await addMember(scope, {
      door: test.world.openDoor("web"),
      name: `${role} of ${id}`,
      email,
      role,
      houses: inHouse,
      identity,
      networkName: name,
      tell: quiet,
      command: command(),
    });
    members[role] = {
      network: id,
      member: added.member,
      name: `${role} of ${id}`,
      role,
      houses: inHouse,
      identity,
    };
  }
  await test.drain();
  return { id, houses, partners, members: members as SmallNetwork["members"] };
}

async function addHouse(
  scope: Scope,
  networkName: string,
  id: Id<"house">,
  name: string,
  beds: number,
): Promise<Id<"house">> {
  const house: HouseDefinition = { ...sampleHouse(id), name };
  const labels = Array.from(
    { length: beds },
    (_, at) => `${1 + Math.floor(at / 2)}${at % 2 === 0 ? "A" : "B"}`,
  );
  await createHouse(scope, {
    house,
    networkName,
    beds: labels.map((label) => ({ label, room: "", place: "lower" as const, outReason: null })),
    command: command(),
  });
  return id;
}

async function partnerWithKey(scope: Scope, name: string): Promise<Partner> {
  const { partner } = await addPartner(scope, { name, command: command() });
  const { key, token } = await addKey(scope, { partner, command: command() });
  if (!token) throw new Error("A new key shows its token once");
  return { id: partner, key, token };
}

export const localTime = (clock: TestClock, hours: number): string =>
  clock
    .now()
    .add({ hours })
    .toZonedDateTimeISO("America/Los_Angeles")
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
