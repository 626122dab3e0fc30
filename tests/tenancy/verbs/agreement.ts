import type { Id } from "#shared/kernel/ids.ts";
import { correctAgreement } from "#shared/network/agreement/correct-agreement.ts";
import { endAgreement } from "#shared/network/agreement/end-agreement.ts";
import { listAgreements, readAgreement } from "#shared/network/agreement/read-agreements.ts";
import { recordAgreement, replaceAgreement } from "#shared/network/agreement/record-agreement.ts";
import {
  addAgreementScan,
  readAgreementScan,
  removeAgreementScan,
} from "#shared/network/agreement/scan-agreement.ts";
import { pdf } from "../../file/kit.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const sent = {
  kind: "qsoa",
  party: "Harrow Lab",
  service: "Drug testing",
  signedOn: "2026-01-05",
  termEnds: "2027-01-05",
  renewal: "ends",
  keptAt: "The office safe",
};

const ofAdministration = { permission: "agreement.manage", over: "administration" } as const;

export const agreementVerbs: Record<string, Verb> = {
  listAgreements: { ...ofAdministration, lists: true, run: (s) => listAgreements(s) },
  readAgreement: { ...ofAdministration, run: (s, { agreement }) => readAgreement(s, { agreement }) },
  recordAgreement: {
    ...ofAdministration,
    tells: "agreement.recorded",
    lists: true,
    run: (s) => recordAgreement(s, { ...sent, command: command() }),
  },
  replaceAgreement: {
    ...ofAdministration,
    tells: "agreement.replaced",
    run: (s, { agreement }) => replaceAgreement(s, { ...sent, agreement, command: command() }),
  },
  correctAgreement: {
    ...ofAdministration,
    tells: "agreement.corrected",
    run: (s, { agreement }) => correctAgreement(s, { agreement, version: 1, sent, command: command() }),
  },
  addAgreementScan: {
    ...ofAdministration,
    tells: "agreement.scan_added",
    storesFile: true,
    run: (s, { agreement }) => addAgreementScan(s, { agreement, scan: pdf(), command: command() }),
  },
  readAgreementScan: {
    ...ofAdministration,
    run: (s, { agreement, copy }) => readAgreementScan(s, { agreement, file: copy }),
  },
  removeAgreementScan: {
    ...ofAdministration,
    tells: "agreement.scan_removed",
    run: (s, { agreement, copy }) =>
      removeAgreementScan(s, { agreement, file: copy, why: "Another one’s page", command: command() }),
  },
  endAgreement: {
    ...ofAdministration,
    tells: "agreement.ended",
    run: (s, { agreement }) =>
      endAgreement(s, { agreement, on: "2026-02-01", why: "They closed", command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    agreement: Id<"agreement">;
    /** A scan of it. */
    copy: Id<"file">;
  }
}

export const agreementOnFile: Makes = async (world) => {
  const admin = world.as(world.lantern.members.network_admin);
  const { agreement } = await recordAgreement(admin, { ...sent, scan: pdf(), command: command() });
  const { scans } = await readAgreement(admin, { agreement });
  return { agreement, copy: scans[0]?.file ?? "fil_none" };
};
