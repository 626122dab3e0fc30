import type { Handled } from "#shared/engine/outbox/handled.ts";
import { type OutboxMessage, type OutboxRequest, outboxMessage } from "#shared/engine/outbox/message.ts";
import { receiveBeds } from "#shared/houses/bed/receive-beds.ts";
import { setUpHouse } from "#shared/houses/house/set-up-house.ts";
import { receiveCall } from "#shared/inquiries/receive-call.ts";
import type { Mail } from "#shared/kernel/ports.ts";
import { receiveIntroduction } from "#shared/network/partner/receive-introduction.ts";
import { confirmStay } from "#shared/people/recognize/confirm-stay.ts";
import { releasePerson } from "#shared/people/recognize/release-person.ts";
import { receiveInformation } from "#shared/referrals/decisions/receive-information.ts";
import { receivePassing } from "#shared/referrals/decisions/receive-passing.ts";
import { receiveReferral } from "#shared/referrals/intake/receive-referral.ts";
import { receiveWithdrawal } from "#shared/referrals/partner/receive-withdrawal.ts";
import { receiveAnswer } from "#shared/referrals/waitlist/receive-answer.ts";
import { receiveTransferred } from "#shared/residents/transfer/carry-over.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";

const attempts = 6;

/**
 * Carries one message out, or refuses it, in ONE transaction that also closes it. Run twice, late or at once by
 * several, it happens once. @throws NotYet, or whatever failed: the message stays open
 */
export async function deliverMessage(scope: Scope, key: Key, mail: Mail): Promise<OutboxMessage["outcome"]> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await scope.table.get(outboxMessage, key);
    if (!found) return null;
    if (found.value.outcome) return found.value.outcome;
    try {
      const receipt = await receive(scope, found.value, mail);
      const at = scope.now().toString();
      const outcome = { result: receipt.result, code: receipt.code ?? null, at };
      const closing = replace(outboxMessage, found, {
        ...found.value,
        asks: kept(found.value.asks),
        outcome,
      });
      await close(scope, receipt, closing);
      return outcome;
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}

async function close(scope: Scope, receipt: Handled, closing: Change): Promise<void> {
  const [first, ...rest] = receipt.events;
  if (first) await commitAsSystem(scope, [first, ...rest], [...receipt.changes, closing]);
  else await scope.table.write([...receipt.changes, closing]);
}

/**
 * What stays of a message that is closed: where somebody was written to, and what, is nobody's business; what was
 * said about a person lies with their referral alone.
 */
export function kept(asks: OutboxRequest): OutboxRequest {
  if (asks.ask === "mail") return { ...asks, to: "", subject: "", text: "" };
  if (asks.ask === "inform") return { ...asks, answer: "" };
  if (asks.ask === "take_down") return { ...asks, content: null };
  return asks;
}

function receive(scope: Scope, { asks, sentAt }: OutboxMessage, mail: Mail): Promise<Handled> {
  switch (asks.ask) {
    case "submit":
      return receiveReferral(scope, asks);
    case "withdraw":
      return receiveWithdrawal(scope, asks);
    case "inform":
      return receiveInformation(scope, asks);
    case "answer_offer":
      return receiveAnswer(scope, asks);
    case "pass":
      return receivePassing(scope, asks);
    case "confirm":
      return confirmStay(scope, asks);
    case "introduce":
      return receiveIntroduction(scope, asks);
    case "mail":
      return sendMail(mail, asks);
    case "set_up":
      return setUpHouse(scope, { ...asks, sentAt });
    case "add_beds":
      return receiveBeds(scope, { ...asks, sentAt });
    case "take_down":
      return receiveCall(scope, asks);
    case "release":
      return releasePerson(scope, asks);
    case "carry_over":
      return receiveTransferred(scope, asks);
  }
}

/** Sent before the message closes: a crash in between sends it twice, never not at all. */
async function sendMail(
  mail: Mail,
  { to, kind, subject, text }: OutboxRequest & { ask: "mail" },
): Promise<Handled> {
  await mail.send({ to, kind, subject, text });
  return { result: "done", events: [], changes: [] };
}
