import { problem } from "#shared/kernel/field-problem.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import { lineOf } from "../cells.ts";
import type { Cells } from "../kind.ts";

const most = 200;
const suffix = /^(?:jr|sr|ii|iii|iv|v|esq|md|phd)\.?$/iu;

/** First, middle and last name of a row as its legal name, where no column holds the whole of it. */
export function joinNames(cells: Cells): Cells {
  const { legalName = "", firstName = "", middleName = "", lastName = "", suffix: after = "" } = cells;
  if (legalName !== "" || `${firstName}${lastName}` === "") return cells;
  const whole = [firstName, middleName, lastName, after].filter((one) => one !== "").join(" ");
  return { ...cells, legalName: whole };
}

const emptyWords =
  "vacant|vacancy|vacante|unfilled|no (?:resident|tenant|client|occupant)|bed (?:hold|held)|open|empty|available|avail|unoccupied|not occupied|no ?body|no one|none|n/?a|hold|held|on hold|reserved?|closed|offline|out of service|out of order|maintenance|unassigned|tb[da]|to be determined|blank|make ready|ready";
const afterwards = "bed|room|unit|for|until|as of|since|pending|cleaning|repairs?|now|soon|\\d";
const nobody = new RegExp(
  `^[\\s*(\\[<-]*(?:${emptyWords})(?:\\s*[)\\]>*!.-]*$|\\s*[-–—:/;(]|\\s+(?:${afterwards}))|^(?:open|vacant|empty|available) (?:bed|room|unit)s?$|^[-–—_.?x*/\\s]+$|^(?:vacant|unoccupied|empty|available)\\b|^bed (?:open|available)$`,
  "iu",
);

/** What stands in a name cell for a bed's use, or for someone who is still to come. */
const beside =
  /\b(?:(?:fe)?male|men.?s|wom[ea]n.?s) bed\b|\b(?:staff|tech|storage|office|do not use|overflow|respite|guest|hospital|intake|interview|applicant|pending|coming|arriving)\b/iu;

/** Whether a name cell may be no name, where nothing else is said of a person. */
export const mayBeNobody = (name: string): boolean => beside.test(name);

/** Whether a name cell says that nobody lives there: empty, or in the words people use. */
export const saysNobody = (name: string): boolean => name.trim() === "" || nobody.test(name.trim());

const status =
  /\b(?:vacant|vacancy|unoccupied|empty|not occupied|available|open)\b|^(?:v|vac)$|moved? ?-?out|discharg|exit|former|\bpast\b|inactive|evict|terminated|graduated|applica|pending|future|wait ?-?list|reserved|hold\b|\bd\/?c\b|awol|abscond|\bleft\b|\bgone\b|\bjail|incarcerat|deceased|\bdied\b|withdr[ae]w|no.?show|transferred/iu;
const empty = /^(?:vacant|vacancy|v|vac|unoccupied|empty|not occupied|available|open|vacant.*)$/iu;

/** What a status says of a bed: nobody lives there, somebody who may not be there, or nothing. */
export function statusSays(text: string): "empty" | "unclear" | "nothing" {
  const said = text.trim();
  if (empty.test(said)) return "empty";
  return status.test(said) && !/^not? (?:discharged|exited)/iu.test(said) ? "unclear" : "nothing";
}

const roles =
  /\b(?:(?:house|assistant|asst\.?|resident|night|site) ?(?:manager|mgr|monitor|lead|leader|director)|manager|mgr|staff|owner|live-?in|caretaker|tech)\b/iu;

/**
 * A legal name as people write it in sheets. What is more or less than a name, or in another order, becomes a
 * question: a board shows the first word and an initial.
 */
export function nameOf(row: RowReader): string {
  const name = lineOf(row, "legalName", { most, required: "text.name_required" }).replace(/ {2,}/gu, " ");
  if (name === "" || row.questions.some((one) => one.field === "legalName")) return name;
  const parts = name.split(",").map((one) => one.trim());
  const [last = "", first = "", third = ""] = parts;
  const inOrder = parts.length === 1 || (parts.length === 2 && suffix.test(first));
  const extra = /[\d()[\]:;/*#"“”=+@&]|\s(?:[-–—]|and)\s/iu.test(name) || roles.test(name);
  if (extra) askAboutMore(row, name);
  else if (!inOrder && last !== "" && first !== "" && (third === "" || suffix.test(third))) {
    const turned = [first, last, third].filter(Boolean).join(" ");
    row.ask(problem("legalName", "import.name_order", { name: turned }), {
      proposal: turned,
      mayStand: true,
    });
  } else if (!inOrder) row.ask(problem("legalName", "import.name_more"), { mayStand: true });
  else if (isHalf(row, name)) row.ask(problem("legalName", "import.name_half"), { mayStand: true });
  return name;
}

/** One word, an initial for a last name, or only one of two columns. */
function isHalf(row: RowReader, name: string): boolean {
  const answered = row.original("legalName") !== undefined;
  if (!answered && (row.given("firstName") === "") !== (row.given("lastName") === "")) return true;
  const words = name.split(/\s+/u);
  return (words.length === 1 && !/\P{ASCII}/u.test(name)) || /^\p{L}\.?$/u.test(words.at(-1) ?? "");
}

/** A role, a note or a nickname beside the name: without them, the name is proposed. Of two people, neither. */
function askAboutMore(row: RowReader, name: string): void {
  const parts = name
    .replace(/[([“"].*?[)\]”"]/gu, " ")
    .split(/\s(?:[-–—]|and)\s|[:;/*#=&]/iu)
    .filter((part) => !roles.test(part))
    .map((part) => part.trim())
    .filter(Boolean);
  const plain = parts.find((part) => /\p{L}+\s+\p{L}+/u.test(part));
  const several = parts.length > 1 && /[&/]|\sand\s/iu.test(name);
  const proposal = several || /[=+@\d]/u.test(name) ? undefined : plain?.replace(/\s+/gu, " ");
  row.ask(problem("legalName", "import.name_more"), {
    mayStand: true,
    ...(proposal && proposal !== name ? { proposal } : {}),
  });
}
