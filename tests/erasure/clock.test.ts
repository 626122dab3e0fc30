import { expect, test } from "vitest";
import { outboxMessage } from "#shared/engine/outbox/message.ts";
import { readParties } from "#shared/referrals/intake/read-parties.ts";
import { submitReferral } from "#shared/referrals/intake/submit-referral.ts";
import { encode } from "#shared/table/entity.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { agreedToLeave, doorsClosed } from "../support/erasure.ts";
import { putAll } from "../support/fill.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { addNetwork, command, createSmallWorld, exampleFor } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

test("due work of a closed network is skipped and does not delay other networks", async () => {
  const world = await createSmallWorld();
  const neighbor = await addNetwork(world, "net_lantern2");
  await agreedToLeave(world, world.lantern);
  await doorsClosed(world);
  // More in each of the buckets than a tick can process, all due before anything else.
  const homes = homesOf(world.lantern.id);
  const [sample] = outboxMessage.samples({ ...sampleIds, network: world.lantern.id });
  if (!sample) throw new Error("no outbox message");
  const messages = Array.from({ length: 1500 }, (_, at) =>
    encode(outboxMessage, homes, { ...sample, id: `late-${at}`, home: homes.inbox() }, 1),
  );
  await putAll(world, messages);

  const partner = world.partner(neighbor, neighbor.partners.larkfield);
  const payload = exampleFor(neighbor, world.clock.now().toString().slice(0, 10));
  const parties = await readParties(partner);
  await submitReferral(partner, { payload, parties, command: command(), bodyHash: command() });
  world.clock.pass({ minutes: 2 });
  await world.tick();
  const table = await wholeTable(world);
  const open = (network: string) =>
    table.filter(
      (one) => one.kind === "outbox_message" && String(one.pk).startsWith(`N#${network}#`) && one.tpk,
    );
  expect(open("net_lantern2").filter((one) => String(one.sk).startsWith("submit-"))).toEqual([]);
  expect(open("net_lantern")).toHaveLength(1500);
});
