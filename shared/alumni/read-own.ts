import type { Id } from "#shared/kernel/ids.ts";
import { type AlumniContact, ownContact, ownContactKey } from "#shared/records/alumnus/contact.ts";
import { journeyIn } from "#shared/records/journey/in-journey.ts";
import { journeyHeader, journeyHeaderKey } from "#shared/records/journey/journey.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface OwnTouch {
  /** They moved out. */
  readonly isOut: boolean;
  readonly name: string;
  readonly contact: AlumniContact | null;
  readonly consent: Id<"consent"> | null;
}

/** Whether a resident who moved out is asked how they are, and how. @throws forbidden */
export async function readOwnTouch(scope: Scope): Promise<OwnTouch> {
  requirePermission(scope, "self.read");
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const [header, own] = await table.getAll([
    { entity: journeyHeader, key: journeyHeaderKey(homes, journey) },
    { entity: ownContact, key: ownContactKey(homes, journey) },
  ]);
  const stays = header?.value.stays ?? [];
  return {
    isOut: stays.length > 0 && header?.value.house === null,
    name: header?.value.name ?? "",
    contact: own?.value.contact ?? null,
    consent: own?.value.consent ?? null,
  };
}
