import { newId } from "#shared/kernel/ids.ts";
import { consentOfReferral } from "#shared/records/consent/consent.ts";
import { disclosed, passGate } from "#shared/records/consent/gate.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import type { returnable } from "#shared/records/referral/payload/sections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { OnReferral } from "./act-on.ts";

/** What whoever referred was told, and the person who was told it. */
interface Told {
  readonly what: (typeof returnable)[number];
  readonly who: string;
}

/**
 * What whoever referred was told by phone is a disclosure, so it passes the gate (42 CFR 2.31, 2.25), before the verb
 * notes it in the referral's history. `tells`: null where the verb tells them nothing, or is refused.
 * @throws not_found, forbidden, conflict (`whyNot`)
 */
export async function toldAtGate(
  scope: Scope,
  { house, referral, command }: OnReferral,
  verb: string,
  tells: (was: ReferralHeader) => Told | null,
): Promise<void> {
  if (house) houseHome(scope, house);
  else requirePermission(scope, "inbox.read");
  const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
  const { value: was } = authority(found);
  const told = tells(was);
  // What people say of themselves is theirs to hear.
  if (!told || was.source.kind === "self") return;
  const { what } = told;
  const person = was.consentOf ?? was.person;
  const gate = scope.atGate(person);
  const home = gate.homes.consents(person);
  const act = { home, verb, command, asked: { referral, ...told }, answers: noAnswer };
  await commit(gate, act, async () => {
    const id = newId("disclosure", gate.now().epochMilliseconds);
    const leaving = { id, what: [what], how: "phone", of: { house, stay: null } } as const;
    const changes = await passGate(gate, { person, consent: consentOfReferral(referral) }, leaving);
    // A consent that another referrer has ended may not have been told to the gate yet.
    if (!was.mayReturn.includes(what)) throw consentConflict(`lacks_${what}`);
    return { answer: null, events: [disclosed(gate, { id, person, basis: "consent" })], changes };
  });
}
