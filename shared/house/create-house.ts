import { newId } from "#shared/ids.ts";
import { send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import type { HouseDefinition } from "./house.ts";
import { shelfHouse } from "./records.ts";
import type { NewBed } from "./set-up-house.ts";

export interface CreateHouse {
  readonly house: HouseDefinition;
  readonly networkName: string;
  /** At most 80 at once. */
  readonly beds: readonly Omit<NewBed, "id">[];
  readonly command: string;
}

/** Administration adds a house; a letter sets up its own home with its beds. @throws forbidden */
export async function createHouse(
  scope: Scope,
  input: CreateHouse,
): Promise<{ house: HouseDefinition["id"] }> {
  need(scope, "network.manage");
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  const { answer } = await commit(scope, { home, command, asked }, async () => {
    const { id } = input.house;
    const at = scope.now().epochMilliseconds;
    const beds = input.beds.map((one) => ({ ...one, id: newId("bed", at) }));
    return {
      answer: { house: id },
      events: [
        {
          type: "house.created",
          in: home,
          feed: home,
          subject: { house: id },
          data: { name: input.house.name, beds: beds.length },
        },
      ],
      changes: [
        create(shelfHouse, input.house),
        send(scope, home, `set_up-${id}`, { ask: "set_up", house: id, networkName: input.networkName, beds }),
      ],
    };
  });
  return answer;
}
