import { copyOf } from "#functions/copy/copy.ts";
import { consents as spanish } from "#functions/copy/es/consents.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";

const patterns = (said: unknown): unknown => {
  if (typeof said === "function") return "pattern" in said ? said.pattern : "";
  if (typeof said !== "object" || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, one]) => [key, patterns(one)]));
};

let known: string | undefined;

/** Tells the wording of consent forms, in both languages, from any other: a review is of exactly this. */
export function consentWording(): string {
  known ??= fingerprint([copyOf("en").consents, spanish].map(({ form }) => patterns(form)));
  return known;
}
