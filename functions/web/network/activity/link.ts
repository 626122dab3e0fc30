import type { EventRecord } from "#shared/table/event.ts";

type Pages = readonly (readonly [subject: string, path: string])[];

/**
 * Where an event leads: the page of its subject. None to a stay, whose address names the house: it may be hidden.
 */
const pages: Readonly<Record<"administration" | "care", Pages>> = {
  administration: [
    ["member", "/network/members/:id"],
    ["partner", "/network/partners"],
    ["import", "/network/imports/:id"],
    ["archive", "/network/export"],
    ["erasure", "/network/erasure"],
    ["house", "/network/houses/:id"],
  ],
  care: [
    ["referral", "/referrals/:id"],
    ["inquiry", "/inquiries/:id"],
    ["person", "/people/:id"],
    ["import", "/residents/imports/:id"],
    ["archive", "/export"],
    ["erasure", "/erasure"],
  ],
};

export function linkOf({ subject }: EventRecord, over: keyof typeof pages): string | undefined {
  const [kind = "", path] = pages[over].find(([one]) => subject[one] !== undefined) ?? [];
  return path?.replace(":id", subject[kind] ?? "");
}
