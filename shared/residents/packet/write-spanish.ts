import type { Temporal } from "temporal-polyfill";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import {
  choice,
  date,
  defineForm,
  type PartlySaid,
  type Said,
  type Sent,
  text,
  textToSign,
  tick,
} from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { packetTextEvents } from "#shared/records/packet/events.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import type { Review } from "#shared/records/packet/review.ts";
import { isShipped, packetSpanish, type SpanishEntry, spanishParts } from "#shared/records/packet/spanish.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { actorOf, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { loadSpanish, type SpanishOf, type SpanishOwner } from "./read-spanish.ts";

/** With a reviewer, the day and the checked box it is reviewed, and offered from then on; without, a draft. */
export const spanishForm = defineForm("spanish", "network.manage", {
  part: choice(spanishParts, "packet.text_unknown"),
  text: textToSign({ most: 12_000 }),
  reviewer: text({ most: 200 }),
  on: date(),
  agreed: tick(),
  /** `boundTo` the English that the page showed. */
  english: text({ most: 60 }),
});

/**
 * Writes the Spanish of one text, or records that a person has reviewed it. It is bound to the English as it reads now.
 * Blank removes it. @throws forbidden, not_found, invalid, conflict `changed`, `not_written`
 */
export async function writeSpanish(
  scope: Scope,
  input: Sent<typeof spanishForm> & SpanishOwner & { version: number; command: string },
): Promise<void> {
  requirePermission(scope, spanishForm.needs);
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  await commit(scope, { home, verb: "writeSpanish", command, asked, answers: noAnswer }, async () => {
    const { all, was, house, zone } = await loadSpanish(scope, input);
    const said = spanishForm.read(input, (read, errors) =>
      checkReview(read, errors, { all, day: today(scope.now(), zone) }),
    );
    const found = all.find(({ part }) => part === said.part);
    if (!found) throw packetConflict("not_written");
    if ((was?.version ?? 0) !== input.version || said.english !== found.bound)
      throw commitConflict("changed");
    const changedAt = stamp(scope.now());
    const review = reviewIn(scope, said);
    const entry = entryOf(found, said.text, review);
    const { [said.part]: _, ...others } = was?.value.texts ?? {};
    const texts = entry ? { ...others, [said.part]: entry } : others;
    const value = { of: input.of, texts, changedAt };
    return {
      answer: null,
      events: [
        eventOf(packetTextEvents, {
          type: "packet.spanish_written",
          in: home,
          feed: home,
          subject: { network: scope.network, ...(input.of === "network" ? {} : { house: input.of }) },
          data: {
            part: said.part,
            house: house ?? null,
            is: entry ? (review ? "reviewed" : "draft") : "removed",
          },
        }),
      ],
      changes: [was ? replace(packetSpanish, was, value) : create(packetSpanish, value)],
    };
  });
}

const reviewIn = (scope: Scope, { reviewer, on }: Said<typeof spanishForm>): Review | null =>
  reviewer && on ? { reviewer, on, by: actorOf(scope), at: stamp(scope.now()) } : null;

/** What is kept; undefined for nothing. */
const entryOf = (
  { part, english, bound }: SpanishOf,
  text: string,
  review: Review | null,
): SpanishEntry | undefined => {
  if (isShipped(part)) return review ? { text: "", english: bound, review } : undefined;
  return text || (english === "" && review) ? { text, english: bound, review } : undefined;
};

/** A review has a reviewer, a day and a checked box, or none of them; and something to review. */
function checkReview(
  { part, text: written, reviewer, on, agreed }: PartlySaid<typeof spanishForm>,
  errors: FieldErrors,
  { all, day }: { readonly all: readonly SpanishOf[]; readonly day: Temporal.PlainDate },
): void {
  if (on) errors.read(() => dateWithin(on, "/on", day, { back: 10 * 366, ahead: 0 }), on);
  if (!reviewer && !on && !agreed) return;
  if (reviewer === "") errors.add("/reviewer", "spanish.reviewer_required");
  if (on === null) errors.add("/on", "text.date");
  if (agreed === false) errors.add("/agreed", "spanish.review_required");
  const english = all.find((one) => one.part === part)?.english;
  if (written === "" && english) errors.add("/text", "spanish.text_required");
}
