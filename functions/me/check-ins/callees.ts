import { words } from "#functions/copy/words.ts";
import type { SelfHouse } from "#shared/records/journey/self-house.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Callee } from "../../web/check-ins/asking.ts";
import { onCallNow } from "../home/on-call.ts";

/** Whom a resident calls now: who is on call in their house, and the house. */
export function calleesOf(house: SelfHouse["house"], now: ReturnType<Scope["now"]>): Callee[] {
  if (!house) return [];
  const copy = words().me.home;
  const onCall = onCallNow(house, now);
  const all = [
    ...(onCall ? [{ who: copy.onCall({ name: onCall.name }), phone: onCall.phone }] : []),
    { who: copy.onCallPhone, phone: house.onCallPhone },
    { who: copy.manager, phone: house.phone },
  ];
  return all.filter(({ phone }) => phone !== "");
}
