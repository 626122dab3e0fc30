import * as z from "zod";
import { longestAttachment, mail } from "#shared/engine/outbox/mail.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, email, type Sent, tick } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { MailMessage } from "#shared/kernel/ports.ts";
import { type EmailedCopy, masked, sentEnough, withCopy } from "#shared/records/packet/copies.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import { packetEvents } from "#shared/records/packet/events.ts";
import { packet } from "#shared/records/packet/packet.ts";
import { consentPart, isTextPart } from "#shared/records/packet/parts.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type Loaded, loadPacket } from "./load.ts";
import { documentsInForce } from "./read-packet.ts";

/** `agreed`: the resident gives this address, and knows that others may see what is sent there, with their name. */
export const copyForm = defineForm("copies", "packet.manage", {
  to: email("text.email"),
  agreed: tick("packet.agreement_required"),
});

export type CopyMail = Pick<MailMessage, "subject" | "text" | "attachment">;

interface MailCopy extends Sent<typeof copyForm> {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
  compose(documents: readonly SignedDocument[], loaded: Loaded): Promise<CopyMail>;
  readonly command: string;
}

/**
 * Emails the house's own texts as the resident signed them, to an address they give and agree to now. What was filled in
 * with them is never emailed. Address and copy are deleted once it is sent; the packet says where it went.
 * @throws not_found, forbidden, invalid `/to` `/agreed`, conflict `nothing_signed`, `too_many_copies`,
 * `copy_too_large`
 */
export async function mailCopy(
  scope: Scope,
  { house, stay, compose, command, ...sent }: MailCopy,
): Promise<{ papers: number; to: string }> {
  const home = houseHome(scope, house);
  requirePermission(scope, copyForm.needs);
  const asked = { mailCopy: stay, ...sent };
  const answers = z.object({ papers: z.int(), to: z.string() });
  const act = { home, verb: "mailCopy", command, asked, answers };
  const { answer } = await commit(scope, act, async () => {
    const loaded = await loadPacket(scope, { house, stay });
    const { to } = copyForm.read(sent);
    const documents = (await documentsInForce(scope, loaded)).filter(
      ({ part }) => part === consentPart || isTextPart(part),
    );
    const { packet: was } = loaded;
    if (!was || documents.length === 0) throw packetConflict("nothing_signed");
    const dayAgo = stamp(scope.now().subtract({ hours: 24 }));
    if (sentEnough(was.value.copies, dayAgo)) throw packetConflict("too_many_copies");
    const composed = await compose(documents, loaded);
    if ((composed.attachment?.base64.length ?? 0) > longestAttachment) throw packetConflict("copy_too_large");
    const papers = documents.length;
    const message = `copy-${stay}-${fingerprint(command).slice(0, 20)}`;
    const copy = { message, to: masked(to), at: stamp(scope.now()), papers };
    return {
      answer: { papers, to: copy.to },
      events: [
        eventOf(packetEvents, {
          type: "stay.copy_mailed",
          in: below.stay(home, stay),
          feed: home,
          subject: { stay },
          data: { papers },
        }),
      ],
      changes: [
        replace(packet, was, { ...was.value, copies: withCopy(was.value.copies, copy) }),
        sendRequest(scope, home, message, mail, { to, kind: "papers", leaves: "to_the_person", ...composed }),
      ],
    };
  });
  return answer;
}

export type CopySent = EmailedCopy & {
  /** `retrying`: it could not be sent yet, and is tried again. */
  readonly state: "waiting" | "retrying" | "sent";
};

/** The emailed copies of a stay, and what became of each. */
export async function copiesOf(scope: Scope, { stay, packet: of }: Loaded): Promise<CopySent[]> {
  const copies = of?.value.copies ?? [];
  if (copies.length === 0) return [];
  const home = houseHome(scope, stay.value.house);
  const messages = await scope.table.getAll(
    copies.map(({ message }) => ({ entity: outboxMessage, key: outboxKey(home, message) })),
  );
  return copies.map((one, at) => {
    const message = messages[at]?.value;
    const open = message?.outcome === null ? message : undefined;
    return { ...one, state: open ? (open.failures > 0 ? "retrying" : "waiting") : "sent" };
  });
}
