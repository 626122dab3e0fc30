import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkKey, personalLink } from "#shared/records/door/link.ts";
import { linkEvents } from "#shared/records/guest/events.ts";
import { linkConflict } from "#shared/records/guest/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { type AtGate, type AtStay, findPrepared, gateOf, holding, residentAt } from "../at-stay.ts";

/** Whose gate holds a consent, or one that waits to be signed. @throws not_found */
async function gateWith(scope: Scope, input: AtStay & { readonly consent: Id<"consent"> }): Promise<AtGate> {
  const resident = await residentAt(scope, input);
  const prepared = await findPrepared(scope, resident, input.consent);
  if (prepared) return gateOf(scope, { ...resident, person: prepared.value.person });
  return gateOf(scope, await holding(scope, resident, input.consent));
}

/**
 * Withdraws a personal link under a consent, used or not: its page closes at the next request. @throws not_found, forbidden, conflict
 * `link_over`
 */
export async function withdrawLink(
  scope: Scope,
  input: AtStay & {
    readonly consent: Id<"consent">;
    readonly link: Id<"link">;
    readonly command: string;
  },
): Promise<void> {
  requirePermission(scope, "link.manage");
  const gate = await gateWith(scope, input);
  const { network, person } = gate;
  const home = gate.homes.consents(person);
  const act = {
    home,
    verb: "withdrawLink",
    command: input.command,
    asked: { link: input.link },
    answers: noAnswer,
  };
  await commit(gate, act, async () => {
    const found = await gate.table.get(personalLink, linkKey({ network, person, id: input.link }));
    if (!found || !("consent" in found.value.purpose)) throw notFound();
    if (found.value.purpose.consent !== input.consent) throw notFound();
    if (scope.kind !== "care" && found.value.of.house !== input.house) throw notFound();
    if (found.value.withdrawn) throw linkConflict("link_over");
    return {
      answer: null,
      events: [
        eventOf(linkEvents, { type: "link.withdrawn", in: home, feed: home, subject: { link: input.link } }),
      ],
      changes: [replace(personalLink, found, { ...found.value, withdrawn: doneNow(scope) })],
    };
  });
}
