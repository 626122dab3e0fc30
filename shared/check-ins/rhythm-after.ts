import { type CheckIn, isByResident } from "#shared/records/check-in/check-in.ts";
import { rhythm, rhythmKey, setRhythm } from "#shared/records/journey/rhythm.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";

/** When they meet next, for the mentor's agenda. What a resident writes alone leaves what the two agreed. */
export async function rhythmAfter({ homes, table }: Scope, value: CheckIn): Promise<Change> {
  const { journey, on, next, made } = value;
  const was = await table.get(rhythm, rhythmKey(homes, journey));
  const kept = isByResident(made) ? was?.value : undefined;
  return setRhythm(was, {
    journey,
    lastOn: was?.value.lastOn && was.value.lastOn > on ? was.value.lastOn : on,
    nextOn: next.on ?? kept?.nextOn ?? null,
    promised: next.promise || (kept?.promised ?? ""),
  });
}
