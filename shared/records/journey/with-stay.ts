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
  openedAt,
  epoch: 1,
});

/** By move-in; of two on one day, the one that ended first. */
const order = ({ since, until, stay }: Journey["stays"][number]) => `${since}${until ?? "~"}${stay}`;

/**
 * The journey with one of its stays as it is now. It is the person's of the latest stay; once that is somebody else, a
 * new epoch begins, and whoever walked with them no longer does. A stay entered in error is none.
 */
export function withStay(was: Journey, stay: Stay, timeZone: string): Journey {
  const { id, house, since, confirmed, closed } = stay;
  const others = was.stays.filter((one) => one.stay !== id);
  const stands = confirmed && closed?.kind !== "entered_in_error";
  const until = closed?.on ?? null;
  const now = stands ? [{ house, stay: id, person: confirmed.person, since, until }] : [];
  const stays = [...others, ...now].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const person = stays.at(-1)?.person ?? null;
  const changes = was.stays.length > 0 && person !== was.person;
  const named = person === null ? { name: "" } : { name: firstName(stay), timeZone };
  return {
    ...was,
    ...(person === null || stays.at(-1)?.stay === id ? named : {}),
    ...(changes ? { mentor: null, cover: null, clinicians: [] } : {}),
    person,
    stays,
    house: stays.findLast((one) => one.until === null)?.house ?? null,
    epoch: changes ? was.epoch + 1 : was.epoch,
  };
}
