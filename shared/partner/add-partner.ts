import { newId } from "#shared/ids.ts";
import { send } from "#shared/letter/letter.ts";
import { commit } from "#shared/table/commit.ts";
import { create } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type Partner, partner } from "./partner.ts";

/** Adds a rehab that refers people. A letter introduces it to its own home. @throws forbidden */
export async function addPartner(
  scope: Scope,
  input: { name: string; command: string },
): Promise<{ partner: Partner["id"] }> {
  need(scope, "partner.suspend");
  const home = scope.homes.administration();
  const { answer } = await commit(
    scope,
    { home, command: input.command, asked: { name: input.name } },
    async () => {
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
            data: { name: input.name },
          },
        ],
        changes: [
          create(partner, { id, name: input.name, createdAt: now.toString() }),
          send(scope, home, `introduce-${id}`, { ask: "introduce", partner: id, name: input.name }),
        ],
      };
    },
  );
  return answer;
}
