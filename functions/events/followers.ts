import { isId } from "#shared/ids.ts";
import { isImportHeader } from "#shared/import/entities.ts";
import { runImport } from "#shared/import/run-import.ts";
import { runLetter } from "#shared/letter/run-letter.ts";
import type { Mail } from "#shared/ports/ports.ts";
import { projectHouseCard, projectReferral, projectWindow } from "#shared/projection/project.ts";
import { type Home, houseOf } from "#shared/tenancy/homes.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

interface ChangedKey {
  readonly pk: string;
  readonly sk: string;
}

/** What follows from a change of one kind of item; `undefined` where the key is of another kind. */
type Follower = (scope: Scope, key: ChangedKey, mail: Mail) => Promise<unknown> | undefined;

const letters: Follower = (scope, { pk, sk }, mail) =>
  pk.endsWith("#L") ? runLetter(scope, { pk: pk as Home, sk }, mail) : undefined;

const beds: Follower = (scope, { pk, sk }) => {
  const house = houseOf(pk);
  return house && pk === scope.homes.house(house) && sk.startsWith("B#")
    ? projectWindow(scope, house)
    : undefined;
};

const houses: Follower = (scope, { pk, sk }) => {
  const id = sk.slice(2);
  if (pk !== scope.homes.shelf() || !sk.startsWith("H#") || !isId("house", id)) return undefined;
  return projectWindow(scope, id).then(() => projectHouseCard(scope, id));
};

/** Set up while its definition was being changed, a card would stay behind. */
const cards: Follower = (scope, { pk, sk }) => {
  const house = houseOf(pk);
  return house && pk === scope.homes.house(house) && sk === "A#house"
    ? projectHouseCard(scope, house)
    : undefined;
};

const referrals: Follower = (scope, { pk, sk }) => {
  const referral = /#R#(ref_[A-Za-z0-9_-]+)$/.exec(pk)?.[1];
  return sk === "~header" && isId("referral", referral)
    ? projectReferral(scope, houseOf(pk) ?? null, referral)
    : undefined;
};

const imports: Follower = (scope, { pk, sk }) =>
  isImportHeader({ pk, sk }) ? runImport(scope, { pk: pk as Home, sk }) : undefined;

/** All that follows from changes. Every follower that knows a key does its part. */
export const followers: readonly Follower[] = [letters, beds, houses, cards, referrals, imports];

/** What a change is about: a house's beds are one thing, since its window is made from all of them. */
export const concernOf = ({ pk, sk }: ChangedKey): string =>
  houseOf(pk) && sk.startsWith("B#bed_") ? `${pk}|B#` : `${pk}|${sk}`;
