import { deliverMessage } from "#shared/app/deliver-message.ts";
import {
  projectBeds,
  projectHouseCard,
  projectNetwork,
  projectReferral,
  projectWaitlist,
} from "#shared/app/project.ts";
import { projectPersonReferral, projectPersonStay } from "#shared/app/project-person.ts";
import { askForSum } from "#shared/houses/census/sum-census.ts";
import { runImport } from "#shared/imports/steps/run-import.ts";
import { isId } from "#shared/kernel/ids.ts";
import type { Mail } from "#shared/kernel/ports.ts";
import { isImportHeader } from "#shared/records/import/entities.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { scheduleRetention } from "#shared/records/referral/retention-entry.ts";
import type { Scope } from "#shared/table/scope.ts";
import { houseOf, isHome } from "#shared/tenancy/homes.ts";

interface ChangedKey {
  readonly pk: string;
  readonly sk: string;
}

/** What follows from a change of one kind of item; `undefined` where the key is of another kind. */
type Follower = (scope: Scope, key: ChangedKey, mail: Mail) => Promise<unknown> | undefined;

/**
 * What a change is about. Of several in one batch the last alone is followed, since all that follows is made from how
 * things stand: a house whose hundred beds were just added is projected once, not a hundred times.
 */
export function subjectOf({ pk, sk }: ChangedKey): string {
  const kind = /^#(?:H#[^#]+|DIR)$/.test(pk.replace(/^N#[^#]+/, "")) ? sk.slice(0, 2) : "";
  return kind === "B#" || kind === "O#" ? `${pk}|${kind}` : `${pk}|${sk}`;
}

const letters: Follower = (scope, { pk, sk }, mail) =>
  isHome(pk) && pk.endsWith("#L") ? deliverMessage(scope, { pk, sk }, mail) : undefined;

const beds: Follower = (scope, { pk, sk }) => {
  const house = houseOf(pk);
  return house && pk === scope.homes.house(house) && sk.startsWith("B#")
    ? projectBeds(scope, house)
    : undefined;
};

const houses: Follower = (scope, { pk, sk }) => {
  const id = sk.slice(2);
  if (pk !== scope.homes.directory() || !sk.startsWith("H#") || !isId("house", id)) return undefined;
  return projectBeds(scope, id).then(() => projectHouseCard(scope, id));
};

/** Set up while its definition was being changed, a card would stay behind. */
const cards: Follower = (scope, { pk, sk }) => {
  const house = houseOf(pk);
  return house && pk === scope.homes.house(house) && sk === "A#house"
    ? projectHouseCard(scope, house)
    : undefined;
};

const networks: Follower = (scope, { pk, sk }) =>
  pk === scope.homes.directory() && sk === "A#network" ? projectNetwork(scope) : undefined;

const referrals: Follower = (scope, { pk, sk }) => {
  const referral = /#R#(ref_[A-Za-z0-9_-]+)$/.exec(pk)?.[1];
  return sk === "~header" && isId("referral", referral)
    ? projectReferral(scope, houseOf(pk) ?? null, referral)
    : undefined;
};

const isList = ({ pk, sk }: ChangedKey): boolean => sk === "~list" && pk.endsWith("#W");

/** The network's census follows from its houses' and from who waits on which list. */
const censuses: Follower = (scope, { pk, sk }) =>
  (pk === scope.homes.directory() && sk.startsWith("O#")) || isList({ pk, sk })
    ? askForSum(scope)
    : undefined;

/** What is over without a move-in goes in time. */
const disposals: Follower = (scope, { pk, sk }) => {
  const referral = /#R#(ref_[A-Za-z0-9_-]+)$/.exec(pk)?.[1];
  if (sk !== "~header" || !isId("referral", referral)) return undefined;
  return scope.table
    .get(referralHeader, headerKey(scope.homes, houseOf(pk) ?? null, referral))
    .then((found) =>
      found && found.value.place !== "moved" ? scheduleRetention(scope, found.value) : undefined,
    );
};

/** What the network knows of a person across its houses. */
const persons: Follower = (scope, { pk, sk }) => {
  if (sk !== "~header") return undefined;
  const house = houseOf(pk);
  const [, kind, id] = /#([RS])#([A-Za-z0-9_-]+)$/.exec(pk) ?? [];
  if (kind === "S" && house && isId("stay", id)) return projectPersonStay(scope, house, id);
  if (kind === "R" && isId("referral", id)) return projectPersonReferral(scope, house ?? null, id);
  return undefined;
};

const waitlists: Follower = (scope, key) =>
  isList(key) ? projectWaitlist(scope, houseOf(key.pk) ?? null) : undefined;

const imports: Follower = (scope, { pk, sk }) =>
  isHome(pk) && isImportHeader({ pk, sk }) ? runImport(scope, { pk, sk }) : undefined;

/** All that follows from changes. Every follower that knows a key does its part. */
export const followers: readonly Follower[] = [
  letters,
  beds,
  houses,
  cards,
  networks,
  referrals,
  censuses,
  disposals,
  persons,
  waitlists,
  imports,
];
