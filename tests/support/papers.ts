import { changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { formOf, type HouseForm } from "#shared/records/house/house-from.ts";
import { hashOf } from "#shared/records/packet/document.ts";
import { signatureOf } from "#shared/records/packet/packet.ts";
import { isTextPart, type Part } from "#shared/records/packet/parts.ts";
import { startingTexts } from "#shared/records/packet/starting-texts.ts";
import { type WrittenPart, writtenParts } from "#shared/records/packet/texts.ts";
import { adoptSignature } from "#shared/residents/packet/adopt-signature.ts";
import { readPacket, readPart } from "#shared/residents/packet/read-packet.ts";
import { readSpanish } from "#shared/residents/packet/read-spanish.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { writeSpanish } from "#shared/residents/packet/write-spanish.ts";
import { readTexts, writeText } from "#shared/residents/packet/write-text.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "./small-world.ts";

/** A starting text with its blanks filled in. */
export const filledIn = (part: WrittenPart): string => startingTexts[part].replace(/\[\[|\]\]/g, "");

/** Saves every text of the network. */
export async function keepTexts(administration: Scope): Promise<void> {
  for (const part of writtenParts) {
    const { version } = await readTexts(administration, { of: "network" });
    await writeText(administration, {
      of: "network",
      part,
      text: filledIn(part),
      version,
      command: command(),
    });
  }
}

/** Writes and reviews the Spanish of everything that residents sign, for the network or one house. */
export async function reviewSpanish(
  administration: Scope,
  of: "network" | Id<"house">,
  day: string,
  consentWording = "",
): Promise<void> {
  const { all } = await readSpanish(administration, { of, consentWording });
  for (const { part, english, bound } of all) {
    const { version } = await readSpanish(administration, { of, consentWording });
    await writeSpanish(administration, {
      of,
      consentWording,
      part,
      text: english && `En español: ${english}`,
      english: bound,
      reviewer: "Ana Robledo",
      on: day,
      agreed: "yes",
      version,
      command: command(),
    });
  }
}

/** The typed values of the parts with fields. */
const fill: Readonly<Partial<Record<Part, Record<string, string>>>> = {
  contacts: {
    "contacts/0/name": "Wren Bracken",
    "contacts/0/relation": "sister",
    "contacts/0/phone": "555-0188",
    "contacts/0/mayBeTold": "That I am safe",
    safePhone: "555-0177",
    mayLeaveMessage: "no",
  },
  recurrence_plan: {
    helps: "Walking with Abel",
    call: "Abel, 555-0199",
    house: "Sit with me until Abel is here",
  },
  belongings: { items: "Guitar, scratched at the back\nBicycle" },
  medications: {
    "medications/0/name": "Sample medication A",
    "medications/0/count": "28 tablets",
    "medications/0/controlled": "yes",
    "medications/0/kept": "Linus, in the locked box",
    countedWith: "Linus Bracken",
  },
};

interface Stay {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
}

/** Agrees to sign on a screen, with a typed name. */
export const adopt = (scope: Scope, at: Stay, name = "Linus Bracken", change: Record<string, string> = {}) =>
  adoptSignature(scope, { ...at, agreed: "yes", name, ...change, command: command() });

/** The form of a part, as its page sends it. */
export async function formFor(scope: Scope, at: Stay, part: Part): Promise<Record<string, string>> {
  const found = await readPart(scope, { ...at, part });
  const paper = isTextPart(part) ? found.texts[part] : undefined;
  return {
    supersedes: found.packet?.value.signed[part]?.document ?? "",
    ...(paper ? { shown: hashOf(paper) } : {}),
    ...fill[part],
  };
}

/** Signs a part unchanged, with a signature adopted before or now. */
export async function sign(scope: Scope, at: Stay, part: Part, name?: string) {
  const { packet } = await readPacket(scope, at);
  if (signatureOf(packet?.value) === undefined) await adopt(scope, at, name);
  const form = await formFor(scope, at, part);
  return signDocument(scope, { ...at, part, form, command: command() });
}

/** What is recorded of a paper besides its documents. */
export const onPaper = (on: string) => ({ on, witness: "Mara Hale", original: "Binder in the office" });

/** The terms of a fee agreement. */
const terms = { weeklyFee: "240", dueDay: "friday", lateFee: "0", deposit: "200", depositReturnDays: "21" };

/** Saves a house's fees, refund policy or rules. */
export async function writeHouse(
  administration: Scope,
  house: Id<"house">,
  texts: Partial<HouseForm>,
): Promise<void> {
  const found = await readHouse(administration, { house });
  const form = { ...formOf(found.house, found.texts), ...terms, ...texts };
  await changeHouse(administration, { house, version: found.version, form, command: command() });
}
