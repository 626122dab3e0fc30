import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { mostBedsPerMessage, type NewBed } from "#shared/houses/bed/receive-beds.ts";
import { addBeds, setUp } from "#shared/houses/requests.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type AskedBeds, askedBeds } from "#shared/records/house/asked-beds.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import { type HouseDefinition, type HouseTexts, nothingWritten } from "#shared/records/house/house.ts";
import { newHouseForm, newHouseFrom } from "#shared/records/house/house-from.ts";
import { directoryHouse, houseWriting } from "#shared/records/house/records.ts";
import { sinceFrom } from "#shared/records/house/writing.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create } from "#shared/table/transact.ts";

export interface CreateHouse {
  readonly house: HouseDefinition;
  readonly texts?: Omit<HouseTexts, "house">;
  readonly networkName: string;
  readonly beds: readonly Omit<NewBed, "id">[];
  readonly command: string;
}

/** Administration adds a house; messages set up its own home with its beds. @throws forbidden */
export async function createHouse(
  scope: Scope,
  input: CreateHouse,
): Promise<{ house: HouseDefinition["id"] }> {
  requirePermission(scope, "network.manage");
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  const act = { home, verb: "createHouse", command, asked, answers: z.object({ house: idSchema("house") }) };
  const { answer } = await commit(scope, act, async () => {
    const { id, name } = input.house;
    const { networkName } = input;
    const texts = input.texts ?? nothingWritten;
    const [first = [], ...others] = messagesOf(input.beds, scope.now().epochMilliseconds);
    const at = stamp(scope.now());
    const firstBeds = first.map(({ label }) => ({ label, message: `set_up-${id}`, at }));
    return {
      answer: { house: id },
      events: [
        eventOf(houseEvents, {
          type: "house.created",
          in: home,
          feed: home,
          subject: { house: id },
          data: { name, beds: input.beds.length },
        }),
      ],
      changes: [
        create(directoryHouse, input.house),
        create(houseWriting, { house: id, ...texts, since: sinceFrom(at, { house: input.house, texts }) }),
        sendRequest(scope, home, `set_up-${id}`, setUp, { house: id, networkName, beds: first }),
        ...sendBeds(scope, id, others, command),
        create(askedBeds, { house: id, beds: [...firstBeds, ...listed(scope, id, others, command)] }),
      ],
    };
  });
  return answer;
}

type BedsOfMessage = NewBed[];

/** The requested beds, as many in a message as one transaction can carry. */
export function messagesOf(beds: readonly Omit<NewBed, "id">[], at: number): BedsOfMessage[] {
  const made = beds.map((one) => ({ ...one, id: newId("bed", at) }));
  return Array.from({ length: Math.ceil(made.length / mostBedsPerMessage) }, (_, chunk) =>
    made.slice(chunk * mostBedsPerMessage, (chunk + 1) * mostBedsPerMessage),
  );
}

const messageId = (scope: Scope, house: HouseDefinition["id"], command: string, at: number): string =>
  `beds-${house}-${fingerprint([scope.actor, command]).slice(0, 22)}-${at}`;

/** Messages that bring beds to a house. */
export const sendBeds = (
  scope: Scope,
  house: HouseDefinition["id"],
  messages: readonly BedsOfMessage[],
  command: string,
): Change[] =>
  messages.map((beds, at) =>
    sendRequest(scope, scope.homes.administration(), messageId(scope, house, command, at), addBeds, {
      house,
      beds,
    }),
  );

/** The beds of those messages, for the house's page. */
export const listed = (
  scope: Scope,
  house: HouseDefinition["id"],
  messages: readonly BedsOfMessage[],
  command: string,
): AskedBeds["beds"] => {
  const at = stamp(scope.now());
  return messages.flatMap((beds, n) =>
    beds.map(({ label }) => ({ label, message: messageId(scope, house, command, n), at })),
  );
};

/**
 * Adds a house from the form, with its rooms and beds (`bedsFrom`). The same form sent twice adds one house.
 * @throws forbidden, invalid with every wrong field
 */
export async function addHouse(
  scope: Scope,
  input: { form: Sent<typeof newHouseForm>; networkName: string; command: string },
): Promise<{ house: HouseDefinition["id"] }> {
  requirePermission(scope, newHouseForm.needs);
  const { form, networkName, command } = input;
  const {
    house: { texts, ...house },
    beds,
  } = newHouseFrom(form);
  // Drawn from the command, so that a repeat gets the same id.
  const drawn = fingerprint(["house", scope.network, scope.actor, command]).slice(0, 26);
  return createHouse(scope, {
    house: { id: `hse_${drawn}`, ...house },
    texts,
    networkName,
    beds: beds.map((one) => ({ ...one, outReason: null })),
    command,
  });
}
