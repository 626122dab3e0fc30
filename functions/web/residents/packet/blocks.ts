import { words } from "#functions/copy/words.ts";
import type { Content, ContentOf } from "#shared/records/packet/document.ts";

/** A piece of a document, the same on screen, in print and in an email. */
export type Block =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "rows"; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly is: "list"; readonly items: readonly string[] }
  | { readonly is: "blanks"; readonly rows: readonly Blank[] };

/** Something to fill in by hand, and what is known of it. */
export interface Blank {
  readonly name: string;
  readonly value: string;
  /** Lines to write on, if nothing is known. */
  readonly lines: number;
}

const copy = () => words().residents.document;
const plan = () => words().residents.signing.plan;
const contacts = () => words().residents.signing.contacts;
const medications = () => words().residents.signing.medications;
const text = (said: string): Block => ({ is: "text", text: said });
const rows = (...all: [name: string, value: string][]): Block => ({ is: "rows", rows: all });

/** What a document says, in words. */
export function blocksOf(content: Content): readonly Block[] {
  switch (content.is) {
    case "text":
      return [text(content.text)];
    case "fees":
      return [feesBlock(content)];
    case "recurrence_plan":
      return [rows(...(["signs", "helps", "call", "go", "house"] as const).map(planRow(content)))];
    case "contacts":
      return contactBlocks(content);
    case "belongings":
      return content.items.length === 0
        ? [text(copy().noneBrought)]
        : [{ is: "list", items: content.items.map(({ what, note }) => (note ? `${what}, ${note}` : what)) }];
    case "medications":
      return content.items.length === 0
        ? [text(copy().noneBrought)]
        : [...content.items.map(medicationBlock), rows([copy().countedWith, content.countedWith])];
  }
}

/** A house's text: blank lines separate paragraphs, and lines that all begin with a dash are a list. */
export const paragraphsOf = (said: string): (string | readonly string[])[] =>
  said.split(/\n{2,}/u).map((part) => {
    const lines = part.split("\n");
    return lines.every((line) => line.startsWith("- ")) ? lines.map((line) => line.slice(2)) : part;
  });

const planRow =
  (content: ContentOf<"recurrence_plan">) =>
  (one: "signs" | "helps" | "call" | "go" | "house"): [string, string] => [plan()[one], content[one]];

function feesBlock({ terms, text: others }: ContentOf<"fees">): Block {
  const { fees } = copy();
  const amount = (cents: number) => fees.amount({ dollars: cents / 100 });
  const { lateFeeCents, lateAfterDays, depositCents, depositReturnDays } = terms;
  return rows(
    [fees.weekly, amount(terms.weeklyFeeCents)],
    [fees.due, fees.everyWeek({ day: words().houses.house.weekdays[terms.dueDay] })],
    [
      fees.late,
      lateAfterDays === null ? fees.none : fees.lateAfter({ fee: amount(lateFeeCents), days: lateAfterDays }),
    ],
    [
      fees.deposit,
      depositReturnDays === null
        ? fees.none
        : fees.depositBack({ deposit: amount(depositCents), days: depositReturnDays }),
    ],
    [fees.other, others || fees.none],
    [fees.refunds, fees.refundsSee],
  );
}

const contactBlocks = ({ emergency, safe }: ContentOf<"contacts">): Block[] => [
  ...(emergency.length === 0 ? [text(copy().noneNamed)] : []),
  ...emergency.map((one) =>
    rows(
      [contacts().name, [one.name, one.relation].filter(Boolean).join(", ")],
      [contacts().phone, one.phone],
      [contacts().mayBeTold, one.mayBeTold],
    ),
  ),
  rows(
    [contacts().safePhone, safe.phone],
    [contacts().safeEmail, safe.email],
    [contacts().message, safe.mayLeaveMessage ? copy().yes : copy().no],
    [contacts().note, safe.note],
  ),
];

const medicationBlock = (one: ContentOf<"medications">["items"][number]): Block =>
  rows(
    [medications().name, one.controlled ? `${one.name} (${copy().controlled})` : one.name],
    [medications().dose, one.dose],
    [medications().count, one.count],
    [medications().kept, one.kept],
  );

/** Blocks as plain text. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.is === "text") return block.text;
      if (block.is === "list") return block.items.map((one) => `- ${one}`).join("\n");
      if (block.is === "blanks") return block.rows.map(({ name, value }) => `${name}: ${value}`).join("\n");
      return block.rows.map(([name, value]) => `${name}: ${value || copy().notSaid}`).join("\n");
    })
    .join("\n\n");
