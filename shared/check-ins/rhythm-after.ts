import { type CheckIn, isByResident } from "#shared/records/check-in/check-in.ts";
import { type Rhythm, rhythm, rhythmKey } from "#shared/records/journey/rhythm.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";

/** When they meet next, for the mentor's agenda. What a resident writes alone leaves what the two agreed. */
export async function rhythmAfter({ homes, table }: Scope, value: CheckIn): Promise<Change> {
  const { journey, on, next, made } = value;
  const was = await table.get(rhythm, rhythmKey(homes, journey));
  const kept = isByResident(made) ? was?.value : undefined;
  const now: Rhythm = {
    journey,
    lastOn: was?.value.lastOn && was.value.lastOn > on ? was.value.lastOn : on,
    nextOn: next.on ?? kept?.nextOn ?? null,
    promised: next.promise || (kept?.promised ?? ""),
  };
  return was ? replace(rhythm, was, now) : create(rhythm, now);
}
