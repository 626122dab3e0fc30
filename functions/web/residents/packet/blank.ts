import { words } from "#functions/copy/words.ts";
import type { Content } from "#shared/records/packet/document.ts";
import { isTextPart, type Part } from "#shared/records/packet/parts.ts";
import { contactRows } from "#shared/residents/packet/part-forms.ts";
import type { PartPage } from "#shared/residents/packet/read-packet.ts";
import { type Blank, type Block, blocksOf } from "./blocks.ts";
import { belongingsSoFar, contactsSoFar, medicationsSoFar, planSoFar } from "./prefilled.ts";

const copy = () => words().residents.signing;
const paper = () => words().residents.paper;

/** Items of an inventory that a printed one has room for. */
const room = { belongings: 12, medications: 5 };

const blank = (name: string, value = "", lines = 1): Blank => ({ name, value, lines });
const group = (...rows: Blank[]): Block => ({ is: "blanks", rows });

/** A document to sign by hand: the house's text, or what is asked with what is known so far and lines to write on. */
export function blankOf(found: PartPage, part: Part): readonly Block[] {
  if (!isTextPart(part)) return fillers[part](found);
  const content: Content | undefined = found.texts[part];
  return content ? blocksOf(content) : [];
}

const fillers = {
  contacts: (found: PartPage): Block[] => {
    const words = copy().contacts;
    const { emergency, mayLeaveMessage, ...safe } = contactsSoFar(found);
    const message = mayLeaveMessage === undefined ? paper().yesNo : mayLeaveMessage ? words.yes : words.no;
    return [
      ...Array.from({ length: contactRows.most }, (_, at) =>
        group(
          blank(words.name, emergency[at]?.name),
          blank(words.relation, emergency[at]?.relation),
          blank(words.phone, emergency[at]?.phone),
          blank(words.mayBeTold, emergency[at]?.mayBeTold),
        ),
      ),
      group(
        blank(words.safePhone, safe.safePhone),
        blank(words.safeEmail, safe.safeEmail),
        blank(words.message, message),
        blank(words.note, safe.safeNote),
      ),
    ];
  },
  recurrence_plan: (found: PartPage): Block[] => {
    const words = copy().plan;
    const known = planSoFar(found);
    const asked = ["signs", "helps", "call", "go", "house"] as const;
    return [group(...asked.map((one) => blank(words[one], known[one], 3)))];
  },
  belongings: (found: PartPage): Block[] => {
    const known = belongingsSoFar(found);
    return [
      ...(known.length > 0 ? [{ is: "list", items: known } as const] : []),
      group(blank(copy().belongings.items, "", Math.max(4, room.belongings - known.length))),
    ];
  },
  medications: (found: PartPage): Block[] => {
    const words = copy().medications;
    const known = medicationsSoFar(found);
    return [
      ...Array.from({ length: Math.max(room.medications, known.length + 1) }, (_, at) => {
        const one = known[at];
        const kind = one ? (one.controlled ? words.controlledTick : paper().notControlled) : "";
        return group(
          blank(words.name, one?.name),
          blank(words.dose, one?.dose),
          blank(words.count, one?.count),
          blank(words.controlledTick, kind || paper().yesNo),
          blank(words.kept, one?.kept),
        );
      }),
      group(blank(words.with)),
    ];
  },
};
