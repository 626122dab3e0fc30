import type { Id } from "#shared/kernel/ids.ts";
import type { PartnerKey } from "#shared/records/door/entities.ts";
import { hashOf, newSecret } from "#shared/records/door/secret.ts";
import { formatApiKey } from "#shared/records/door/tokens.ts";

export interface KeyToIssue {
  readonly network: Id<"network">;
  readonly key: Id<"key">;
  readonly partner: Id<"partner">;
  readonly partnerName: string;
  readonly allowedHouses?: readonly Id<"house">[] | undefined;
}

/**
 * A new API key: the token, shown once and never stored, and the door's record, to be written
 * (`create(partnerKeyEntity, record)`) in the same transaction as the event.
 */
export function issueKey(input: KeyToIssue): { token: string; record: PartnerKey } {
  const secret = newSecret();
  const { network, key, partner, partnerName, allowedHouses } = input;
  return {
    token: formatApiKey({ network, key, secret }),
    record: {
      network,
      key,
      partner,
      partnerName,
      hash: hashOf(secret),
      ...(allowedHouses ? { allowedHouses: [...allowedHouses] } : {}),
    },
  };
}
