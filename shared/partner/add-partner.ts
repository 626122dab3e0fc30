import { newId } from "#shared/ids.ts";
import { send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { words } from "#shared/words.ts";
import { type Partner, partner } from "./partner.ts";

/** Adds a rehab that refers people. A letter introduces it to its own home. @throws forbidden, invalid `/name` */
export async function addPartner(
  scope: Scope,
  input: { name: string; command: string },
): Promise<{ partner: Partner["id"] }> {
  need(scope, "partner.manage");
  const home = scope.homes.administration();
  const name = words(input.name, "/name", { most: 120, required: "The partner needs a name." });
  const { answer } = await commit(scope, { home, command: input.command, asked: { name } }, async () => {
    const now = scope.now();
    const id = newId("partner", now.epochMilliseconds);
    return {
      answer: { partner: id },
      events: [
        {
          type: "partner.added",
          in: home,
          feed: home,
          subject: { partner: id },
          data: { name },
        },
      ],
      changes: [
        create(partner, { id, name, createdAt: now.toString() }),
        send(scope, home, `introduce-${id}`, { ask: "introduce", partner: id, name }),
      ],
    };
  });
  return answer;
}
