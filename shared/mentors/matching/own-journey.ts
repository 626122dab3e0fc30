import { forbidden } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The journey that a resident or a mentor is in. @throws forbidden in any other scope */
export function ownJourney({ journey }: Scope): Id<"journey"> {
  if (!journey) throw forbidden("journey.read");
  return journey;
}
