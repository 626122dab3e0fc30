import { consent } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import type { OwnRecord } from "#shared/records/journey/own-record.ts";
import { signedDocument } from "#shared/records/packet/document.ts";
import { sampleIds } from "./sample-ids.ts";

/** What a resident took along from another network: one stay, two papers, and consents given there. */
export function anOwnRecord(): OwnRecord {
  const [document] = signedDocument.samples({ ...sampleIds });
  if (!document) throw new Error("No sample");
  return {
    format: "porchlight.own-record",
    version: 2,
    network: "net_elsewhere",
    journey: "jny_elsewhere",
    madeAt: "2026-02-01T17:00:00.000Z",
    house: null,
    stays: [
      {
        house: "hse_elsewhere",
        legalName: "Linus Bracken",
        givenName: "Linus",
        familyName: "Bracken",
        preferredName: "",
        bed: "4C",
        since: "2025-11-01",
        until: "2026-01-31",
      },
    ],
    papers: [
      document,
      {
        ...document,
        id: "doc_2",
        part: "medications",
        content: { is: "medications", items: [], countedWith: "Sample" },
      },
    ],
    consents: consent.samples({ ...sampleIds }),
    disclosures: disclosure.samples({ ...sampleIds }),
    looks: [],
    parts: {},
  };
}
