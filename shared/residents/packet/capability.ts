import { defineCapability } from "#shared/engine/capability.ts";
import { signedDocument } from "#shared/records/packet/document.ts";
import { packetEvents, packetTextEvents } from "#shared/records/packet/events.ts";
import { packet, packetCard } from "#shared/records/packet/packet.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import { packetTexts } from "#shared/records/packet/texts.ts";
import { transferredPaper } from "#shared/records/packet/transferred-paper.ts";
import { below } from "#shared/tenancy/homes.ts";

const ofAStay = [packet, packetCard, signedDocument, transferredPaper];

/** Intake paperwork. */
export const packets = defineCapability({
  name: "packets",
  entities: [...ofAStay, packetTexts],
  events: [packetEvents, packetTextEvents],
  refusals: [packetConflict],
  travels: {
    asked: { of: [signedDocument], why: "What of it is the resident's own, to be signed anew." },
    stays_behind: {
      of: [packet, packetCard, transferredPaper],
      why: "Nothing is signed for another house; what was brought before is in what was signed since.",
    },
    not_of_a_stay: { of: [packetTexts], why: "They are the network's or a house's own." },
  },
  merge: { untouched: { of: [...ofAStay, packetTexts], why: "They lie with their stay." } },
  forget: { kept: { of: [...ofAStay, packetTexts], why: "What somebody signed is kept with their stay." } },
  archive: { holds: [...ofAStay, packetTexts], leavesOut: [] },
  partitions: { "house/stay/documents": async (_, stay) => [below.documents(stay)] },
  doors: {},
  exports: { none: "A paper is printed or mailed as it was signed." },
});
