import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { readEmail, readText } from "#shared/kernel/text.ts";
import type { Content, ContentOf } from "#shared/records/packet/document.ts";
import type { Part, TextPart } from "#shared/records/packet/parts.ts";

/** The form of a part: plain text by field; a missing field counts as blank. */
export type PartForm = Readonly<Record<string, string | undefined>>;

/** Rows in the form. */
export const room = { contacts: 2, medications: 8, belongings: 100 } as const;

const [line, several] = [200, 2000];

class Reader {
  readonly form: PartForm;
  readonly fields: FieldErrors;
  constructor(form: PartForm, fields: FieldErrors) {
    this.form = form;
    this.fields = fields;
  }
  line(name: string, required?: PlainCode): string {
    const rule = { most: line, ...(required ? { required } : {}) };
    return this.fields.read(() => readText(this.form[name], `/${name}`, rule), "");
  }
  lines(name: string, required?: PlainCode): string {
    const rule = { most: several, lines: true, ...(required ? { required } : {}) };
    return this.fields.read(() => readText(this.form[name], `/${name}`, rule), "");
  }
  silent(names: readonly string[]): boolean {
    return names.every((name) => !this.form[name]?.trim());
  }
  /** An empty list has to be confirmed with its checkbox. */
  noneOr(items: readonly unknown[], at: string, code: PlainCode): void {
    if (items.length === 0 && this.form.none !== "yes") this.fields.add(`/${at}`, code);
    if (items.length > 0 && this.form.none === "yes") this.fields.add("/none", "packet.contradiction");
  }
}

/** Reads a part filled in with the resident, with all problems. */
export function contentFrom(part: Exclude<Part, TextPart>, form: PartForm, fields: FieldErrors): Content {
  return readers[part](new Reader(form, fields));
}

const readers: Readonly<Record<Exclude<Part, TextPart>, (from: Reader) => Content>> = {
  contacts: contactsFrom,
  recurrence_plan: (from) => ({
    is: "recurrence_plan",
    signs: from.lines("signs"),
    helps: from.lines("helps", "packet.helps_required"),
    call: from.lines("call", "packet.call_required"),
    go: from.lines("go"),
    house: from.lines("house", "packet.house_required"),
  }),
  belongings: belongingsFrom,
  medications: medicationsFrom,
};

function contactsFrom(from: Reader): ContentOf<"contacts"> {
  const emergency = rows(room.contacts, (at) => {
    const field = (name: string) => `contact${at}_${name}`;
    if (from.silent(["name", "relation", "phone", "mayBeTold"].map(field))) return undefined;
    return {
      name: from.line(field("name"), "text.name_required"),
      relation: from.line(field("relation")),
      phone: from.line(field("phone"), "text.phone_required"),
      mayBeTold: from.line(field("mayBeTold"), "packet.may_be_told_required"),
    };
  });
  from.noneOr(emergency, "contact1_name", "packet.contact_required");
  const phone = from.line("safePhone");
  const email = from.form.safeEmail?.trim()
    ? from.fields.read(() => readEmail(from.form.safeEmail, "/safeEmail"), "")
    : "";
  const message = from.form.mayLeaveMessage;
  if (message !== "yes" && message !== "no") from.fields.add("/mayLeaveMessage", "choice.yes_or_no");
  const safe = { phone, email, mayLeaveMessage: message === "yes", note: from.line("safeNote") };
  return { is: "contacts", emergency, safe };
}

/** One item per line; notes after the first comma. */
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
    from.fields.add("/items", "packet.too_many_items", { most: room.belongings });
  from.noneOr(items, "items", "packet.belongings_required");
  return { is: "belongings", items };
}

function medicationsFrom(from: Reader): ContentOf<"medications"> {
  const items = rows(room.medications, (at) => {
    const field = (name: string) => `medication${at}_${name}`;
    if (from.silent(["name", "dose", "count", "kept"].map(field))) return undefined;
    return {
      name: from.line(field("name"), "packet.medication_required"),
      dose: from.line(field("dose")),
      count: from.line(field("count"), "packet.count_required"),
      controlled: from.form[field("controlled")] === "yes",
      kept: from.line(field("kept"), "packet.kept_required"),
    };
  });
  from.noneOr(items, "medication1_name", "packet.medications_required");
  const countedWith = items.length > 0 ? from.line("countedWith", "packet.counted_with_required") : "";
  return { is: "medications", items, countedWith };
}

/** The filled-in rows, counted from one. */
function rows<T>(most: number, read: (at: number) => T | undefined): T[] {
  return Array.from({ length: most }, (_, at) => read(at + 1)).filter((one) => one !== undefined);
}
