import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { partnerKeyEntity } from "#shared/records/door/entities.ts";
import { keyEvents } from "#shared/records/partner/events.ts";
import { type IssuedKey, issuedKey, issuedKeyKey } from "#shared/records/partner/partner.ts";
import { partnerConflict } from "#shared/records/partner/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";

/**
 * Suspends or reinstates a partner's key; it applies at its next request. @throws not_found, forbidden,
 * conflict `already_so`
 */
export async function suspendKey(
  scope: Scope,
  input: { key: IssuedKey["id"]; suspended: boolean; command: string },
): Promise<{ suspended: boolean }> {
  requirePermission(scope, "partner.manage");
  const home = scope.homes.administration();
  const asked = { key: input.key, suspended: input.suspended };
  const act = {
    home,
    verb: "suspendKey",
    command: input.command,
    asked,
    answers: z.object({ suspended: z.boolean() }),
  };
  const { answer } = await commit(scope, act, async () => {
    const was = await scope.table.get(issuedKey, issuedKeyKey(scope.homes, input.key));
    if (!was) throw notFound();
    if ((was.value.suspended !== null) === input.suspended) throw partnerConflict("already_so");
    const suspended = input.suspended ? doneNow(scope) : null;
    const { id, partner, partnerName, hash, allowedHouses } = was.value;
    const door = {
      network: scope.network,
      key: id,
      partner,
      partnerName,
      hash,
      ...(allowedHouses ? { allowedHouses } : {}),
      ...(suspended ? { suspended } : {}),
    };
    const type = input.suspended ? "key.suspended" : "key.reinstated";
    return {
      answer: { suspended: input.suspended },
      events: [
        eventOf(keyEvents, {
          type,
          in: home,
          feed: home,
          subject: { key: id, partner },
          data: { name: partnerName },
        }),
      ],
      changes: [
        replace(issuedKey, was, { ...was.value, suspended }),
        card(partnerKeyEntity, door, was.version + 1),
      ],
    };
  });
  return answer;
}
