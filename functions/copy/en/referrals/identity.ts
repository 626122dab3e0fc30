import type { identityParts } from "#shared/records/referral/identity.ts";
import { message } from "../message.ts";

/** Correcting who a referral is about, before the move-in. */
export const identity = {
  title: "Correct personal details",
  hint: {
    sent: "What the referral partner sent stays on file next to your correction.",
    entered: "What was entered first stays on file next to your correction.",
  },
  labels: { birthDate: "Date of birth", phone: "Phone to reach them", reason: "How you know" },
  reasonHint: "Required for a name or date of birth. For example: from their ID.",
  button: "Save correction",
  corrected: message(
    "Corrected{by, select, none {} other { by {by}}}, {when}.{was, select, none {} other { {sent, select, yes {Sent} other {Entered}} as {was}.}}",
  ),
  parts: { name: "name", birth_date: "date of birth", phone: "phone" } satisfies Readonly<
    Record<(typeof identityParts)[number], string>
  >,
} as const;
