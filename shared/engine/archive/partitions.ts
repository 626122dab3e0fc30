import { bed } from "#shared/records/bed/bed.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import { importHeader, importOutcomes } from "#shared/records/import/entities.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";
import { partner } from "#shared/records/partner/partner.ts";
import { person } from "#shared/records/person/person.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { referralCard, referralLocator } from "#shared/records/referral/records.ts";
import { stay, stayCard } from "#shared/records/stay/stay.ts";
import { type Entity, is, type Stored } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import { eachPage, queryAll, queryPartition } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";

/*
 * Which partitions a network has, told by what lies in them: nothing is scanned, and a partition nobody names is
 * not found. Every act writes its event where it happened, so a home's own feed names what lay there for a while.
 */

/** What a list names is walked and erased: a kind that joins a list nobody reads it from must not go unnoticed. */
const nothingElse = true;

/** The homes of a network in the order they are walked. One that is made meanwhile comes after those of its kind. */
export async function homesIn(scope: Scope): Promise<Home[]> {
  const { homes } = scope;
  const houses = await queryAll(scope, { in: homes.directory(), prefix: "H#", nothingElse }, directoryHouse);
  const partners = await queryAll(scope, { in: homes.administration(), prefix: "P#", nothingElse }, partner);
  return [
    homes.archive(),
    homes.administration(),
    homes.directory(),
    homes.availability(),
    homes.publicProfile(),
    homes.inbox(),
    homes.people(),
    homes.inquiries(),
    ...[...new Set([...houses.map(({ value }) => homes.house(value.id)), ...(await imported(scope))])].sort(),
    ...partners.map(({ value }) => homes.partner(value.id)).sort(),
  ];
}

/** Houses that an import made: one that was undone left its shelf, not its history. */
async function imported(scope: Scope): Promise<Home[]> {
  const { homes } = scope;
  const found: Home[] = [];
  for (const { key } of await listed(scope, homes.administration(), "I", importHeader)) {
    const told = await queryAll(scope, { in: key.pk, prefix: "O#", nothingElse }, importOutcomes);
    for (const { value } of told)
      for (const { made } of value.results) if (made) found.push(homes.house(made.house));
  }
  return found;
}

/** A home and all that lies below it, each partition once, in the order of their keys. */
export async function partitionsOf(scope: Scope, home: Home): Promise<Home[]> {
  const { homes } = scope;
  const lies = new Set<Home>([home, below.outbox(home)]);
  for (const one of await belowOf(scope, home)) lies.add(one);
  if (home === homes.administration() || home === homes.inbox()) {
    lies.add(below.imports(home));
    const sheets = await listed(scope, home, "I", importHeader);
    for (const { key } of sheets) lies.add(key.pk);
  }
  return [...lies].sort();
}

async function belowOf(scope: Scope, home: Home): Promise<Home[]> {
  const { homes } = scope;
  if (home === homes.inbox()) {
    const locators = await queryAll(scope, { in: home, prefix: "R#", nothingElse }, referralLocator);
    return [below.waitlist(home), ...locators.map(({ value }) => below.referral(home, value.id))];
  }
  if (home === homes.people()) {
    const known = await queryAll(scope, { in: home, prefix: "P#", nothingElse }, person);
    return [...known.map(({ value }) => below.person(home, value.id)), ...(await told(scope, home))];
  }
  if (home === homes.inquiries()) {
    const [open, over] = await Promise.all([
      listed(scope, home, "O", inquiry),
      listed(scope, home, "R", inquiry),
    ]);
    return [...open, ...over].map(({ key }) => key.pk);
  }
  if (home.startsWith(homes.partner("ptn_"))) {
    const sent = await queryAll(scope, { in: home }, partnerView);
    return [...sent.map(({ value }) => below.referral(home, value.id)), ...(await told(scope, home))];
  }
  return home.startsWith(homes.house("hse_")) ? inHouse(scope, home) : [];
}

/** Beds, open referrals and open stays have cards, what is over is listed, and what was passed on has left its events. */
async function inHouse(scope: Scope, home: Home): Promise<Home[]> {
  const [here, referrals, stays, events] = await Promise.all([
    queryPartition(scope, { in: home, kinds: [bed, referralCard, stayCard] }),
    listed(scope, home, "R", referralHeader),
    listed(scope, home, "S", stay),
    told(scope, home),
  ]);
  const known = [
    ...here.filter(is(bed)).map(({ value }) => below.bed(home, value.id)),
    ...here.filter(is(referralCard)).map(({ value }) => below.referral(home, value.id)),
    ...here.filter(is(stayCard)).map(({ value }) => below.stay(home, value.id)),
    ...[...referrals, ...stays].map(({ key }) => key.pk),
    ...events,
  ];
  const inStays = known.filter((one) => one.startsWith(`${home}#S#`));
  return [
    below.waitlist(home),
    below.beds(home),
    ...known,
    ...inStays.flatMap((one) => [below.documents(one), below.accommodations(one)]),
  ];
}

/** Where something happened, by a home's own feed. Events are many, and of each only where it lies is kept. */
async function told(scope: Scope, home: Home): Promise<Home[]> {
  const lies = new Set<Home>();
  for await (const page of eachPage(scope, {
    in: below.list(home, "E"),
    index: "list",
    kinds: [event],
    nothingElse,
  }))
    for (const { key } of page) lies.add(key.pk);
  return [...lies];
}

const listed = <V>(
  scope: Scope,
  home: Home,
  name: Parameters<typeof below.list>[1],
  entity: Entity<V>,
): Promise<Stored<V>[]> =>
  queryAll(scope, { in: below.list(home, name), index: "list", nothingElse }, entity);
