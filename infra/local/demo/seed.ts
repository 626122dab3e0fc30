import type { Temporal } from "temporal-polyfill";
import { createHouse } from "#shared/houses/house/create-house.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { type Id, newId } from "#shared/kernel/ids.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { createNetwork } from "#shared/network/network/create-network.ts";
import { describePublicForm, type publicFormForm } from "#shared/network/network/describe-public-form.ts";
import { setOversight } from "#shared/network/network/set-oversight.ts";
import { addKey } from "#shared/network/partner/add-key.ts";
import { addPartner } from "#shared/network/partner/add-partner.ts";
import { openScope, type Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { type DemoJson, format } from "../demo-file.ts";
import type { System } from "../system.ts";
import { highMesa } from "./high-mesa/network.ts";
import { at, command, type Person, type Seeded } from "./kit.ts";
import { lanternRow } from "./lantern-row/network.ts";
import type { DemoHouse, DemoNetwork } from "./network.ts";
import { putOnFile } from "./seed-agreements.ts";
import { prepareDepartures } from "./seed-departures.ts";
import { sendInquiries } from "./seed-inquiries.ts";
import { assignMentors } from "./seed-mentors.ts";
import { openOwnPages } from "./seed-own-pages.ts";
import { keepTexts, signPapers } from "./seed-papers.ts";
import { liveThereBefore, markPeopleAtRisk } from "./seed-people.ts";
import { sendReferrals, settleReferrals } from "./seed-referrals.ts";
import { moveResidentsIn } from "./seed-residents.ts";
import { openFairReview } from "./seed-review.ts";
import { confirmNumbers, putOnCall } from "./seed-roster.ts";
import { testResidents } from "./seed-testing.ts";

/** Seeds an empty table through the ordinary use cases and returns the people to sign in as. */
export async function seedDemo(system: System): Promise<DemoJson> {
  const now = system.world.now();
  const seeded: Seeded[] = [];
  for (const plan of [lanternRow, highMesa]) seeded.push(await setUp(system, plan, now));
  await system.settle();
  const [first] = seeded;
  if (first) await liveThereBefore(system, first, now);
  let number = 0;
  for (const one of seeded) number = await moveResidentsIn(system, one, now, number);
  for (const one of seeded) await prepareDepartures(system, one, now);
  await system.settle();
  for (const one of seeded) await putOnCall(system, one, now);
  if (first) await confirmNumbers(system, first);
  for (const one of seeded) await putOnFile(system, one, now);
  const sent = await sendReferrals(system, seeded, now);
  await system.settle();
  await settleReferrals(system, seeded, sent, now);
  await sendInquiries(system, seeded, now);
  await system.settle();
  for (const one of seeded) await signPapers(system, one, now);
  await system.settle();
  if (first) await markPeopleAtRisk(system, first);
  for (const one of seeded) await assignMentors(system, one, now);
  for (const one of seeded) {
    await testResidents(system, one, now);
    await openFairReview(system, one, now);
  }
  const networks = [];
  for (const one of seeded) networks.push({ ...describe(one), ...(await openOwnPages(system, one)) });
  return { url: system.origin, format, networks };
}

/** Who hears appeals: an invented affiliate. */
const oversight = {
  body: "Golden Shore Recovery Residences (affiliate)",
  contact: "555-0142, appeals@goldenshore.example",
  decideDays: "7",
  appealDays: "14",
  answerDays: "30",
};

const describe = ({
  plan,
  houses,
  partners,
}: Seeded): Omit<DemoJson["networks"][number], "residents" | "guests"> => ({
  id: plan.id,
  name: plan.name,
  houses: plan.houses.map(({ name }) => ({ id: houses.get(name) ?? "", name })),
  partners: partners.map(({ id, name, apiKey }) => ({ id, name, apiKey })),
  members: plan.members.map(({ name, email, role, houses: names = [] }) => ({
    email,
    name,
    role,
    houses: names.map((house) => houses.get(house) ?? ""),
  })),
});

async function setUp(system: System, plan: DemoNetwork, now: Temporal.Instant): Promise<Seeded> {
  const world = at(system.world, now.subtract({ hours: 24 * 400 }));
  const scope = openScope(world, {
    kind: "administration",
    network: plan.id,
    actor: { kind: "member", id: "mem_setup", name: "Porchlight", role: "network_admin" },
    permissions: rule("network_admin").may,
    requestId: "demo",
  });
  const { name, legalEntity, timeZone } = plan;
  const contact = { contactEmail: `office@${plan.id.slice(4)}.example`, contactPhone: "555-0100" };
  const form = { name, legalEntity, timeZone, ...contact };
  await createNetwork(scope, { form, founder: null, command: command() });
  await describePublicForm(scope, { ...publicForm(plan), command: command() });
  await setOversight(scope, { ...oversight, command: command() });
  const houses = new Map<string, Id<"house">>();
  for (const house of plan.houses) houses.set(house.name, await addHouse(scope, plan, house));
  await keepTexts(scope, plan);
  const partners = [];
  for (const partnerName of plan.partners) {
    const { partner: id } = await addPartner(scope, { name: partnerName, command: command() });
    const { key, token } = await addKey(scope, { partner: id, command: command() });
    partners.push({ id, name: partnerName, key, apiKey: token ?? "" });
  }
  let care: Seeded["care"] | undefined;
  const members: Person[] = [];
  for (const { houses: names = [], ...person } of plan.members) {
    const identity = system.identityOf(person.email);
    const inHouses = names.flatMap((house) => houses.get(house) ?? []);
    const { member } = await addMember(scope, {
      door: world.openDoor("web"),
      ...person,
      houses: inHouses,
      identity,
      networkName: name,
      tell: { whoEntered: async () => new Set(), write: () => ({ subject: "", text: "" }) },
      command: command(),
    });
    const membership = {
      ...{ network: plan.id, member, name: person.name, role: person.role },
      ...{ houses: inHouses, identity },
    };
    members.push(membership);
    if (person.role === "admissions") care = membership;
  }
  if (!care) throw new Error("A demo network needs admissions");
  return { plan, houses, partners, care, members };
}

const publicForm = ({ houses }: DemoNetwork): Sent<typeof publicFormForm> => {
  const fees = houses.map(({ weeklyFeeCents }) => Math.round(weeklyFeeCents / 100));
  const women = houses.some((one) => one.women);
  const men = houses.some((one) => !one.women);
  return {
    towns: [...new Set(houses.map(({ area }) => area.split(", ").at(-1)))].join(", "),
    whom: [...(men ? ["Men"] : []), ...(women ? ["Women"] : [])].join(", "),
    price: `$${Math.min(...fees)} to $${Math.max(...fees)} a week`,
    callBackHours: "24",
  };
};

async function addHouse(scope: Scope, plan: DemoNetwork, house: DemoHouse): Promise<Id<"house">> {
  const id = newId("house", scope.now().epochMilliseconds);
  await createHouse(scope, {
    networkName: plan.name,
    texts: {
      fees: "Fees pay for the coming week. Keys are replaced once at no charge, then for $10.",
      refundPolicy:
        "Prepaid days you don’t use are refunded within 7 days of move-out. The deposit is returned in full, less unpaid fees and damage beyond normal wear. You get the list in writing.",
      rules: "Curfew is 11 PM on weeknights. One house meeting a week. Everyone has a chore.",
      notes: "",
    },
    house: {
      id,
      name: house.name,
      area: house.area,
      street: house.street,
      state: plan.state,
      timeZone: plan.timeZone,
      phone: "555-555-0110",
      onCallPhone: "555-555-0111",
      decisionHours: 24,
      serves: { genders: [house.women ? "women" : "men"], children: false },
      minimumDaysSinceUse: house.minimumDays,
      registryLimit: house.registryLimit ?? false,
      distanceLimits: house.registryLimit ? "A school within 300 feet" : "",
      selfDescribed: { level: house.level, type: null },
      certification: null,
      supports: house.supports,
      fundingKinds: ["County", "Self-pay", "Scholarship"],
      weeklyFeeCents: house.weeklyFeeCents,
      depositCents: 20_000,
      feeTerms: { dueDay: "friday", lateFeeCents: 1500, lateAfterDays: 3, depositReturnDays: 21 },
      paused: false,
      imported: null,
    },
    beds: house.beds.map((label) => ({
      label,
      room: `Room ${label.slice(0, -1)}`,
      place: label.endsWith("A") ? ("lower" as const) : ("upper" as const),
      outReason: house.out?.[label] ?? null,
    })),
    command: command(),
  });
  return id;
}
