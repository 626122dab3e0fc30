import type { Receipt } from "#shared/letter/receipt.ts";
import { type Stay, stay, stayKey } from "#shared/stay/stay.ts";
import { replace } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { person, personKey } from "./person.ts";
import { question, questionKey } from "./question.ts";

/** A stay has ended: the person is free for another. A question about it has answered itself. */
export async function releasePerson(
  scope: Scope,
  asked: { house: Stay["house"]; stay: Stay["id"] },
): Promise<Receipt> {
  const [ended, open] = await scope.table.getAll([
    { entity: stay, key: stayKey(scope.homes, asked.house, asked.stay) },
    { entity: question, key: questionKey(scope.homes, asked.stay) },
  ]);
  const at = scope.now().toString();
  const answered =
    open && !open.value.answeredAt ? [replace(question, open, { ...open.value, answeredAt: at })] : [];
  const id = ended?.value.confirmed?.person;
  const who = id ? await scope.table.get(person, personKey(scope.homes, id)) : undefined;
  if (who?.value.open?.stay !== asked.stay) return { result: "done", events: [], changes: answered };
  const people = scope.homes.people();
  return {
    result: "done",
    events: [
      {
        type: "person.released",
        in: people,
        feed: people,
        subject: { stay: asked.stay, house: asked.house },
      },
    ],
    changes: [...answered, replace(person, who, { ...who.value, open: null })],
  };
}
