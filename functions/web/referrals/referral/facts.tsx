import type { Child } from "hono/jsx";
import { Temporal } from "temporal-polyfill";
import { day, localTimeOfDay, longDay, moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";

/*
 * Everything a referral partner sent, a row for each field. The labels are walked, not the fields: each field has
 * one (`functions/copy/en/referrals/sent.ts`), so none can be left out.
 */

const copy = () => words().referrals.sent;

/** How a page reads the values. */
export interface Reading {
  readonly now: Temporal.Instant;
  readonly zone: string;
  /** Names of houses by id. */
  readonly houses: ReadonlyMap<string, string>;
}

export interface SentRow {
  /** `living.allergies`. */
  readonly path: string;
  readonly label: string;
  readonly value: Child;
  /** An answer without content is named in one line with others of its kind. */
  readonly kind: "said" | "none" | "not_asked";
}

type Labels = { readonly [name: string]: string | Labels };

export const rowsOf = (section: keyof ReferralFacts, payload: ReferralFacts, reading: Reading): SentRow[] =>
  walk(copy().labels[section], payload[section], section, {
    ...reading,
    specials: specials(payload, reading),
  });

type Walking = Reading & { readonly specials: ReadonlyMap<string, Child> };

function walk(labels: Labels, values: object | undefined, path: string, reading: Walking): SentRow[] {
  const given = new Map<string, unknown>(Object.entries(values ?? {}));
  return Object.entries(labels).flatMap(([name, label]) => {
    const value = given.get(name);
    const at = `${path}.${name}`;
    if (value === undefined) return [];
    if (typeof label !== "string") return isObject(value) ? walk(label, value, at, reading) : [];
    const said = reading.specials.get(at) ?? say(value, reading);
    return [{ path: at, label, value: said, kind: kindOf(at, value) }];
  });
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Fields where "no" and zero mean that there is nothing to report. */
const noMeansNone = ["recovery.overdoseLast90Days", "justice.supervision", "person.childrenComing"];

function kindOf(path: string, value: unknown): SentRow["kind"] {
  if (value === "not_asked") return "not_asked";
  const empty = Array.isArray(value) && value.length === 0 && path !== "consent.mayReturn";
  const no = noMeansNone.includes(path) && (value === "no" || value === 0);
  return value === "none_known" || empty || no ? "none" : "said";
}

/** Values that need more than their type to be read, by path. */
function specials(payload: ReferralFacts, reading: Reading): ReadonlyMap<string, Child> {
  const { routing, consent, person, living, funding, arrival } = payload;
  const { words } = copy();
  const { houses } = routing;
  const money = (cents: number | undefined) => cents !== undefined && copy().money({ amount: cents / 100 });
  return new Map<string, Child>([
    [
      "routing.houses",
      houses === "any_suitable"
        ? copy().anyHouse
        : houses.map((id) => reading.houses.get(id) ?? id).join(", "),
    ],
    ...(consent ? consentSpecials(consent, reading) : []),
    ["person.gender.houseWanted", words.houseWanted[person.gender.houseWanted]],
    ["person.birthDate", longDay(person.birthDate)],
    ["living.medications", medicines(living.medications)],
    ["funding.amountCents", money(funding.amountCents)],
    ["funding.depositCents", money(funding.depositCents)],
    ["arrival.time", arrival?.time && localTimeOfDay(arrival.time)],
    [
      "arrival.at",
      arrival?.at && moment(stamp(Temporal.Instant.from(arrival.at)), reading.now, reading.zone),
    ],
  ]);
}

function consentSpecials(
  { basis, categories = [], mayReturn, expires }: NonNullable<ReferralFacts["consent"]>,
  reading: Reading,
): (readonly [string, Child])[] {
  const { words } = copy();
  return [
    ["consent.basis", words.basis[basis]],
    ["consent.categories", categories.map((one) => words.categories[one]).join(", ")],
    ["consent.mayReturn", mayReturn.map((one) => words.mayReturn[one]).join(", ") || copy().nothing],
    ["consent.expires", typeof expires === "object" ? expires.event : sayText(expires ?? "", reading)],
  ];
}

function say(value: unknown, reading: Reading): string {
  if (typeof value === "boolean") return words().referrals.page.values[value ? "yes" : "no"] ?? "";
  if (Array.isArray(value)) return value.map((one) => sayText(String(one), reading)).join("; ");
  return sayText(String(value), reading);
}

/** A day as this house writes it, a stated answer in words, and other text as it was sent. */
function sayText(text: string, { now, zone }: Reading): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text, now, zone);
  return words().referrals.page.values[text] ?? text;
}

function medicines(given: ReferralFacts["living"]["medications"]): Child {
  if (!Array.isArray(given)) return words().referrals.page.values[given ?? "not_asked"];
  return (
    <details>
      <summary>
        {copy().medicines({ n: given.length, controlled: given.filter((one) => one.controlled).length })}
      </summary>
      <ul class="mt-2">
        {given.map((one) => (
          <li>
            {[
              `${one.name}, ${one.dose}`,
              one.daysInHand === undefined ? "" : copy().days({ n: one.daysInHand }),
              one.controlled ? copy().controlled : "",
            ]
              .filter(Boolean)
              .join(", ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
