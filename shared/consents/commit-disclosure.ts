import { type Id, newId } from "#shared/kernel/ids.ts";
import { disclosed } from "#shared/records/consent/gate.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { type AtStay, gateOf, type Resident } from "./at-stay.ts";

/** Commits what leaves about a resident, with its event. */
export async function commitDisclosure(
  scope: Scope,
  resident: Resident,
  verb: string,
  basis: "consent" | "emergency",
  { command, ...asked }: AtStay & { readonly command: string },
  changes: (gate: ReturnType<typeof gateOf>, id: Id<"disclosure">) => Promise<Change[]>,
): Promise<void> {
  const gate = gateOf(scope, resident);
  const { person } = gate;
  const home = gate.homes.consents(person);
  await commit(gate, { home, verb, command, asked, answers: noAnswer }, async () => {
    const id = newId("disclosure", scope.now().epochMilliseconds);
    return {
      answer: null,
      events: [disclosed(gate, { id, person, basis })],
      changes: await changes(gate, id),
    };
  });
}
