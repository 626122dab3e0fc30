import { bedsFrom } from "#shared/bed/beds-from.ts";
import { mostBedsALetter, type NewBed } from "#shared/bed/receive-beds.ts";
import { Gather } from "#shared/gather.ts";
import { newId } from "#shared/ids.ts";
import { type Ask, send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { fingerprint } from "#shared/table/fingerprint.ts";
import { type Change, create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type HouseDefinition, type HouseTexts, nothingWritten } from "./house.ts";
import { type HouseForm, houseFrom } from "./house-from.ts";
import { houseWriting, shelfHouse } from "./records.ts";

export interface CreateHouse {
  readonly house: HouseDefinition;
  readonly texts?: Omit<HouseTexts, "house">;
  readonly networkName: string;
  readonly beds: readonly Omit<NewBed, "id">[];
  readonly command: string;
}

/** Administration adds a house; letters set up its own home with its beds. @throws forbidden */
export async function createHouse(
  scope: Scope,
  input: CreateHouse,
): Promise<{ house: HouseDefinition["id"] }> {
  need(scope, "network.manage");
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  const { answer } = await commit(scope, { home, command, asked }, async () => {
    const { id, name } = input.house;
    const { networkName } = input;
    const texts = input.texts ?? nothingWritten;
    const [first = [], ...others] = lettersOf(input.beds, scope.now().epochMilliseconds);
    return {
      answer: { house: id },
      events: [
        {
          type: "house.created",
          in: home,
          feed: home,
          subject: { house: id },
          data: { name, beds: input.beds.length },
        },
      ],
      changes: [
        create(shelfHouse, input.house),
        create(houseWriting, { house: id, ...texts }),
        send(scope, home, `set_up-${id}`, { ask: "set_up", house: id, networkName, beds: first }),
        ...sendBeds(scope, id, others, command),
      ],
    };
  });
  return answer;
}

type BedsOfLetter = (Ask & { ask: "add_beds" })["beds"];

/** The beds asked for, as many a letter as one transaction can carry. */
export function lettersOf(beds: readonly Omit<NewBed, "id">[], at: number): BedsOfLetter[] {
  const made = beds.map((one) => ({ ...one, id: newId("bed", at) }));
  return Array.from({ length: Math.ceil(made.length / mostBedsALetter) }, (_, chunk) =>
    made.slice(chunk * mostBedsALetter, (chunk + 1) * mostBedsALetter),
  );
}

/** Letters that bring beds to a house. */
export const sendBeds = (
  scope: Scope,
  house: HouseDefinition["id"],
  letters: readonly BedsOfLetter[],
  command: string,
): Change[] =>
  letters.map((beds, at) =>
    send(
      scope,
      scope.homes.administration(),
      `beds-${house}-${fingerprint([scope.actor, command]).slice(0, 22)}-${at}`,
      { ask: "add_beds", house, beds },
    ),
  );

/**
 * A house as it was typed, with its rooms and beds (`bedsFrom`). The same form sent twice adds one house.
 * @throws forbidden, invalid with every field that cannot be
 */
export async function addHouse(
  scope: Scope,
  input: { form: HouseForm; networkName: string; command: string },
): Promise<{ house: HouseDefinition["id"] }> {
  need(scope, "network.manage");
  const { form, networkName, command } = input;
  const fields = new Gather();
  const parsed = fields.take(() => houseFrom(form), undefined);
  const beds = fields.take(() => bedsFrom(form.beds, "/beds"), []);
  fields.settle();
  if (!parsed) throw new Error("A form that was refused has its problems");
  const { texts, ...house } = parsed;
  // Drawn from the command, so that a repeat names the same house.
  const drawn = fingerprint(["house", scope.network, scope.actor, command]).slice(0, 26);
  return createHouse(scope, {
    house: { id: `hse_${drawn}`, ...house },
    texts,
    networkName,
    beds: beds.map((one) => ({ ...one, outReason: null })),
    command,
  });
}
