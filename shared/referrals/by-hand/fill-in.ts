import type { Temporal } from "temporal-polyfill";
import { invalid, notFound } from "#shared/kernel/errors.ts";
import { type FieldProblem, problem } from "#shared/kernel/field-problem.ts";
import { referralBody } from "#shared/records/referral/body.ts";
import { type ReferralFacts, referralFacts } from "#shared/records/referral/payload/facts.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { wishOf } from "#shared/records/waitlist/wanted.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { implausible } from "#shared/referrals/intake/payload/check-dates.ts";
import { restatedOnList } from "#shared/referrals/waitlist/keep-list.ts";
import { noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { type FactField, factForms, type Section } from "./fields.ts";
import { factsBeside, requireByHand } from "./only-by-hand.ts";
import { sectionWith, shownIn, valueAt } from "./values.ts";

/**
 * Adds to what is known of a referral by hand, or corrects it: a section at a time. The history keeps what was there
 * before. @throws not_found, forbidden, invalid, conflict (`sent_by_partner`, `referral_closed`, `nothing_changed`,
 * `being_passed`)
 */
export async function fillInReferral(
  scope: Scope,
  section: Section,
  { sent, ...on }: OnReferral & { readonly sent: Readonly<Record<string, string>> },
): Promise<void> {
  const { form, fields } = factForms[section];
  const asks = { verb: "fillInReferral", form, answers: noAnswer, beside: factsBeside(scope, on) };
  await actOn(scope, { ...sent, ...on }, asks, async (was, said, { beside: body }) => {
    requireByHand(was);
    if (!body) throw notFound();
    const { payload } = body.value;
    const facts = read(section, payload, sectionWith(section, payload, fields, said), scope.now());
    const changed = fields.filter((one) => textIn(one, payload) !== textIn(one, facts));
    if (changed.length === 0) throw referralConflict("nothing_changed");
    const stated = { neededBy: facts.routing.neededBy, wish: wishOf(facts) };
    return {
      answer: null,
      type: "referral.filled_in",
      data: { fields: changed.map(({ path }) => path).join(" ") },
      said: { was: changed.flatMap((one) => lineOf(one, payload)).join("\n") },
      next: headerWith(was, facts),
      sideChanges: [
        card(referralBody, { ...body.value, payload: facts }, body.version + 1),
        ...(await restatedOnList(scope, was, stated)),
      ],
    };
  });
}

const textIn = (field: FactField, facts: ReferralFacts) => shownIn(field, valueAt(facts, field.path));

const longest = 200;

/** What a field said before, in a line; none if it said nothing. */
function lineOf(field: FactField, facts: ReferralFacts): string[] {
  const text = textIn(field, facts).replaceAll("\n", "; ").slice(0, longest);
  return text ? [`${field.path} ${text}`] : [];
}

/** The facts with a changed section. @throws invalid at the fields of its form */
function read(
  section: Section,
  facts: ReferralFacts,
  changed: unknown,
  now: Temporal.Instant,
): ReferralFacts {
  const parsed = referralFacts.safeParse({ ...facts, [section]: changed });
  const at = (pointer: string) => `/${pointer.split("/").filter(Boolean).slice(1).join("_")}`;
  if (!parsed.success)
    throw invalid(
      "fields",
      parsed.error.issues.map(({ path, code }) =>
        problem(
          at(path.map(String).join("/")),
          code === "invalid_type" ? "referral.incomplete" : "field.invalid",
        ),
      ),
    );
  const outside: FieldProblem[] = implausible(referralFacts, parsed.data, "", now);
  if (outside.length > 0)
    throw invalid(
      "fields",
      outside.map((one) => ({ ...one, pointer: at(one.pointer) })),
    );
  return parsed.data;
}

/** What the header repeats of the facts. */
const headerWith = (was: ReferralHeader, { routing }: ReferralFacts): ReferralHeader => ({
  ...was,
  neededBy: routing.neededBy,
  holdWanted: routing.holdWanted ?? false,
  senderReference: routing.senderReference ?? "",
});
