import {
  listOwnConsents,
  listOwnDisclosures,
  readOwnForm,
  readOwnScan,
  revokeOwn,
} from "#shared/consents/own.ts";
import { chooseLanguage } from "#shared/journeys/language/choose-language.ts";
import {
  listOwnLooks,
  listOwnPapers,
  listToSign,
  readOwnPage,
  readOwnPaper,
  readOwnPolicy,
} from "#shared/journeys/own/read-own.ts";
import { listTaken, takeRecord } from "#shared/journeys/own/take-record.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import { journeyOf } from "../../support/beside.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A resident with the same ids, in the network asked. */
const own = {
  permission: "self.read",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

export const journeyVerbs: Record<string, Verb> = {
  takeRecord: {
    ...own,
    tells: "journey.record_taken",
    run: (s) => takeRecord(s, { parts: "tests", command: command() }),
  },
  listTaken: { ...own, lists: true, run: (s) => listTaken(s) },
  chooseLanguage: {
    ...own,
    tells: "journey.language_chosen",
    run: (s) => chooseLanguage(s, { language: "es", command: command() }),
  },
  readOwnPage: { ...own, lists: true, run: (s) => readOwnPage(s) },
  readOwnPolicy: { ...own, lists: true, run: (s) => readOwnPolicy(s) },
  listOwnPapers: { ...own, lists: true, run: (s) => listOwnPapers(s) },
  readOwnPaper: { ...own, run: (s, { document }) => readOwnPaper(s, { document }) },
  listToSign: { ...own, lists: true, run: (s) => listToSign(s) },
  listOwnConsents: { ...own, lists: true, run: (s) => listOwnConsents(s) },
  listOwnDisclosures: { ...own, lists: true, run: (s) => listOwnDisclosures(s) },
  readOwnForm: { ...own, run: (s, { consent }) => readOwnForm(s, { consent }) },
  readOwnScan: { ...own, run: (s, { onPaper: consent, file }) => readOwnScan(s, { consent, file }) },
  revokeOwn: {
    ...own,
    permission: "self.revoke",
    tells: "consent.taken_back",
    run: (s, { consent }) => revokeOwn(s, { consent, command: command() }),
  },
  listOwnLooks: { ...own, lists: true, run: (s) => listOwnLooks(s) },
};

declare module "./kit.ts" {
  interface Things {
    journey: Id<"journey">;
    resident: Id<"person">;
  }
}

/** Whose stay it is. */
export const onJourney: Makes = async (world, at) => {
  const { journey, person } = await journeyOf(world, at);
  return { journey, resident: person };
};
