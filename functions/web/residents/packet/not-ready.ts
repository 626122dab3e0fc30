import { words } from "#functions/copy/words.ts";
import { feesMissing } from "#shared/records/packet/fees.ts";
import { isTextPart, type Part } from "#shared/records/packet/parts.ts";
import { writtenParts } from "#shared/records/packet/texts.ts";
import type { Loaded } from "#shared/residents/packet/load.ts";
import { feeNames } from "../../houses/houses/fee-names.ts";

const copy = () => words().residents.packet;

/** Why a document can't be signed yet, and who can change that; empty if it can. */
export function notReady({ texts, definition }: Loaded, part: Part): string {
  if (!isTextPart(part) || texts[part]) return "";
  if (writtenParts.some((one) => one === part)) return copy().notWritten;
  const missing = part === "fees" ? feesMissing(definition) : [];
  return missing.length > 0 ? copy().feesMissing({ fields: feeNames(missing) }) : copy().notOfHouse;
}
