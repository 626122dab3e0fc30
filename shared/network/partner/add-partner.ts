import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { defineForm, name, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { tradeNames } from "#shared/kernel/organization-name.ts";
import { partnerEvents } from "#shared/records/partner/events.ts";
import { type Partner, partner } from "#shared/records/partner/partner.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, firstVersion } from "#shared/table/transact.ts";
import { introduce } from "./requests.ts";

export const partnerForm = defineForm("add", "partner.manage", {
  name: name({ most: 120, required: "partner.name_required" }),
  tradeNames: tradeNames(),
});

/** Adds a referral partner. A message creates its card in its own home. @throws forbidden, invalid */
export async function addPartner(
  scope: Scope,
  input: { command: string } & Sent<typeof partnerForm>,
): Promise<{ partner: Partner["id"] }> {
  requirePermission(scope, partnerForm.needs);
  const home = scope.homes.administration();
  const said = partnerForm.read(input);
  const answers = z.object({ partner: idSchema("partner") });
  const asks = { home, verb: "addPartner", command: input.command, asked: said, answers };
  const { answer } = await commit(scope, asks, async () => {
    const now = scope.now();
    const id = newId("partner", now.epochMilliseconds);
    return {
      answer: { partner: id },
      events: [
        eventOf(partnerEvents, {
          type: "partner.added",
          in: home,
          feed: home,
          subject: { partner: id },
          data: { name: said.name },
        }),
      ],
      changes: [
        create(partner, { id, ...said, createdAt: stamp(now) }),
        sendRequest(scope, home, `introduce-${id}`, introduce, {
          partner: id,
          ...said,
          version: firstVersion,
        }),
      ],
    };
  });
  return answer;
}
