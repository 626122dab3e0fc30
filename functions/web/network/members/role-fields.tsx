import { words } from "#functions/copy/words.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { roleNames } from "#shared/tenancy/roles.ts";

const roles = () =>
  roleNames.map((value) => ({
    value,
    text: words().common.roles[value],
    second: words().common.access[value],
  }));

/** Words and choices of a role and its houses. */
export const roleFields = (houses: readonly HouseDefinition[]) => ({
  copy: words().network.staff,
  hints: { houses: words().network.staff.housesHint },
  options: { role: { cards: roles(), wide: true }, houses: { pairs: pairsOf(houses) } },
});

export const pairsOf = (houses: readonly HouseDefinition[]) =>
  houses.map(({ id, name }) => [id, name] as const);
