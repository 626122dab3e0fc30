import { defineCapability } from "#shared/engine/capability.ts";
import { signedDocument } from "#shared/records/packet/document.ts";
import { packetEvents, packetTextEvents } from "#shared/records/packet/events.ts";
import { packet, packetCard } from "#shared/records/packet/packet.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import { packetTexts } from "#shared/records/packet/texts.ts";
import { transferredPaper } from "#shared/records/packet/transferred-paper.ts";

/** What is signed at moving in. */
export const packets = defineCapability({
  name: "packets",
  entities: [packet, packetCard, packetTexts, signedDocument, transferredPaper],
  events: [packetEvents, packetTextEvents],
  refusals: [packetConflict],
});
