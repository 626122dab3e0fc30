import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { questionEvents } from "#shared/records/person/events.ts";
import { person } from "#shared/records/person/person.ts";
import { question, questionKey } from "#shared/records/person/question.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

/** A stay has ended: the person may have another. Open questions about it are closed. */
export async function releasePerson(
  scope: Scope,
  asked: { house: Stay["house"]; stay: Stay["id"] },
): Promise<Handled> {
  const [ended, ...open] = await scope.table.getAll([
    { entity: stay, key: stayKey(scope.homes, asked.house, asked.stay) },
    { entity: question, key: questionKey(scope.homes, asked.stay) },
    { entity: question, key: questionKey(scope.homes, asked.stay, "kept_apart") },
  ]);
  // It was reopened before this message arrived.
  if (ended && !ended.value.closed) return { result: "done", events: [], changes: [] };
  const answeredAt = stamp(scope.now());
  const answered = open.flatMap((one) =>
    one && !one.value.answeredAt ? [replace(question, one, { ...one.value, answeredAt })] : [],
  );
  const id = ended?.value.confirmed?.person;
  const who = id ? (await canonicalRecord(scope, id))?.root : undefined;
  if (who?.value.open?.stay !== asked.stay) return { result: "done", events: [], changes: answered };
  const people = scope.homes.people();
  return {
    result: "done",
    events: [
      eventOf(questionEvents, {
        type: "person.released",
        in: people,
        feed: people,
        subject: { stay: asked.stay, house: asked.house },
      }),
    ],
    changes: [...answered, replace(person, who, { ...who.value, open: null })],
  };
}
