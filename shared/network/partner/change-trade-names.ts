import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent } from "#shared/kernel/form.ts";
import { tradeNames } from "#shared/kernel/organization-name.ts";
import { partnerEvents } from "#shared/records/partner/events.ts";
import { type Partner, partner, partnerKeyOf } from "#shared/records/partner/partner.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { nextVersion, replace } from "#shared/table/transact.ts";
import { introduce } from "./requests.ts";

export const tradeNamesForm = defineForm("names", "partner.manage", { tradeNames: tradeNames() });

/**
 * Changes the other names under which consents may name a partner. Its name stays: keys and referrals contain
 * it. @throws not_found, forbidden, invalid
 */
export async function changeTradeNames(
  scope: Scope,
  input: { partner: Partner["id"]; command: string } & Sent<typeof tradeNamesForm>,
): Promise<void> {
  requirePermission(scope, tradeNamesForm.needs);
  const home = scope.homes.administration();
  const { partner: id, command } = input;
  const said = tradeNamesForm.read(input);
  const asked = { partner: id, ...said };
  await commit(scope, { home, verb: "changeTradeNames", command, asked, answers: noAnswer }, async () => {
    const was = await scope.table.get(partner, partnerKeyOf(scope.homes, id));
    if (!was) throw notFound();
    const version = nextVersion(was);
    const { name } = was.value;
    return {
      answer: null,
      events: [
        eventOf(partnerEvents, {
          type: "partner.changed",
          in: home,
          feed: home,
          subject: { partner: id },
          data: { name },
        }),
      ],
      changes: [
        replace(partner, was, { ...was.value, ...said }),
        sendRequest(scope, home, `introduce-${id}-${version}`, introduce, { ...asked, name, version }),
      ],
    };
  });
}
