import { Temporal } from "temporal-polyfill";
import { dayWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { isRole } from "#shared/tenancy/roles.ts";
import { localDate } from "../kit/local-times.ts";
import { Panel } from "./kit.tsx";

interface Look {
  readonly member: string;
  readonly name: string;
  readonly role: string;
  /** RFC 3339 time. */
  readonly at: string;
  readonly emergency?: string | undefined;
}

/** The role somebody had then; its own name, where there is no such role any more. */
const sayRole = (role: string): string => (isRole(role) ? words().common.roles[role] : role);

/** Views by member and house-local day, each with its latest, in the given order. */
function byDay<L extends Look>(looks: readonly L[], zone: string): { last: L; all: L[] }[] {
  const days = new Map<string, { last: L; all: L[] }>();
  for (const one of looks) {
    const id = `${one.member} ${localDate(Temporal.Instant.from(one.at), zone)}`;
    const day = days.get(id);
    if (day) day.all.push(one);
    else days.set(id, { last: one, all: [one] });
  }
  return [...days.values()];
}

/** Who viewed a record, latest first: collapsed, a line for each person and day. */
export const Looked = <L extends Look>(props: {
  looked: readonly L[];
  note: string;
  now: Temporal.Instant;
  zone: string;
  /** What of the record was viewed, if it has several parts. */
  what?: (one: L) => string;
  open?: boolean;
}) => {
  const whatOf = (one: L) => (one.emergency ? words().common.looked.emergency : (props.what?.(one) ?? ""));
  return (
    <details class="section" id="looked" open={props.open}>
      <summary>{words().common.looked.title}</summary>
      <Panel rows>
        {byDay(props.looked, props.zone).map(({ last: { name, role, at }, all }) => {
          const what = [...new Set(all.flatMap(whatOf))].filter(Boolean).join(", ");
          return (
            <div class="row">
              <div class="grow">
                <b>{name}</b>,{" "}
                {words().common.looked.times({ n: all.length, day: dayWithin(at, props.now, props.zone) })}
                <div class="second">{[sayRole(role), what].filter(Boolean).join(": ")}</div>
              </div>
            </div>
          );
        })}
        <p class="second pad">{`${props.note} ${words().common.looked.hours}`}</p>
      </Panel>
    </details>
  );
};
