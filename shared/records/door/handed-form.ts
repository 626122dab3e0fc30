import { createHash } from "node:crypto";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Lock } from "./session.ts";

const handedForm = z.object({
  network: idSchema("network"),
  /** What the phone was handed over for, and the record it was for. */
  purpose: z.string(),
  subject: z.string(),
  /** A hash of the address the form is sent to: a later one takes the place of an earlier one. */
  slot: z.string(),
  /** The form and its page, compressed and encrypted for phones that are locked to the same again. */
  sealed: z.string(),
  /** ISO instants. */
  at: instantSchema,
  until: instantSchema,
});
export type HandedForm = z.infer<typeof handedForm>;

const handedKeys = defineKey("door/handed", "F#{purpose}#{subject}#{slot}");

function subjectOf(lock: Lock): string {
  if ("journey" in lock) return lock.journey;
  if ("test" in lock) return lock.test;
  if ("review" in lock) return lock.review;
  return "consent" in lock ? lock.consent : lock.stay;
}

/** What a phone is locked to: the same for whoever of the staff hands it over. */
export const lockedOn = (lock: Lock): Pick<HandedForm, "purpose" | "subject"> => ({
  purpose: lock.purpose,
  subject: subjectOf(lock),
});

export const slotOf = (action: string): string => createHash("sha256").update(action).digest("base64url");

export const handedPrefix = (lock: Lock): string => {
  const { purpose, subject } = lockedOn(lock);
  return `F#${purpose}#${subject}#`;
};

/** What a resident sent from a handed-over phone after its lock had ended: theirs to send at the next hand-over. */
export const handedFormEntity = defineEntity<HandedForm, typeof handedKeys>({
  kind: "handedForm",
  schema: handedForm,
  schemaVersion: 1,
  at: handedKeys,
  ids: ({ network, purpose, subject, slot }) => ({ network, purpose, subject, slot }),
  ttl: (value) => Math.floor(Date.parse(value.until) / 1000),
  samples: (at) => [
    {
      network: at.network,
      purpose: "review",
      subject: "rev_1",
      slot: "s",
      sealed: "s",
      at: "2026-01-01T00:00:00.000Z",
      until: "2026-01-01T00:00:00.000Z",
    },
  ],
});
