import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { questionEvents } from "#shared/records/person/events.ts";
import { type Question, question, questionKey } from "#shared/records/person/question.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

/** Questions that admissions resolve themselves. A person who lives elsewhere is confirmed instead. */
const settled = {
  kept_apart: "person.apart_settled",
  may_be_known: "person.match_settled",
} as const satisfies Partial<Record<Question["about"], string>>;

export const settleForm = defineForm("settle", "person.manage", {
  about: choice(keysOf(settled), "choice.unknown"),
});

/**
 * Admissions resolve a question: two people with a separation order live in one house, and one moves or it was
 * agreed; or they compared a corrected record with the one it resembles. @throws not_found, forbidden,
 * invalid `/about`, conflict `already_so`
 */
export async function settleQuestion(
  scope: Scope,
  input: { stay: Stay["id"]; command: string } & Sent<typeof settleForm>,
): Promise<{ settled: true }> {
  requirePermission(scope, settleForm.needs);
  const { about } = settleForm.read(input);
  const home = scope.homes.inbox();
  const asked = { settled: input.stay, about };
  const act = {
    home,
    verb: "settleQuestion",
    command: input.command,
    asked,
    answers: z.object({ settled: z.literal(true) }),
  };
  const { answer } = await commit(scope, act, async () => {
    const found = await scope.table.get(question, questionKey(scope.homes, input.stay, about));
    if (!found) throw notFound();
    if (found.value.answeredAt) throw personConflict("already_so");
    return {
      answer: { settled: true as const },
      events: [
        eventOf(questionEvents, {
          type: settled[about],
          in: scope.homes.people(),
          feed: scope.homes.people(),
          subject: { stay: input.stay, house: found.value.house },
        }),
      ],
      changes: [replace(question, found, { ...found.value, answeredAt: stamp(scope.now()) })],
    };
  });
  return answer;
}
