import { defineCapability } from "#shared/engine/capability.ts";
import { signedDocument } from "#shared/records/packet/document.ts";
import { packetEvents, packetTextEvents } from "#shared/records/packet/events.ts";
import { packet, packetCard } from "#shared/records/packet/packet.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import { packetSpanish } from "#shared/records/packet/spanish.ts";
import { packetTexts } from "#shared/records/packet/texts.ts";
import { transferredPaper } from "#shared/records/packet/transferred-paper.ts";
import { below } from "#shared/tenancy/homes.ts";

const ofAStay = [packet, packetCard, signedDocument, transferredPaper];

/** Intake paperwork. */
export const packets = defineCapability({
  name: "packets",
  entities: [...ofAStay, packetTexts, packetSpanish],
  events: [packetEvents, packetTextEvents],
  refusals: [packetConflict],
  travels: {
    asked: { of: [signedDocument], why: "The resident's own part, to be signed again." },
    stays_behind: {
      of: [packet, packetCard, transferredPaper],
      why: "Signatures are for one house; paperwork from an earlier house is in what was signed since.",
    },
    not_of_a_stay: { of: [packetTexts, packetSpanish], why: "They are the network's or a house's own." },
  },
  merge: { untouched: { of: [...ofAStay, packetTexts, packetSpanish], why: "They belong to their stay." } },
  forget: {
    kept: { of: [...ofAStay, packetTexts, packetSpanish], why: "Signed documents are kept with the stay." },
  },
  takeAlong: {
    left_out: {
      of: [...ofAStay, packetTexts, packetSpanish],
      why: "It is the house's. What was signed is given as the resident reads it.",
    },
  },
  archive: { holds: [...ofAStay, packetTexts, packetSpanish], leavesOut: [] },
  partitions: { "house/stay/documents": async (_, stay) => [below.documents(stay)] },
  doors: {},
  exports: { none: "Documents are printed or emailed as signed." },
});
