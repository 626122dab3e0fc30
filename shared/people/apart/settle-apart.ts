import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { questionEvents } from "#shared/records/person/events.ts";
import { question, questionKey } from "#shared/records/person/question.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

/**
 * Admissions resolve that two people with a separation order live in one house: one moves, or it was agreed.
 * @throws not_found, forbidden, conflict `already_so`
 */
export async function settleApart(
  scope: Scope,
  input: { stay: Stay["id"]; command: string },
): Promise<{ settled: true }> {
  requirePermission(scope, "person.manage");
  const home = scope.homes.inbox();
  const asked = { settled: input.stay };
  const act = {
    home,
    verb: "settleApart",
    command: input.command,
    asked,
    answers: z.object({ settled: z.literal(true) }),
  };
  const { answer } = await commit(scope, act, async () => {
    const found = await scope.table.get(question, questionKey(scope.homes, input.stay, "kept_apart"));
    if (!found) throw notFound();
    if (found.value.answeredAt) throw personConflict("already_so");
    return {
      answer: { settled: true as const },
      events: [
        eventOf(questionEvents, {
          type: "person.apart_settled",
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
