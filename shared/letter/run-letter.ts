import { receiveBeds } from "#shared/bed/receive-beds.ts";
import { setUpHouse } from "#shared/house/set-up-house.ts";
import { receiveCall } from "#shared/inquiry/receive-call.ts";
import { receiveIntroduction } from "#shared/partner/receive-introduction.ts";
import { confirmStay } from "#shared/person/confirm-stay.ts";
import { releasePerson } from "#shared/person/release-person.ts";
import type { Mail } from "#shared/ports/ports.ts";
import { receiveInformation } from "#shared/referral/receive-information.ts";
import { receivePassing } from "#shared/referral/receive-passing.ts";
import { receiveReferral } from "#shared/referral/receive-referral.ts";
import { receiveWithdrawal } from "#shared/referral/receive-withdrawal.ts";
import { commitAsPost } from "#shared/table/commit.ts";
import type { Key } from "#shared/table/entity.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { carryOver } from "#shared/transfer/carry-over.ts";
import { receiveAnswer } from "#shared/waitlist/receive-answer.ts";
import { type Ask, type Letter, letter } from "./letter.ts";
import type { Receipt } from "./receipt.ts";

const attempts = 6;

/**
 * Carries one letter out, or refuses it, in ONE transaction that also closes it. Run twice, late or at once by
 * several, it happens once. @throws NotYet, or whatever failed: the letter stays open
 */
export async function runLetter(scope: Scope, key: Key, mail: Mail): Promise<Letter["outcome"]> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await scope.table.get(letter, key);
    if (!found) return null;
    if (found.value.outcome) return found.value.outcome;
    try {
      const receipt = await receive(scope, found.value, mail);
      const at = scope.now().toString();
      const outcome = { result: receipt.result, code: receipt.code ?? null, at };
      const closing = replace(letter, found, { ...found.value, asks: kept(found.value.asks), outcome });
      await close(scope, receipt, closing);
      return outcome;
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}

async function close(scope: Scope, receipt: Receipt, closing: Change): Promise<void> {
  const [first, ...rest] = receipt.events;
  if (first) await commitAsPost(scope, [first, ...rest], [...receipt.changes, closing]);
  else await scope.table.write([...receipt.changes, closing]);
}

/**
 * What stays of a letter that is closed: where somebody was written to, and what, is nobody's business; what was
 * said about a person lies with their referral alone.
 */
function kept(asks: Ask): Ask {
  if (asks.ask === "mail") return { ...asks, to: "", subject: "", text: "" };
  if (asks.ask === "inform") return { ...asks, answer: "" };
  if (asks.ask === "take_down") return { ...asks, content: null };
  return asks;
}

function receive(scope: Scope, { asks, sentAt }: Letter, mail: Mail): Promise<Receipt> {
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
      return carryOver(scope, asks);
  }
}

/** Sent before the letter closes: a crash in between sends it twice, never not at all. */
async function sendMail(mail: Mail, { to, kind, subject, text }: Ask & { ask: "mail" }): Promise<Receipt> {
  await mail.send({ to, kind, subject, text });
  return { result: "done", events: [], changes: [] };
}
