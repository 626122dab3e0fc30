import { Temporal } from "temporal-polyfill";
import type { Breach, NoticeKind } from "./breach.ts";

/** From so many people on, HHS is told together with them (45 CFR 164.408(b)). */
const manyPeople = 500;
/** Calendar days from discovery (164.404(b)), and from the end of the year for smaller breaches (164.408(c)). */
const clockDays = 60;

/** Something that is to be done by a day (network-local date). */
export interface Duty {
  readonly what: "assess" | Extract<NoticeKind, "individuals" | "hhs" | "media">;
  readonly by: string;
  readonly done: boolean;
}

const later = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The day by which a breach must be known to those it concerns. */
const clockEnds = ({ discoveredOn }: Pick<Breach, "discoveredOn">): string => later(discoveredOn, clockDays);

/** What federal law asks for, by when. An unassessed incident counts as a breach (164.402(2)). */
export function dutiesOf(found: Breach): Duty[] {
  const ends = clockEnds(found);
  const stands = found.assessments.at(-1);
  const assess: Duty = { what: "assess", by: ends, done: stands !== undefined };
  if (stands?.decision !== "notify") return [assess];
  const told = (kind: NoticeKind) => found.notices.some(({ to, error }) => to === kind && !error);
  const yearsEnd = `${found.discoveredOn.slice(0, 4)}-12-31`;
  return [
    assess,
    { what: "individuals", by: ends, done: told("individuals") },
    {
      what: "hhs",
      by: found.people >= manyPeople ? ends : later(yearsEnd, clockDays),
      done: told("hhs"),
    },
    // More than 500 residents of a state; the count is not kept by state.
    ...(found.people > manyPeople ? [{ what: "media", by: ends, done: told("media") } as const] : []),
  ];
}

/** The first day by which something is still to be done; null if nothing is. */
export function dueDay(found: Breach): string | null {
  if (found.closed) return null;
  const open = dutiesOf(found).filter(({ done }) => !done);
  return open.map(({ by }) => by).sort()[0] ?? null;
}
