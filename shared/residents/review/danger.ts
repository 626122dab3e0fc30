import { defineForm, lines, type Sent, text, tick } from "#shared/kernel/form.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import type { Review } from "#shared/records/review/review.ts";
import { opensAt, requireSecondPerson, type Standing } from "#shared/records/second-person/second-person.ts";
import { type DoneInPerson, isSamePerson } from "#shared/table/acted-by.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type InPerson, walksBeside } from "#shared/testing/index.ts";
import { type ActOnReview, actOnReview } from "./act.ts";

export const dangerForm = defineForm("danger", "review.manage", {
  words: lines({ most: 1000, required: "review.danger_required" }),
});

/** `named`: when the danger was named that the page showed. */
export const dangerConfirmForm = defineForm("dangerConfirm", "review.decide", {
  named: text({ most: 40 }),
  agreed: tick("review.danger_unconfirmed"),
});

/** @throws conflict `nothing_held`, `danger_confirmed` */
function mayName({ case: of, closed, dangers }: Review): void {
  if (!of || closed) throw reviewConflict("nothing_held");
  if (dangers.some(({ confirmed }) => confirmed)) throw reviewConflict("danger_confirmed");
}

/**
 * Names, in words, an immediate danger to others or the resident. It does nothing until a second person confirms it.
 * @throws not_found, forbidden, invalid, conflict (`mayName`)
 */
export const nameDanger = (
  scope: Scope,
  { identity, ...input }: ActOnReview & Sent<typeof dangerForm> & { readonly identity: string },
): Promise<void> =>
  actOnReview(scope, "nameDanger", dangerForm, input, (was, { words }) => {
    mayName(was);
    const named = { ...doneNow(scope), identity, words, confirmed: null };
    return {
      value: { dangers: [...was.dangers, named] },
      event: { type: "review.danger_named" },
      waits: true,
    };
  });

/**
 * Confirms it, as a second person: then an open review or appeal no longer holds the move-out. Never who named it, nor who
 * walks with the resident. @throws not_found, forbidden, invalid, conflict `danger_own`, `danger_changed`,
 * `review_mentor`, (`mayName`), and as `requireSecondPerson`
 */
export const confirmDanger = (
  scope: Scope,
  {
    door,
    person,
    ...input
  }: ActOnReview & Sent<typeof dangerConfirmForm> & Pick<InPerson, "door"> & { readonly person: Standing },
): Promise<void> =>
  actOnReview(scope, "confirmDanger", dangerConfirmForm, input, async (was, said) => {
    mayName(was);
    const named = was.dangers.at(-1);
    if (named?.at !== said.named) throw reviewConflict("danger_changed");
    const confirmed: DoneInPerson = { ...doneNow(scope), identity: person.identity };
    if (isSamePerson(named, confirmed)) throw reviewConflict("danger_own");
    const { walks, hold } = await walksBeside(scope, was, { door, identity: person.identity });
    if (walks) throw reviewConflict("review_mentor");
    requireSecondPerson({ ...named, opens: opensAt(named.at) }, { ...person, by: confirmed.by }, scope.now());
    return {
      value: { dangers: [...was.dangers.slice(0, -1), { ...named, confirmed }] },
      event: { type: "review.danger_confirmed" },
      changes: [hold],
    };
  });
