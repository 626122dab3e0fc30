import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { readEmail, readText } from "#shared/kernel/text.ts";
import type { Content, ContentOf } from "#shared/records/packet/document.ts";
import type { Part, TextPart } from "#shared/records/packet/parts.ts";

/** A part as it was typed: plain text by field; a field that is not there says nothing. */
export type PartForm = Readonly<Record<string, string | undefined>>;

/** How many the form has room for. */
export const room = { contacts: 2, medications: 8, belongings: 100 } as const;

const [line, several] = [200, 2000];

class Reader {
  readonly form: PartForm;
  readonly fields: FieldErrors;
  constructor(form: PartForm, fields: FieldErrors) {
    this.form = form;
    this.fields = fields;
  }
  line(name: string, required?: string): string {
    const rule = { most: line, ...(required ? { required } : {}) };
    return this.fields.read(() => readText(this.form[name], `/${name}`, rule), "");
  }
  lines(name: string, required?: string): string {
    const rule = { most: several, lines: true, ...(required ? { required } : {}) };
    return this.fields.read(() => readText(this.form[name], `/${name}`, rule), "");
  }
  silent(names: readonly string[]): boolean {
    return names.every((name) => !this.form[name]?.trim());
  }
  /** Nothing on a list is said, not left open. */
  noneOr(items: readonly unknown[], at: string, message: string): void {
    if (items.length === 0 && this.form.none !== "yes") this.fields.add(`/${at}`, "required", message);
    if (items.length > 0 && this.form.none === "yes")
      this.fields.add(
        "/none",
        "contradiction",
        "Something is listed above. Take this tick away, or the list.",
      );
  }
}

/** What was filled in with the person, read from a form. What is wrong with it is gathered. */
export function contentFrom(part: Exclude<Part, TextPart>, form: PartForm, fields: FieldErrors): Content {
  return readers[part](new Reader(form, fields));
}

const readers: Readonly<Record<Exclude<Part, TextPart>, (from: Reader) => Content>> = {
  contacts: contactsFrom,
  recurrence_plan: (from) => ({
    is: "recurrence_plan",
    signs: from.lines("signs"),
    helps: from.lines("helps", "What helps? The person’s own words."),
    call: from.lines("call", "Whom to call first?"),
    go: from.lines("go"),
    house: from.lines("house", "What will the house do?"),
  }),
  belongings: belongingsFrom,
  medications: medicationsFrom,
};

function contactsFrom(from: Reader): ContentOf<"contacts"> {
  const emergency = rows(room.contacts, (at) => {
    const field = (name: string) => `contact${at}_${name}`;
    if (from.silent(["name", "relation", "phone", "mayBeTold"].map(field))) return undefined;
    return {
      name: from.line(field("name"), "Who is it?"),
      relation: from.line(field("relation")),
      phone: from.line(field("phone"), "Which number?"),
      mayBeTold: from.line(field("mayBeTold"), "What may they be told? “Only to call back” is an answer."),
    };
  });
  from.noneOr(emergency, "contact1_name", "Name somebody, or tick that there is nobody.");
  const phone = from.line("safePhone");
  const email = from.form.safeEmail?.trim()
    ? from.fields.read(() => readEmail(from.form.safeEmail, "/safeEmail"), "")
    : "";
  const message = from.form.mayLeaveMessage;
  if (message !== "yes" && message !== "no")
    from.fields.add("/mayLeaveMessage", "required", "May a message be left? Choose one.");
  const safe = { phone, email, mayLeaveMessage: message === "yes", note: from.line("safeNote") };
  return { is: "contacts", emergency, safe };
}

/** One thing a line; after the first comma, what there is to note about it. */
function belongingsFrom(from: Reader): ContentOf<"belongings"> {
  const items = from
    .lines("items")
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [what = "", ...note] = one.split(",");
      return { what: what.trim(), note: note.join(",").trim() };
    });
  if (items.length > room.belongings)
    from.fields.add("/items", "too_long", `Keep it to ${room.belongings} lines.`);
  from.noneOr(items, "items", "List what the person brought, or tick that there was nothing.");
  return { is: "belongings", items };
}

function medicationsFrom(from: Reader): ContentOf<"medications"> {
  const items = rows(room.medications, (at) => {
    const field = (name: string) => `medication${at}_${name}`;
    if (from.silent(["name", "dose", "count", "kept"].map(field))) return undefined;
    return {
      name: from.line(field("name"), "Which medicine?"),
      dose: from.line(field("dose")),
      count: from.line(field("count"), "How much was counted?"),
      controlled: from.form[field("controlled")] === "yes",
      kept: from.line(field("kept"), "Who keeps it, and where?"),
    };
  });
  from.noneOr(items, "medication1_name", "List what was counted, or tick that there was nothing.");
  const countedWith = items.length > 0 ? from.line("countedWith", "Two count: who was the second?") : "";
  return { is: "medications", items, countedWith };
}

/** The rows somebody wrote in, counted from one. */
function rows<T>(most: number, read: (at: number) => T | undefined): T[] {
  return Array.from({ length: most }, (_, at) => read(at + 1)).filter((one) => one !== undefined);
}
