import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { question, questionKey } from "#shared/records/person/question.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { confirming } from "./confirm-stay.ts";

/**
 * Admissions settle their question: the person's other stay has ended, so this one is confirmed.
 * @throws not_found, forbidden, conflict (`still_elsewhere` while the other stay is open, `stay_closed`)
 */
export async function confirmPerson(
  scope: Scope,
  input: { house: Stay["house"]; stay: Stay["id"]; command: string },
): Promise<{ confirmed: true }> {
  requirePermission(scope, "person.confirm");
  const { answer } = await commit(
    scope,
    {
      home: scope.homes.inbox(),
      verb: "confirmPerson",
      command: input.command,
      asked: { confirm: input.stay },
      answers: z.object({ confirmed: z.literal(true) }),
    },
    async () => {
      const [found, asked] = await scope.table.getAll([
        { entity: stay, key: stayKey(scope.homes, input.house, input.stay) },
        { entity: question, key: questionKey(scope.homes, input.stay) },
      ]);
      if (!found) throw notFound();
      if (found.value.closed) throw stayConflict("stay_closed");
      if (found.value.confirmed) throw personConflict("already_confirmed");
      const receipt = await confirming(scope, found);
      const [first, ...rest] = receipt.events;
      if (receipt.result === "refused" || !first) throw personConflict("still_elsewhere");
      const answeredAt = stamp(scope.now());
      const closing = asked ? [replace(question, asked, { ...asked.value, answeredAt })] : [];
      return {
        answer: { confirmed: true as const },
        events: [first, ...rest],
        changes: [...receipt.changes, ...closing],
      };
    },
  );
  return answer;
}
