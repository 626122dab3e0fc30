import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Content, type ContentOf, contentSchema, hashOf, isContent } from "./document.ts";
import type { Part } from "./parts.ts";

/** What of signed paperwork can be sent to another house. A house's own texts and commitments never are. */
export const carriedPapers = [
  "emergency_contacts",
  "safe_contact",
  "recurrence_plan",
  "medication_inventory",
  "belongings_inventory",
] as const;
export type TransferredPaper = (typeof carriedPapers)[number];

export const partOf = {
  emergency_contacts: "contacts",
  safe_contact: "contacts",
  recurrence_plan: "recurrence_plan",
  medication_inventory: "medications",
  belongings_inventory: "belongings",
} as const satisfies Record<TransferredPaper, Part>;

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  what: z.enum(carriedPapers),
  content: contentSchema,
});
export type Carried = z.infer<typeof schema>;

const transferredPaperKeys = defineKey("house/stay/documents", "carried#{what}");
export const transferredPaperKey = (
  homes: Homes,
  at: Pick<Carried, "house" | "stay">,
  what: TransferredPaper,
): Key => transferredPaperKeys.key(homes, { house: at.house, stay: at.stay, what });

const noContacts: ContentOf<"contacts"> = {
  is: "contacts",
  emergency: [],
  safe: { phone: "", email: "", mayLeaveMessage: false, note: "" },
};

/** Paperwork sent from another house as the resident agreed: a new one starts from it; it is never a signature. */
export const transferredPaper = defineEntity<Carried, typeof transferredPaperKeys>({
  kind: "stay.carried",
  schema,
  schemaVersion: 1,
  at: transferredPaperKeys,
  ids: ({ house, stay, what }) => ({ house, stay, what }),
  samples: ({ house }) => carriedPapers.map((what) => ({ house, stay: "sty_1", what, content: noContacts })),
});

/**
 * The content to send; undefined if there is none. The house's commitments, storage and counts are left out, since
 * the new house makes its own.
 */
export function toCarry(what: TransferredPaper, content: Content): Content | undefined {
  const kept = carriers[what](content);
  return kept && hashOf(kept) !== hashOf(noContacts) ? kept : undefined;
}

type Carrier = (content: Content) => Content | undefined;
const carriers: Readonly<Record<TransferredPaper, Carrier>> = {
  emergency_contacts: (content) =>
    isContent("contacts")(content) ? { ...noContacts, emergency: content.emergency } : undefined,
  safe_contact: (content) =>
    isContent("contacts")(content) ? { ...noContacts, safe: content.safe } : undefined,
  recurrence_plan: (content) =>
    isContent("recurrence_plan")(content) ? { ...content, house: "" } : undefined,
  medication_inventory: (content) =>
    isContent("medications")(content) && content.items.length > 0
      ? {
          ...content,
          items: content.items.map((one) => ({ ...one, count: "", kept: "" })),
          countedWith: "",
        }
      : undefined,
  belongings_inventory: (content) =>
    isContent("belongings")(content) && content.items.length > 0 ? content : undefined,
};
