import type { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";
import { firstName } from "#shared/kernel/person-name.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import type { Journey } from "./journey.ts";

/** A journey that begins at an instant. */
export const newJourney = (id: Journey["id"], openedAt: Journey["openedAt"]): Journey => ({
  id,
  person: null,
  stays: [],
  house: null,
  name: "",
  timeZone: "UTC",
  language: null,
  mentor: null,
  cover: null,
  clinicians: [],
  beside: [],
  parting: null,
  openedAt,
  epoch: 1,
});

type ClosedKind = NonNullable<Stay["closed"]>["kind"];

/** By move-in; of two on one day, the one that ended first. */
const order = ({ since, until, stay }: Journey["stays"][number]) => `${since}${until ?? "~"}${stay}`;

/** Days after a move-out in which mentor and resident are asked whether they go on. */
const partingDays = 30;

/**
 * The journey with one of its stays as it is now. It is the person's of the latest stay; once that is somebody else, a
 * new epoch begins, and whoever walked with them no longer does. A stay entered in error is none.
 */
export function withStay(
  was: Journey,
  stay: Stay,
  { timeZone, now }: { readonly timeZone: string; readonly now: Temporal.Instant },
): Journey {
  const { id, house, since, confirmed, closed } = stay;
  const others = was.stays.filter((one) => one.stay !== id);
  const stands = confirmed && closed?.kind !== "entered_in_error";
  const until = closed?.on ?? null;
  const own = stands ? [{ house, stay: id, person: confirmed.person, since, until }] : [];
  const stays = [...others, ...own].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const person = stays.at(-1)?.person ?? null;
  const changes = was.stays.length > 0 && person !== was.person;
  const named = person === null ? { name: "" } : { name: firstName(stay), timeZone };
  const next = {
    ...was,
    ...(person === null || stays.at(-1)?.stay === id ? named : {}),
    person,
    stays,
    house: stays.findLast((one) => one.until === null)?.house ?? null,
  };
  if (changes) return { ...alone(next), clinicians: endedBy(was, stamp(now)) };
  if (next.house !== null) return { ...next, parting: null };
  return was.house === null || closed === null ? next : partingFrom(next, closed.kind, now);
}

/** Their consents are of whoever it was. */
const endedBy = ({ clinicians }: Journey, now: Journey["openedAt"]): Journey["clinicians"] =>
  clinicians.map((one) => (one.until < now ? one : { ...one, until: now }));

/** The journey without anyone beside its resident, in a new epoch. */
export const alone = (was: Journey): Journey => ({
  ...was,
  mentor: null,
  cover: null,
  parting: null,
  epoch: was.epoch + 1,
});

/**
 * The journey of someone who no longer lives in a house. Whoever stands in no longer does, and mentor and resident are
 * asked. After a transfer both wait for the stay that follows.
 */
function partingFrom(was: Journey, kind: ClosedKind, now: Temporal.Instant): Journey {
  if (kind === "died") return alone(was);
  const until = stamp(now.add({ hours: 24 * partingDays }));
  const parting = was.mentor === null ? null : { until, resident: null, mentor: null };
  if (was.cover === null || kind === "transfer") return { ...was, parting };
  return { ...was, parting, cover: null, epoch: was.epoch + 1 };
}
