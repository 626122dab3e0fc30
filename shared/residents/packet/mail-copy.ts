import * as z from "zod";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readEmail } from "#shared/kernel/text.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import { packetEvents } from "#shared/records/packet/events.ts";
import { consentPart, isTextPart } from "#shared/records/packet/parts.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { loadPacket } from "./load.ts";
import { documentsInForce } from "./read-packet.ts";

/**
 * Emails a copy of the house's own texts, as signed, to an address the resident gives and agrees to now. What was
 * filled in with the resident is never emailed; neither is a name. The address and the text are deleted once it is
 * sent. @throws not_found, forbidden, invalid `/to` `/agreed`, conflict `nothing_signed`
 */
export async function mailCopy(
  scope: Scope,
  input: {
    house: Id<"house">;
    stay: Id<"stay">;
    to: string;
    /** `yes` if the resident agreed. */
    agreed: string;
    compose(documents: readonly SignedDocument[]): { subject: string; text: string };
    command: string;
  },
): Promise<{ papers: number }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "packet.manage");
  const asked = { mailCopy: input.stay, to: input.to, agreed: input.agreed };
  const act = {
    home,
    verb: "mailCopy",
    command: input.command,
    asked,
    answers: z.object({ papers: z.int() }),
  };
  const { answer } = await commit(scope, act, async () => {
    const loaded = await loadPacket(scope, input);
    const fields = new FieldErrors();
    const to = fields.read(() => readEmail(input.to, "/to"), "");
    if (input.agreed !== "yes") fields.add("/agreed", "packet.agreement_required");
    fields.throwIfAny();
    const documents = (await documentsInForce(scope, loaded)).filter(
      ({ part }) => part === consentPart || isTextPart(part),
    );
    if (documents.length === 0) throw packetConflict("nothing_signed");
    const id = `copy-${input.stay}-${fingerprint(input.command).slice(0, 20)}`;
    return {
      answer: { papers: documents.length },
      events: [
        eventOf(packetEvents, {
          type: "stay.copy_mailed",
          in: below.stay(home, input.stay),
          feed: home,
          subject: { stay: input.stay },
          data: { papers: documents.length },
        }),
      ],
      changes: [
        sendRequest(scope, home, id, mail, {
          to,
          kind: "papers",
          ...input.compose(documents),
        }),
      ],
    };
  });
  return answer;
}
