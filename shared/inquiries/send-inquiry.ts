import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { countInquiry } from "#shared/network/index.ts";
import { contentFrom, type Sent } from "#shared/records/inquiry/content.ts";
import { inquiry, newInquiry } from "#shared/records/inquiry/inquiry.ts";
import { inquiryConflict } from "#shared/records/inquiry/refusals.ts";
import { formHash, sentForm } from "#shared/records/inquiry/sent-form.ts";
import { readPublicProfile } from "#shared/records/network/public-profile.ts";
import { putOnce } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { create } from "#shared/table/transact.ts";
import { inquiryEvent, notifyInquiry } from "./event-of.ts";
import { openToken } from "./form-token.ts";

export interface SendInquiry {
  /** The web's door, which counts submissions. */
  readonly door: Table;
  /** The sender's IP address; stored only as a keyed hash in the counter. */
  readonly address: string;
  /** The form's token, and the content of the honeypot field. */
  readonly token: string;
  readonly trap: string;
  readonly sent: Sent;
}

/**
 * A member of the public asks for a place. The scope may read the network's card and create an inquiry; the
 * same form sent twice is one inquiry, and sent again with other content a correction to it. Over the limits it
 * waits apart (`apart`). No mail is sent to the typed address. @throws forbidden, not_found,
 * invalid, conflict (`form_closed`, `form_early`, `form_old`, `form_trap`, `form_full`, `form_repeated`)
 */
export async function sendInquiry(
  scope: Scope,
  input: SendInquiry,
): Promise<{ inquiry: Id<"inquiry">; repeated: boolean; apart: boolean }> {
  requirePermission(scope, "inquiry.send");
  const { network, secrets } = scope;
  const now = scope.now();
  const card = await readPublicProfile(scope);
  if (!card) throw notFound();
  if (!card.value.open) throw inquiryConflict("form_closed");
  const token = await openToken(secrets, network, input.token, now);
  if (token.state === "old") throw inquiryConflict("form_old");
  if (token.state === "early") throw inquiryConflict("form_early");
  // The refusal is shown: a browser may have autofilled the field for a real person.
  if (input.trap.trim() !== "") throw inquiryConflict("form_trap");
  const content = contentFrom(input.sent);
  const day = now.toString().slice(0, 10);
  const address = await secrets.hmac("inquiry-address", `${network}|${day}|${input.address}`);
  const id: Id<"inquiry"> = `inq_${fingerprint(["inquiry", network, token.nonce]).slice(0, 26)}`;
  const verdict = await countInquiry(input.door, { network, address, form: id }, now);
  if (verdict === "full") throw inquiryConflict("form_full");
  if (verdict === "repeated") throw inquiryConflict("form_repeated");
  const apart = verdict === "apart";
  const { callBackHours } = card.value;
  const value = newInquiry({
    id,
    source: "form",
    at: now,
    takenBy: null,
    house: null,
    callBy: callBackHours === null ? null : stamp(now.add({ hours: callBackHours })),
    content,
    apart,
  });
  const version = { inquiry: id, hash: formHash(content), at: stamp(now) };
  const event = inquiryEvent(scope, id, { type: "inquiry.received", data: { source: "form" } });
  const first = [
    create(inquiry, value),
    create(sentForm, { ...version, correction: null }),
    // What is over the limits waits quietly.
    ...(apart ? [] : [notifyInquiry(scope, id)]),
  ];
  if (!(await putOnce(scope, [event], first)).repeated) return { inquiry: id, repeated: false, apart };
  // The same content again changes nothing.
  const corrected = inquiryEvent(scope, id, { type: "inquiry.corrected" });
  await putOnce(scope, [corrected], [create(sentForm, { ...version, correction: content })]);
  return { inquiry: id, repeated: true, apart: false };
}
