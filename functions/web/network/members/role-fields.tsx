import { en } from "#functions/copy/en/index.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { roleNames } from "#shared/tenancy/roles.ts";

const roles = roleNames.map((value) => ({
  value,
  text: en.common.roles[value],
  second: en.common.access[value],
}));

/** Words and choices of a role and its houses. */
export const roleFields = (houses: readonly HouseDefinition[]) => ({
  copy: en.network.staff,
  hints: { houses: en.network.staff.housesHint },
  options: { role: { cards: roles, wide: true }, houses: { pairs: pairsOf(houses) } },
});

export const pairsOf = (houses: readonly HouseDefinition[]) =>
  houses.map(({ id, name }) => [id, name] as const);
