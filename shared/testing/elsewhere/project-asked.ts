import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import { everyHouse } from "#shared/houses/index.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { type AskedCollection, askedCollection } from "#shared/records/test/asked-collection.ts";
import { rulesIn } from "#shared/records/test/kinds.ts";
import { type SiteCollection, siteCollection } from "#shared/records/test/site-collection.ts";
import { linkedNow, namedNow, type Test, type TestPlace, test, testKey } from "#shared/records/test/test.ts";
import { testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { policyOfTest } from "../collection/policy-of-test.ts";

async function everyNamed(scope: Scope): Promise<TestPlace[]> {
  const all = await Promise.all(
    (await everyHouse(scope)).map((house) =>
      queryAll(scope, { in: below.list(scope.homes.house(house), "T"), index: "list" }, test),
    ),
  );
  return all
    .flat()
    .filter(({ value }) => value.named.length + value.linked.length > 0)
    .map(({ value: { house, id } }) => ({ house, test: id }));
}

async function taskOf({ homes, table }: Scope, value: Test): Promise<AskedCollection["task"]> {
  const { house, specimen, panel, opened, due, observer } = value;
  const [of, card, policy] = await table.getAll([
    { entity: stay, key: stayKey(homes, house, value.stay) },
    { entity: houseCard, key: houseCardKey(homes, house) },
    { entity: testingPolicy, key: policyOfTest(homes, value) },
  ]);
  if (!of || !card) return null;
  return {
    name: boardName(of.value) || of.value.legalName,
    houseName: card.value.name,
    timeZone: card.value.timeZone,
    ...{ specimen, panel, due, openedAt: opened.at },
    observer: observer?.answer === "chosen" ? observer.name : null,
    rules: policy ? rulesIn(policy.value) : null,
    returned: namedNow(value)?.returned ?? null,
  };
}

async function siteTaskOf(scope: Scope, value: Test): Promise<SiteCollection["task"]> {
  const now = linkedNow(value);
  const task = now && (await taskOf(scope, value));
  if (!task) return null;
  const { name, timeZone, specimen, panel, openedAt, due } = task;
  const { link, name: collector, site, returned } = now;
  return { link, name, timeZone, collector, site, specimen, panel, openedAt, due, returned };
}

/** What the link of an outside site shows of a test, at the gate of its resident, while it is theirs to collect. */
export const siteCollectionFollows = projection({
  from: [changed(test, ({ house, test: id }): TestPlace => ({ house, test: id }))],
  to: [siteCollection],
  sources: everyNamed,
  of: async (scope, at) => {
    const found = await scope.table.get(test, testKey(scope.homes, at));
    if (!found) return [];
    const { value, version } = found;
    const { house, id, linked } = value;
    const now = linkedNow(value)?.person;
    const task = now ? await siteTaskOf(scope, value) : null;
    return [...new Set(linked.map(({ person }) => person))].map((person) =>
      written(siteCollection, { person, house, test: id, task: person === now ? task : null }, version),
    );
  },
});

/** What a named collector reads of a test, in their own home, while it is theirs to collect. */
export const askedCollectionFollows = projection({
  from: [changed(test, ({ house, test: id }): TestPlace => ({ house, test: id }))],
  to: [askedCollection],
  sources: everyNamed,
  of: async (scope, at) => {
    const found = await scope.table.get(test, testKey(scope.homes, at));
    if (!found || found.value.named.length === 0) return [];
    const { value, version } = found;
    const now = namedNow(value)?.member;
    const task = now ? await taskOf(scope, value) : null;
    const members = [...new Set(value.named.map(({ member }) => member))];
    return members.map((member) =>
      written(
        askedCollection,
        { member, house: value.house, test: value.id, task: member === now ? task : null },
        version,
      ),
    );
  },
});
