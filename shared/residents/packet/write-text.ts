import { notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, type Sent, textToSign } from "#shared/kernel/form.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { packetTextEvents } from "#shared/records/packet/events.ts";
import {
  noTexts,
  type PacketTexts,
  packetTexts,
  packetTextsKey,
  type WrittenPart,
  writtenParts,
} from "#shared/records/packet/texts.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

export interface TextsPage {
  /** Undefined for the network's. */
  readonly house: string | undefined;
  readonly texts: PacketTexts["texts"];
  /** Used where `texts` is blank; none on the network's own page. */
  readonly network: PacketTexts["texts"];
  /** 0 if never written. */
  readonly version: number;
}

/** The texts of the network or of one house. @throws forbidden, not_found */
export async function readTexts(scope: Scope, input: { of: PacketTexts["of"] }): Promise<TextsPage> {
  requirePermission(scope, "network.manage");
  const { of } = input;
  const { homes } = scope;
  const [house, [own, network]] = await Promise.all([
    houseOf(scope, of),
    scope.table.getAll([
      { entity: packetTexts, key: packetTextsKey(homes, of) },
      { entity: packetTexts, key: packetTextsKey(homes, "network") },
    ]),
  ]);
  if (of !== "network" && !openHouse(house)) throw notFound();
  return {
    house: house?.value.name,
    texts: own?.value.texts ?? noTexts(of).texts,
    network: network?.value.texts ?? noTexts("network").texts,
    version: own?.version ?? 0,
  };
}

const houseOf = async ({ table, homes }: Scope, of: PacketTexts["of"]) =>
  of === "network" ? undefined : table.get(directoryHouse, directoryHouseKey(homes, of));

export const paperForm = defineForm("text", "network.manage", {
  part: choice(writtenParts, "packet.text_unknown"),
  text: textToSign({ most: 12_000 }),
});

/**
 * Writes one text for the network, or one house's version; blank removes a house's version. Signed documents
 * do not change. @throws forbidden, not_found, invalid `/part` `/text`, conflict `changed`
 */
export async function writeText(
  scope: Scope,
  input: Sent<typeof paperForm> & { of: PacketTexts["of"]; version: number; command: string },
): Promise<void> {
  requirePermission(scope, paperForm.needs);
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  await commit(scope, { home, verb: "writeText", command, asked, answers: noAnswer }, async () => {
    const { homes } = scope;
    const { of } = input;
    const [house, was] = await Promise.all([
      houseOf(scope, of),
      scope.table.get(packetTexts, packetTextsKey(homes, of)),
    ]);
    if (of !== "network" && !openHouse(house)) throw notFound();
    const { part, text } = paperForm.read(input);
    if ((was?.version ?? 0) !== input.version) throw commitConflict("changed");
    const value = withText(was?.value ?? noTexts(of), part, text, stamp(scope.now()));
    return {
      answer: null,
      events: [
        eventOf(packetTextEvents, {
          type: "packet.text_written",
          in: home,
          feed: home,
          subject: { network: scope.network, ...(of === "network" ? {} : { house: of }) },
          data: { part, house: house?.value.name ?? null, empty: text === "" },
        }),
      ],
      changes: [was ? replace(packetTexts, was, value) : create(packetTexts, value)],
    };
  });
}

const withText = (was: PacketTexts, part: WrittenPart, text: string, changedAt: Instant): PacketTexts => ({
  ...was,
  texts: { ...was.texts, [part]: text },
  since: was.texts[part] === text ? was.since : { ...was.since, [part]: changedAt },
  changedAt,
});
