import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, phone, type Said, type Sent, text } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { freeWords, promisedBy, promises } from "#shared/records/inquiry/content.ts";
import { inquiryEvents } from "#shared/records/inquiry/events.ts";
import { type InquiryContent, inquiry, newInquiry, saidWhen } from "#shared/records/inquiry/inquiry.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { inquiryEvent, notifyInquiry } from "./event-of.ts";
import { takeDown } from "./requests.ts";

/** Characters of a first name. */
const most = 60;

/** A call, as staff write it down. */
export const callForm = defineForm("call", "inquiry.take", {
  name: text({ most, required: "inquiry.first_name_required" }),
  phone: phone("inquiry.callback_required"),
  /** First name of the person it is for, if different. */
  forName: text({ most }),
  when: choice(saidWhen),
  callBack: choice(promises),
  words: freeWords(),
});

const contentOf = ({ name, phone, forName, when, words }: Said<typeof callForm>): InquiryContent => ({
  asking: forName ? "other" : "self",
  name,
  forName,
  phone,
  email: "",
  mayLeaveMessage: null,
  house: "unsaid",
  when: when ?? "unsaid",
  words,
  language: "",
});

interface TakeCall {
  readonly sent: Sent<typeof callForm>;
  readonly command: string;
}

/** Admissions record a call. @throws forbidden, invalid */
export async function takeCall(scope: Scope, input: TakeCall): Promise<{ inquiry: Id<"inquiry"> }> {
  requirePermission(scope, callForm.needs);
  requirePermission(scope, "inquiry.read");
  const said = callForm.read(input.sent);
  const home = scope.homes.inquiries();
  const asked = { takeCall: said };
  const act = {
    home,
    verb: "takeCall",
    command: input.command,
    asked,
    answers: z.object({ inquiry: idSchema("inquiry") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const card = await scope.table.get(networkCard, networkCardKey(scope.homes));
    const now = scope.now();
    const callBy = promisedBy(said.callBack, now, card?.value.timeZone ?? "UTC");
    const id = newId("inquiry", now.epochMilliseconds);
    const takenBy = actorOf(scope);
    const value = newInquiry({
      id,
      source: "call",
      at: now,
      takenBy,
      house: null,
      callBy,
      content: contentOf(said),
    });
    return {
      answer: { inquiry: id },
      events: [inquiryEvent(scope, id, { type: "inquiry.received", data: { source: "call" } })],
      changes: [create(inquiry, value), notifyInquiry(scope, id)],
    };
  });
  return answer;
}

/**
 * A call taken in a house, on its phone. It goes to admissions by outbox message; the house keeps only that
 * there was a call. @throws not_found, forbidden, invalid
 */
export async function takeCallInHouse(scope: Scope, input: TakeCall & { house: Id<"house"> }): Promise<void> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, callForm.needs);
  const said = callForm.read(input.sent);
  const asked = { takeCall: said };
  const act = { home, verb: "takeCallInHouse", command: input.command, asked, answers: noAnswer };
  await commit(scope, act, async () => {
    const card = await scope.table.get(houseCard, houseCardKey(scope.homes, input.house));
    if (!card) throw notFound();
    const now = scope.now();
    const id = newId("inquiry", now.epochMilliseconds);
    const message = sendRequest(scope, home, `call-${id}`, takeDown, {
      house: input.house,
      inquiry: id,
      takenBy: actorOf(scope),
      takenAt: stamp(now),
      callBy: promisedBy(said.callBack, now, card.value.timeZone),
      content: contentOf(said),
    });
    return {
      answer: null,
      events: [
        eventOf(inquiryEvents, { type: "inquiry.taken", in: home, feed: home, subject: { inquiry: id } }),
      ],
      changes: [message],
    };
  });
}
