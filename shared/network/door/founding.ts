import { foundingEntity } from "#shared/records/door/entities.ts";
import { networkConflict } from "#shared/records/network/refusals.ts";
import type { Table } from "#shared/table/table.ts";
import { doors } from "#shared/tenancy/homes.ts";

/** Who may found networks in an installation. */
export interface FoundingRule {
  /** Networks that one identity can found in all; 0 closes founding to everyone. */
  readonly most: number;
  /** The address to ask instead; null if there is none. */
  readonly askAt: string | null;
}
export const usualFounding: FoundingRule = { most: 3, askAt: null };

/** More networks than a rule allows; a longer list is cut off. */
const longest = 100;

/** Which network this identity would found: 1 for its first. `door` is the web's door. */
export async function foundingTurn(door: Table, identity: string): Promise<number> {
  const kinds = [foundingEntity];
  const page = await door.query({ in: doors.identity(identity), prefix: "N#", limit: longest, kinds });
  return page.items.length + 1;
}

/** @throws conflict `founding_closed`, `founded_enough` */
export function requireFounding({ most }: FoundingRule, turn: number): void {
  if (most === 0) throw networkConflict("founding_closed");
  if (turn > most) throw networkConflict("founded_enough");
}

/** Records that the identity has founded its network of this turn. */
export const rememberFounding = (door: Table, founding: { identity: string; turn: number }): Promise<void> =>
  door.note(foundingEntity, founding);
