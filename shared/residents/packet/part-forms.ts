import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { choice, defineForm, email, lines, rows, text, tick } from "#shared/kernel/form.ts";
import type { Content } from "#shared/records/packet/document.ts";
import type { Part, TextPart } from "#shared/records/packet/parts.ts";

/** The form of a part, as its page sends it; a missing field counts as blank. */
export type PartForm = Readonly<Record<string, string | undefined>>;

const needs = "packet.manage";
const line = (required?: PlainCode) => text({ most: 200, ...(required ? { required } : {}) });
const several = (required?: PlainCode) => lines({ most: 2000, ...(required ? { required } : {}) });

export const contactRows = rows(
  {
    name: line("text.name_required"),
    relation: line(),
    phone: line("text.phone_required"),
    mayBeTold: line("packet.may_be_told_required"),
  },
  { most: 2 },
);
export const contactsPart = defineForm("signature", needs, {
  contacts: contactRows,
  /** There is nothing to list. */
  none: tick(),
  safePhone: line(),
  safeEmail: email(),
  mayLeaveMessage: choice(["yes", "no"], "choice.yes_or_no"),
  safeNote: line(),
});

export const planPart = defineForm("signature", needs, {
  signs: several(),
  helps: several("packet.helps_required"),
  call: several("packet.call_required"),
  go: several(),
  house: several("packet.house_required"),
});

export const belongingsPart = defineForm("signature", needs, { items: several(), none: tick() });

export const medicationRows = rows(
  {
    name: line("packet.medication_required"),
    dose: line(),
    /** As counted, e.g. `28 tablets`. */
    count: line("packet.count_required"),
    controlled: tick(),
    kept: line("packet.kept_required"),
  },
  { most: 8 },
);
export const medicationsPart = defineForm("signature", needs, {
  medications: medicationRows,
  none: tick(),
  countedWith: line(),
});

/** Reads a part filled in with the resident. @throws invalid with all problems */
export const contentFrom = (part: Exclude<Part, TextPart>, form: PartForm): Content => readers[part](form);

const readers: Readonly<Record<Exclude<Part, TextPart>, (form: PartForm) => Content>> = {
  contacts: (form) => {
    const { contacts, safePhone, safeEmail, mayLeaveMessage, safeNote } = contactsPart.read(
      form,
      ({ contacts, none }, errors) =>
        noneOr(errors, contacts, none, ["/contacts/0/name", "packet.contact_required"]),
    );
    const safe = {
      phone: safePhone,
      email: safeEmail ?? "",
      mayLeaveMessage: mayLeaveMessage === "yes",
      note: safeNote,
    };
    return { is: "contacts", emergency: contacts, safe };
  },
  recurrence_plan: (form) => ({ is: "recurrence_plan", ...planPart.read(form) }),
  belongings: (form) => {
    const { items } = belongingsPart.read(form, ({ items, none }, errors) => {
      const listed = items === undefined ? undefined : belongingsIn(items);
      if (listed && listed.length > mostBelongings)
        errors.add("/items", "packet.too_many_items", { most: mostBelongings });
      noneOr(errors, listed, none, ["/items", "packet.belongings_required"]);
    });
    return { is: "belongings", items: belongingsIn(items) };
  },
  medications: (form) => {
    const { medications, countedWith } = medicationsPart.read(
      form,
      ({ medications, none, countedWith }, errors) => {
        noneOr(errors, medications, none, ["/medications/0/name", "packet.medications_required"]);
        if (medications?.length && countedWith === "")
          errors.add("/countedWith", "packet.counted_with_required");
      },
    );
    return { is: "medications", items: medications, countedWith: medications.length > 0 ? countedWith : "" };
  },
};

const mostBelongings = 100;

/** One item per line; notes after the first comma. */
const belongingsIn = (items: string) =>
  items
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [what = "", ...note] = one.split(",");
      return { what: what.trim(), note: note.join(",").trim() };
    });

/** An empty list has to be confirmed with its checkbox. Undefined: it couldn't be read. */
function noneOr(
  errors: FieldErrors,
  items: readonly unknown[] | undefined,
  none: boolean | undefined,
  empty: readonly [pointer: string, code: PlainCode],
): void {
  if (items?.length === 0 && !none) errors.add(...empty);
  if (items?.length && none) errors.add("/none", "packet.contradiction");
}
