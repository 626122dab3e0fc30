import { partnerKeyEntity } from "#shared/door/entities.ts";
import { issueKey } from "#shared/door/issue-key.ts";
import { notFound } from "#shared/errors.ts";
import { knownHouses } from "#shared/house/known-houses.ts";
import { newId } from "#shared/ids.ts";
import { commit } from "#shared/table/commit.ts";
import { create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type IssuedKey, issuedKey, type Partner, partner, partnerKeyOf } from "./partner.ts";

/**
 * Issues an API key. The token is returned once and kept nowhere; a repeat of the command does not show it
 * again (`token` null). @throws not_found, forbidden, invalid `/houses`
 */
export async function addKey(
  scope: Scope,
  input: { partner: Partner["id"]; allowedHouses?: readonly string[] | undefined; command: string },
): Promise<{ key: IssuedKey["id"]; token: string | null }> {
  need(scope, "partner.manage");
  const home = scope.homes.administration();
  const asked = { partner: input.partner, houses: input.allowedHouses ?? null };
  let token: string | null = null;
  const { answer } = await commit(scope, { home, command: input.command, asked }, async () => {
    const found = await scope.table.get(partner, partnerKeyOf(scope.homes, input.partner));
    if (!found) throw notFound();
    const allowedHouses = input.allowedHouses && (await knownHouses(scope, input.allowedHouses));
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
      createdAt: now.toString(),
      suspended: null,
    };
    return {
      answer: { key },
      events: [
        {
          type: "key.issued",
          in: home,
          feed: home,
          subject: { key, partner: input.partner },
          data: { name },
        },
      ],
      changes: [create(issuedKey, kept), create(partnerKeyEntity, issued.record)],
    };
  });
  return { key: answer.key, token };
}
