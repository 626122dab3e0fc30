import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { partnerEvents } from "#shared/records/partner/events.ts";
import { type Partner, partner } from "#shared/records/partner/partner.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { introduce } from "./requests.ts";

export const partnerForm = defineForm("add", "partner.manage", {
  name: text({ most: 120, required: "partner.name_required" }),
});

/** Adds a referral partner. A message creates its card in its own home. @throws forbidden, invalid `/name` */
export async function addPartner(
  scope: Scope,
  input: { command: string } & Sent<typeof partnerForm>,
): Promise<{ partner: Partner["id"] }> {
  requirePermission(scope, partnerForm.needs);
  const home = scope.homes.administration();
  const { name } = partnerForm.read(input);
  const answers = z.object({ partner: idSchema("partner") });
  const asks = { home, verb: "addPartner", command: input.command, asked: { name }, answers };
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
          data: { name },
        }),
      ],
      changes: [
        create(partner, { id, name, createdAt: stamp(now) }),
        sendRequest(scope, home, `introduce-${id}`, introduce, { partner: id, name }),
      ],
    };
  });
  return answer;
}
