import { listConsents, recordDisclosure } from "#shared/consents/index.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Consent, type InformationKind, isLive } from "#shared/records/consent/consent.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { type Letterhead, letterheadOf } from "#shared/records/house/letterhead.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { Review, ReviewPlace } from "#shared/records/review/review.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type ActOnReview, actOnReview, loadReview } from "./act.ts";
import { type ReviewPage, readReview } from "./read-review.ts";

export const letterForm = defineForm("letter", "disclosure.record", { consent: text({ most: 80 }) });

/** What a letter about a review tells. */
const toldInLetter = ({ test }: Pick<Review, "test">): InformationKind[] =>
  test ? ["participation", "test_results"] : ["participation"];

/** The consents for a court or supervision on file: one of another kind never serves. @throws not_found, forbidden */
async function forCourt(scope: Scope, { house, stay }: StayPlace): Promise<readonly Consent[]> {
  const { consents } = await listConsents(scope, { house, stay });
  return consents.map(({ value }) => value).filter(({ kind }) => kind === "court");
}

/** Those under which a letter could go now. @throws not_found, forbidden */
export async function consentsForLetter(scope: Scope, at: StayPlace): Promise<readonly Consent[]> {
  return (await forCourt(scope, at)).filter((one) => isLive(one, scope.now()));
}

/**
 * Lets a letter about a review go to a court or supervision: first through the gate, whose accounting says so, then it
 * is noted in the review. Sent again after a fault, it is one. @throws not_found, forbidden, conflict `no_consent`, and as
 * the gate
 */
export async function giveLetter(
  scope: Scope,
  input: ActOnReview & Sent<typeof letterForm>,
): Promise<{ consent: Id<"consent"> }> {
  houseHome(scope, input.house);
  requirePermission(scope, letterForm.needs);
  const { value } = await loadReview(scope, input);
  const { house, stay } = value;
  const consent = (await forCourt(scope, { house, stay })).find(({ id }) => id === input.consent)?.id;
  if (!consent) throw consentConflict("no_consent");
  const { command } = input;
  await recordDisclosure(scope, { house, stay, consent, what: toldInLetter(value), how: "letter", command });
  await actOnReview(scope, "giveLetter", letterForm, input, (was) => ({
    value: { letters: [...was.letters, { ...doneNow(scope), consent }] },
    event: { type: "review.letter_given" },
  }));
  return { consent };
}

export interface Letter extends ReviewPage {
  readonly consent: Consent;
  readonly what: readonly InformationKind[];
  /** Who it is from. */
  readonly letterhead: Letterhead;
  /** When it was given. */
  readonly at: string;
}

/** A letter that passed the gate, to print while its consent lasts. @throws not_found, forbidden, conflict `no_consent` */
export async function readLetter(
  scope: Scope,
  { consent: id, ...at }: ReviewPlace & { readonly consent: Id<"consent"> },
): Promise<Letter> {
  requirePermission(scope, letterForm.needs);
  const page = await readReview(scope, at);
  const consents = await forCourt(scope, { house: at.house, stay: page.stay.id });
  const consent = consents.find((one) => one.id === id);
  const given = page.review.letters.findLast((one) => one.consent === id);
  if (!consent || !given) throw notFound();
  if (!isLive(consent, scope.now())) throw consentConflict("no_consent");
  const [house, network] = await scope.table.getAll([
    { entity: directoryHouse, key: directoryHouseKey(scope.homes, at.house) },
    { entity: networkCard, key: networkCardKey(scope.homes) },
  ]);
  if (!house || !network) throw notFound();
  const letterhead = letterheadOf(house.value, network.value);
  return { ...page, consent, what: toldInLetter(page.review), letterhead, at: given.at };
}
