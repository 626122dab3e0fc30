import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { type TestEntry, testEntry } from "#shared/records/test/entry.ts";
import { type OpenTest, openTestCard, openTestPrefix } from "#shared/records/test/open-test.ts";
import {
  type Test,
  type TestPlace,
  test,
  testIn,
  testKey,
  testOfStay,
  testsOfStay,
} from "#shared/records/test/test.ts";
import { type TestingPolicy, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { policyNow } from "#shared/records/testing-policy/policy-now.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { policyOfTest } from "./policy-of-test.ts";

export interface TestPage {
  readonly test: Stored<Test>;
  /** Oldest first. */
  readonly custody: readonly TestEntry[];
  readonly stay: Stay;
  readonly house: HouseCard;
  /** As it stood when the test was opened. */
  readonly policy: TestingPolicy | undefined;
}

/** A test with its chain of custody. The view is logged. @throws not_found, forbidden */
export async function readTest(scope: Scope, at: TestPlace): Promise<TestPage> {
  houseHome(scope, at.house);
  requirePermission(scope, "testing.read");
  const { homes, table } = scope;
  const record = testIn(homes, at);
  const { items } = await table.query({ in: record, limit: 400, kinds: [test, testEntry] });
  const found = items.find(is(test));
  if (!found) throw notFound();
  const [of, house, policy] = await table.getAll([
    { entity: stay, key: stayKey(homes, at.house, found.value.stay) },
    { entity: houseCard, key: houseCardKey(homes, at.house) },
    { entity: testingPolicy, key: policyOfTest(homes, found.value) },
  ]);
  if (!of || !house) throw notFound();
  await noteAccess(scope, below.stay(homes.house(at.house), found.value.stay), "test");
  const custody = items.filter(is(testEntry)).map(({ value }) => value);
  return { test: found, custody, stay: of.value, house: house.value, policy: policy?.value };
}

interface Page {
  readonly tests: readonly Test[];
  readonly next: string | null;
}
const onPage = 50;

/** A house's tests: the open ones first, then those that are over; both newest first. @throws not_found, forbidden */
export async function listTests(
  scope: Scope,
  { house, cursor }: { house: Id<"house">; cursor?: string | undefined },
): Promise<Page> {
  const home = houseHome(scope, house);
  requirePermission(scope, "testing.read");
  const { items, next } = await scope.table.query({
    in: below.list(home, "T"),
    index: "list",
    descending: true,
    limit: onPage,
    cursor,
    kinds: [test],
  });
  return { tests: items.filter(is(test)).map(({ value }) => value), next };
}

/** Those of a house that wait for somebody. @throws not_found, forbidden */
export async function listOpenTests(
  scope: Scope,
  { house }: { house: Id<"house"> },
): Promise<readonly OpenTest[]> {
  const home = houseHome(scope, house);
  requirePermission(scope, "testing.read");
  const found = await queryAll(scope, { in: home, prefix: openTestPrefix }, openTestCard);
  return found.map(({ value }) => value).sort((a, b) => a.due.localeCompare(b.due));
}

/** The tests of one stay, newest first. The view is logged. @throws not_found, forbidden */
export async function listTestsOfStay(
  scope: Scope,
  at: { house: Id<"house">; stay: Id<"stay">; cursor?: string | undefined },
): Promise<
  Page & { readonly stay: Stay; readonly house: HouseCard; readonly policy: TestingPolicy | undefined }
> {
  const home = houseHome(scope, at.house);
  requirePermission(scope, "testing.read");
  const { homes, table } = scope;
  const [policy, page, [of, house]] = await Promise.all([
    policyNow(scope, home),
    table.query({
      in: testsOfStay(homes, at),
      descending: true,
      limit: onPage,
      cursor: at.cursor,
      kinds: [testOfStay],
    }),
    table.getAll([
      { entity: stay, key: stayKey(homes, at.house, at.stay) },
      { entity: houseCard, key: houseCardKey(homes, at.house) },
    ]),
  ]);
  if (!of || !house) throw notFound();
  await noteAccess(scope, below.stay(home, at.stay), "tests");
  const tests = page.items.filter(is(testOfStay)).map(({ value }) => value);
  return { tests, next: page.next, stay: of.value, house: house.value, policy };
}

/** What a resident sees of their test on a phone handed to them. */
export interface ResidentsPart {
  readonly step: "before" | "sign" | "over";
  readonly due: string;
  readonly zone: string;
  readonly offered: Test["offered"];
  readonly observer: Test["observer"];
  readonly disclosed: boolean;
  readonly signed: boolean;
  readonly policy: TestingPolicy | undefined;
}

/** @throws not_found, forbidden */
export async function readTestForResident(scope: Scope, at: TestPlace): Promise<ResidentsPart> {
  houseHome(scope, at.house);
  requirePermission(scope, "testing.collect");
  const [found, house] = await scope.table.getAll([
    { entity: test, key: testKey(scope.homes, at) },
    { entity: houseCard, key: houseCardKey(scope.homes, at.house) },
  ]);
  if (!found || !house) throw notFound();
  const key = policyOfTest(scope.homes, found.value);
  const policy = key && (await scope.table.get(testingPolicy, key))?.value;
  const { ended, collected, signed, due, offered, observer, disclosure } = found.value;
  const waits = collected ? ("sign" as const) : ("before" as const);
  return {
    step: ended || signed ? "over" : waits,
    ...{ due, offered, zone: house.value.timeZone },
    observer,
    disclosed: disclosure !== null,
    signed: signed !== null,
    policy,
  };
}
