import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { checkInWordsEvents } from "#shared/records/check-in/events.ts";
import { type CheckInWords, checkInWords, checkInWordsKey } from "#shared/records/check-in/words.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

const english = lines({ most: 800, required: "check_in.words_required" });
const spanish = lines({ most: 800 });

/** What is said at a check-in: all of it in English, and all or nothing in Spanish. */
export const wordsForm = defineForm("check-in-words", "network.manage", {
  exception: english,
  exceptionEs: spanish,
  honesty: english,
  honestyEs: spanish,
  steps: english,
  stepsEs: spanish,
});

/** The words a network approved; undefined while it has the product's own. @throws forbidden */
export async function readWords(scope: Scope): Promise<CheckInWords | undefined> {
  requirePermission(scope, wordsForm.needs);
  return (await scope.table.get(checkInWords, checkInWordsKey(scope.homes)))?.value;
}

/** Approves what the network says before and at a check-in. @throws forbidden, invalid with every field */
export async function approveWords(
  scope: Scope,
  { command, ...sent }: Sent<typeof wordsForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, wordsForm.needs);
  const { homes, network, table } = scope;
  const said = wordsForm.read(sent, (typed, errors) => {
    const texts = [typed.exceptionEs, typed.honestyEs, typed.stepsEs];
    if (texts.every((one) => !one)) return;
    for (const name of ["exceptionEs", "honestyEs", "stepsEs"] as const)
      if (!typed[name]) errors.add(`/${name}`, "check_in.words_required");
  });
  const home = homes.administration();
  const act = { home, verb: "approveWords", command, asked: said, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await table.get(checkInWords, checkInWordsKey(homes));
    const { exception, honesty, steps, exceptionEs, honestyEs, stepsEs } = said;
    const value = {
      en: { exception, honesty, steps },
      es: exceptionEs ? { exception: exceptionEs, honesty: honestyEs, steps: stepsEs } : null,
      approved: doneNow(scope),
    };
    return {
      answer: null,
      events: [
        eventOf(checkInWordsEvents, {
          type: "check_in.words_approved",
          in: home,
          feed: home,
          subject: { network },
        }),
      ],
      changes: [was ? replace(checkInWords, was, value) : create(checkInWords, value)],
    };
  });
}
