import { forbidden } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The journey of a scope that was opened in one. @throws forbidden */
export function journeyIn({ journey }: Scope): Id<"journey"> {
  if (!journey) throw forbidden("journey.read");
  return journey;
}
