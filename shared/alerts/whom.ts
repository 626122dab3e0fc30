import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { e164 } from "#shared/kernel/phone.ts";
import { pagedOnCall } from "#shared/records/alert/on-call.ts";
import type { ways } from "#shared/records/alert/sent.ts";
import type { PagedAs } from "#shared/records/alert/steps.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { houseLead } from "#shared/records/member/house-lead.ts";
import { memberMentor, memberMentorKey } from "#shared/records/member/mentor.ts";
import { memberPhone, phoneKey, takesTexts } from "#shared/records/notification/phone.ts";
import { recipient } from "#shared/records/notification/recipient.ts";
import { onCall, onCallKey } from "#shared/records/roster/roster.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

export interface Paged {
  readonly as: PagedAs;
  readonly name: string;
  readonly by: (typeof ways)[number];
  /** E.164. */
  readonly to: string;
}

/** The house a resident lives in now, as the directory has it. */
export async function houseOf(scope: Scope, { house }: Journey): Promise<HouseDefinition | undefined> {
  if (!house) return undefined;
  return (await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house)))?.value;
}

/** Everyone who is one of these to a resident, and has a number. A number is paged in one way once. */
export async function whomToPage(
  scope: Scope,
  on: Journey,
  house: HouseDefinition | undefined,
  as: readonly PagedAs[],
): Promise<readonly Paged[]> {
  const found = await Promise.all(as.map((one) => find[one](scope, on, house)));
  const seen = new Set<string>();
  return found.flat().filter(({ by, to }) => !seen.has(by + to) && seen.add(by + to));
}

type Find = (scope: Scope, on: Journey, house: HouseDefinition | undefined) => Promise<readonly Paged[]>;

const find: Readonly<Record<PagedAs, Find>> = {
  on_call: async (scope, _, house) => {
    if (!house) return [];
    const roster = await scope.table.get(onCall, onCallKey(scope.homes, house.id));
    return pagedOnCall(roster?.value, house, scope.now()).map((one) => ({ as: "on_call", ...one }));
  },
  mentor: async (scope, on) => membersBy(scope, "mentor", await besideAs(scope, on, on.mentor)),
  cover: async (scope, on) => {
    const stands = on.cover && !hasCome(on.cover.until, scope.now()) ? on.cover.member : null;
    return membersBy(scope, "cover", await besideAs(scope, on, stands));
  },
  house_phone: async (_, __, house) => (house ? called("house_phone", house.name, house.onCallPhone) : []),
  manager: async (scope, _, house) => {
    if (!house) return [];
    const leads = await queryAll(scope, { in: scope.homes.directory(), prefix: "M#" }, houseLead);
    const own = leads.filter(({ value }) => value.houses.includes(house.id));
    return membersBy(
      scope,
      "manager",
      own.map(({ value }) => value),
    );
  },
  administrator: async (scope) => {
    const all = await queryAll(scope, { in: scope.homes.recipients(), prefix: "M#" }, recipient);
    const admins = all.filter(({ value }) => value.role === "network_admin" && !value.suspended);
    return membersBy(
      scope,
      "administrator",
      admins.map(({ value }) => ({ member: value.member, name: "" })),
    );
  },
};

const called = (as: PagedAs, name: string, phone: string): readonly Paged[] => {
  const to = e164(phone);
  return to ? [{ as, name, by: "call", to }] : [];
};

interface Named {
  readonly member: Id<"member">;
  readonly name: string;
}

/** Who is mentor or cover, unless they no longer may be: a suspended member is told of no one. */
async function besideAs(
  { homes, table }: Scope,
  { beside }: Journey,
  member: Id<"member"> | null,
): Promise<readonly Named[]> {
  const now = member && (await table.get(memberMentor, memberMentorKey(homes, member)));
  return now?.value.stands ? beside.filter((one) => one.member === member) : [];
}

/** The members of these who confirmed a number for texts. */
async function membersBy(scope: Scope, as: PagedAs, members: readonly Named[]): Promise<readonly Paged[]> {
  if (members.length === 0) return [];
  const { homes, table } = scope;
  const phones = await table.getAll(
    members.map(({ member }) => ({ entity: memberPhone, key: phoneKey(homes, member) })),
  );
  return members.flatMap(({ name }, at): Paged[] => {
    const phone = phones[at]?.value;
    return phone && takesTexts(phone) ? [{ as, name, by: "text", to: phone.number }] : [];
  });
}
