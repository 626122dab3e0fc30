import type { Id } from "#shared/kernel/ids.ts";
import { correctAgreement } from "#shared/network/agreement/correct-agreement.ts";
import { endAgreement } from "#shared/network/agreement/end-agreement.ts";
import { listAgreements, readAgreement } from "#shared/network/agreement/read-agreements.ts";
import { recordAgreement, replaceAgreement } from "#shared/network/agreement/record-agreement.ts";
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
  }
}

export const agreementOnFile: Makes = (world) =>
  recordAgreement(world.as(world.lantern.members.network_admin), { ...sent, command: command() });
