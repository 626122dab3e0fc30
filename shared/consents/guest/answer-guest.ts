import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { choice, defineForm, phone, type Sent, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { consent, consentKey } from "#shared/records/consent/consent.ts";
import { whyNot } from "#shared/records/consent/gate.ts";
import { guestEvents } from "#shared/records/guest/events.ts";
import { guest, guestAnswers, guestKey, ownAnswer, ownAnswerKey } from "#shared/records/guest/guest.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, firstVersion, nextVersion, replace, unchanged } from "#shared/table/transact.ts";
import type { Invited } from "./guest-scope.ts";
import { guestReads } from "./invite-guest.ts";
import { readInvitation } from "./open-guest.ts";
import { keepAnswer } from "./requests.ts";

export const answerForm = defineForm("answer", "guest.answer", {
  is: choice(guestAnswers, "guest.answer_required"),
  phone: phone(),
  /** When and how best to reach them. */
  reach: text({ most: 200 }),
});

/** Hours for which a guest's own copy is kept. The resident's house has the answer. */
const hoursKept = 24;

/**
 * A guest answers whether they are the resident's emergency contact, and how to reach them. @throws not_found,
 * forbidden, invalid with every field, conflict (`whyNot`, `stay_closed`)
 */
export async function answerGuest(
  scope: Scope,
  {
    person,
    consent: under,
    command,
    ...sent
  }: Invited & Sent<typeof answerForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, answerForm.needs);
  const { id } = await readInvitation(scope, { person, consent: under });
  const said = answerForm.read(sent, ({ is, phone: number }, errors) => {
    if (is === "yes" && number === "") errors.add("/phone", "guest.phone_required");
  });
  const answer = said.is === "yes" ? said : { is: said.is, phone: "", reach: "" };
  const home = scope.homes.guest(id);
  const act = { home, verb: "answerGuest", command, asked: answer, answers: noAnswer };
  await commit(scope, act, async () => {
    const before = await scope.table.get(ownAnswer, ownAnswerKey(scope.homes, id));
    const turn = before ? nextVersion(before) : firstVersion;
    const value = {
      ...answer,
      guest: id,
      at: stamp(scope.now()),
      until: stamp(scope.now().add({ hours: hoursKept })),
    };
    return {
      answer: null,
      events: [
        eventOf(guestEvents, { type: "guest.answered", in: home, feed: home, subject: { guest: id } }),
      ],
      changes: [
        before ? replace(ownAnswer, before, value) : create(ownAnswer, value),
        sendRequest(scope, home, `answer-${turn}`, keepAnswer, { person, guest: id, turn, ...answer }),
      ],
    };
  });
}

const over = (result: "done" | "refused", code?: string): Handled => ({
  result,
  ...(code ? { code } : {}),
  events: [],
  changes: [],
});

/**
 * Keeps the answer with the consent it was given under, as long as that is live and the stay goes on. The latest counts.
 */
export async function receiveAnswer(
  scope: Scope,
  { person, guest: id, turn, ...answer }: z.infer<typeof keepAnswer.schema>,
): Promise<Handled> {
  const found = await scope.table.get(guest, guestKey(scope.homes, { person, id }));
  if (!found) return over("refused", "not_found");
  if (found.value.answer && found.value.answer.turn >= turn) return over("done");
  const { of } = found.value;
  const [under, during] = await scope.table.getAll([
    { entity: consent, key: consentKey(scope.homes, person, found.value.consent) },
    { entity: stay, key: stayKey(scope.homes, of.house, of.stay) },
  ]);
  const missing = whyNot(scope, under, guestReads);
  if (missing || !under) return over("refused", missing);
  if (!during || during.value.closed) return over("refused", "stay_closed");
  const home = scope.homes.consents(person);
  return {
    result: "done",
    events: [eventOf(guestEvents, { type: "guest.answered", in: home, feed: home, subject: { guest: id } })],
    changes: [
      unchanged(under),
      unchanged(during),
      replace(guest, found, { ...found.value, answer: { ...answer, at: stamp(scope.now()), turn } }),
    ],
  };
}
