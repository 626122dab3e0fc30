import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, ids, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { issueKey } from "#shared/network/door/issue-key.ts";
import { partnerKeyEntity } from "#shared/records/door/entities.ts";
import { knownHouses } from "#shared/records/house/known-houses.ts";
import { keyEvents } from "#shared/records/partner/events.ts";
import {
  type IssuedKey,
  issuedKey,
  type Partner,
  partner,
  partnerKeyOf,
} from "#shared/records/partner/partner.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

/** The houses a key is limited to; none means all. */
export const keyForm = defineForm("issue", "partner.manage", { houses: ids("house") });

/**
 * Issues an API key. The token is returned once and never stored; a repeat of the command does not return it
 * again (`token` null). @throws not_found, forbidden, invalid `/houses`
 */
export async function addKey(
  scope: Scope,
  input: Sent<typeof keyForm> & { partner: Partner["id"]; command: string },
): Promise<{ key: IssuedKey["id"]; token: string | null }> {
  requirePermission(scope, keyForm.needs);
  const { houses } = keyForm.read(input);
  const home = scope.homes.administration();
  const asked = { partner: input.partner, houses: houses.length > 0 ? houses : null };
  let token: string | null = null;
  const act = {
    home,
    verb: "addKey",
    command: input.command,
    asked,
    answers: z.object({ key: idSchema("key") }),
  };
  const { answer, repeated } = await commit(scope, act, async () => {
    const found = await scope.table.get(partner, partnerKeyOf(scope.homes, input.partner));
    if (!found) throw notFound();
    const allowedHouses = houses.length > 0 ? await knownHouses(scope, houses) : undefined;
    const now = scope.now();
    const key = newId("key", now.epochMilliseconds);
    const { name } = found.value;
    const issued = issueKey({
      network: scope.network,
      key,
      partner: input.partner,
      partnerName: name,
      allowedHouses,
    });
    token = issued.token;
    const kept: IssuedKey = {
      id: key,
      partner: input.partner,
      partnerName: name,
      hash: issued.record.hash,
      allowedHouses: allowedHouses ?? null,
      createdAt: stamp(now),
      suspended: null,
    };
    return {
      answer: { key },
      events: [
        eventOf(keyEvents, {
          type: "key.issued",
          in: home,
          feed: home,
          subject: { key, partner: input.partner },
          data: { name },
        }),
      ],
      changes: [create(issuedKey, kept), create(partnerKeyEntity, issued.record)],
    };
  });
  return { key: answer.key, token: repeated ? null : token };
}
