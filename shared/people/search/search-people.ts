import { date, defineForm, field, type Sent, text } from "#shared/kernel/form.ts";
import { isPhoneFound } from "#shared/kernel/phone.ts";
import { readText } from "#shared/kernel/text.ts";
import { findMatches, type Match, recordsOfAll } from "#shared/people/recognize/find-matches.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { isHidden } from "#shared/records/person/group.ts";
import { knownBy, wordsOf } from "#shared/records/person/names.ts";
import type { Person } from "#shared/records/person/person.ts";
import { beginning, bornOn, pair, pairLetters, phoneEnding } from "#shared/records/person/search-words.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface Found {
  readonly person: Person;
  /** The name of the merged record that was found, if any. */
  readonly otherName: string | null;
  readonly hidden: boolean;
  /** Their current house; null if none, or hidden. */
  readonly house: HouseDefinition | null;
}
export interface FoundPeople {
  readonly people: readonly Found[];
  /** There are more matches than shown: refine the name, or add the birth date. */
  readonly more: boolean;
}

export const searchForm = defineForm("find", "person.read", {
  name: text({ most: 200 }),
  birthDate: date(),
  /** The last digits are enough. */
  phone: field("phone", undefined, (sent) => readText(sent, "", { most: 40 })),
});

const mostShown = 20;

interface Asked {
  readonly words: readonly string[];
  readonly birthDate: string | null;
  /** Empty if there is none. */
  readonly phone: string;
}

/**
 * Finds people by beginnings of their names in any order, birth date or phone, all combined: one query, a
 * batch read, and the houses. The query is hashed and never logged. @throws forbidden, invalid (`/name`,
 * `/birthDate`, `/phone`)
 */
export async function searchPeople(scope: Scope, input: Sent<typeof searchForm>): Promise<FoundPeople> {
  requirePermission(scope, searchForm.needs);
  const asked = readAsked(input);
  const { matches: found, more } = await findMatches(scope, [lookup(asked)]);
  const fits = new Map<string, Match>();
  for (const one of found.filter(({ by }) => matches(by, asked)))
    if (!fits.has(one.root.value.id) || one.by.id === one.root.value.id) fits.set(one.root.value.id, one);
  const shown = [...fits.values()]
    .sort((a, b) => a.root.value.legalName.localeCompare(b.root.value.legalName))
    .slice(0, mostShown);
  const records = await recordsOfAll(
    scope,
    shown.map((one) => one.root),
  );
  const open = shown.map(({ root }, at) => (isHidden(records[at] ?? []) ? null : root.value.open));
  const houses = await namedHouses(
    scope,
    open.flatMap((one) => (one ? [one.house] : [])),
  );
  return {
    people: shown.map(({ by, root }, at) => ({
      person: root.value,
      otherName: by.id === root.value.id ? null : by.legalName,
      hidden: isHidden(records[at] ?? []),
      house: houses.get(open[at]?.house ?? "") ?? null,
    })),
    more: more || fits.size > mostShown,
  };
}

/** @throws invalid with every problem found */
function readAsked(input: Sent<typeof searchForm>): Asked {
  const { name, birthDate, phone } = searchForm.read(input, (said, errors) => {
    if (said.phone && !phoneEnding(said.phone)) errors.add("/phone", "person.phone_too_short");
    const vague = wordsOf(said.name ?? "").every((one) => /^[a-z0-9]$/.test(one));
    if (!said.birthDate && said.phone === "" && vague) errors.add("/name", "person.too_short");
  });
  return { words: wordsOf(name), birthDate, phone };
}

/** The token with the fewest matches. */
function lookup({ words: given, birthDate, phone }: Asked): string {
  const ending = phoneEnding(phone);
  if (ending) return ending;
  if (birthDate) return bornOn(birthDate);
  const [first = "", second = ""] = [...given].sort((a, b) => b.length - a.length);
  return [...second].length >= pairLetters ? pair(first, second) : beginning(first);
}

/** Whether a record matches the query: every word begins one of its names. */
export function matches(
  who: Pick<Person, "legalName" | "preferredName" | "birthDate" | "phone">,
  asked: Asked,
): boolean {
  const names = knownBy(who);
  return (
    asked.words.every((word) => names.some((name) => name.startsWith(word))) &&
    (!asked.birthDate || who.birthDate === asked.birthDate) &&
    (asked.phone === "" || isPhoneFound(who.phone, asked.phone))
  );
}
