import { words } from "#functions/copy/words.ts";
import type { beginCheckIn } from "#shared/check-ins/read-check-ins.ts";
import type { Kind } from "#shared/records/check-in/questions.ts";
import type { CheckInTexts, CheckInWords } from "#shared/records/check-in/words.ts";

/** Someone to call now. */
export interface Callee {
  readonly who: string;
  readonly phone: string;
}

/** A check-in that is being written: by a mentor with the resident, or by the resident alone. */
export interface Asking {
  readonly by: "mentor" | "resident";
  /** The address of the form, and what its query adds. */
  readonly at: string;
  readonly search?: string;
  /** How they are talking, if that is known. */
  readonly kind?: Kind;
  readonly begun: Awaited<ReturnType<typeof beginCheckIn>>;
  /** House-local. */
  readonly today: string;
  readonly callees: readonly Callee[];
  /** The address of the safety plan; none where only the check-in is open. */
  readonly plan?: string;
}

/** What the network says, in the language of the request as far as it has it; the product's own words otherwise. */
export function textsOf(own: CheckInWords | undefined): CheckInTexts & { readonly lang: string } {
  const { language, checkIns } = words();
  if (!own) return { ...checkIns.form.words, lang: language };
  return language === "es" && own.es ? { ...own.es, lang: "es" } : { ...own.en, lang: "en" };
}
