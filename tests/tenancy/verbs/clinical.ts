import { listClinicians, nameClinician } from "#shared/clinical/name-clinician.ts";
import { listClients, readClinical } from "#shared/clinical/read-clinical.ts";
import { writeClinicalNote } from "#shared/clinical/write-note.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeOfClinician, scopeOfStaff } from "#shared/table/member-scopes.ts";
import { withProvider } from "../../clinical/kit.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

/** A clinician of the network asked, in the journey with the same id. */
const treating = {
  over: (world, { members }, { journey, resident: person }) =>
    scopeOfClinician(world.world, members.clinician, { journey, person }, "req"),
} satisfies Partial<Verb>;

export const clinicalVerbs: Record<string, Verb> = {
  listClinicians: {
    permission: "consent.manage",
    over: "house",
    run: (s, { house }) => listClinicians(s, { house }),
  },
  nameClinician: {
    permission: "consent.manage",
    over: "house",
    tells: "clinical.named",
    run: (s, { house, stay, provider: consent, clinician: member }) =>
      nameClinician(s, { house, stay, consent, member, named: "yes", command: command() }),
  },
  listClients: {
    permission: "clinical.read",
    over: (world, { members }) => scopeOfStaff(world.world, members.clinician, "req"),
    lists: true,
    run: (s) => listClients(s),
  },
  readClinical: { ...treating, permission: "clinical.read", run: (s) => readClinical(s) },
  writeClinicalNote: {
    ...treating,
    permission: "clinical.write",
    tells: "clinical.noted",
    run: (s) => writeClinicalNote(s, { words: "Sleeping better", command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** With a treatment provider. */
    provider: Id<"consent">;
    clinician: Id<"member">;
  }
}

/** A consent with a treatment provider, which opens the journey to the clinician. */
export const namedClinician: Makes = async (world, { house, stay }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const { consent } = await recordConsent(manager, {
    house,
    stay,
    ...withProvider(world),
    command: command(),
  });
  const { member } = world.lantern.members.clinician;
  await nameClinician(manager, { house, stay, consent, member, named: "yes", command: command() });
  return { provider: consent, clinician: member };
};
