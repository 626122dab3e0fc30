import { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import type { OnCallPage } from "#shared/houses/roster/read-on-call.ts";
import type { OnCall } from "#shared/records/roster/roster.ts";
import { Icon } from "../../ui/kit.tsx";
import { initials } from "../../ui/layout.tsx";

type Marks = ReadonlyMap<string, string>;

/** Each person of a schedule by their initials; those of the same initials are numbered. */
export function marksOf({ people }: OnCall): Marks {
  const marks = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const [id, { name }] of Object.entries(people).sort(([, a], [, b]) => a.name.localeCompare(b.name))) {
    const letters = initials(name);
    const before = taken.get(letters) ?? 0;
    taken.set(letters, before + 1);
    marks.set(id, before === 0 ? letters : `${letters}${before + 1}`);
  }
  return marks;
}

const Head = () => (
  <thead>
    <tr>
      {words().houses.onCall.weekdays.map((name) => (
        <th scope="col">
          <span aria-hidden="true">{[...name].slice(0, 3).join("")}</span>
          <span class="sr-only">{name}</span>
        </th>
      ))}
    </tr>
  </thead>
);

/** A person's letters, or the house's own number. */
const Who = ({ roster, id, marks }: { roster: OnCall; id: string | null | undefined; marks: Marks }) =>
  id && roster.people[id] ? (
    <>
      <span aria-hidden="true">{marks.get(id)}</span>
      <span class="sr-only">{roster.people[id].name}</span>
    </>
  ) : (
    <>
      <Icon name="house" />
      <span class="sr-only">{words().houses.onCall.houseNumber}</span>
    </>
  );

/** The next two weeks as a calendar, tonight marked. */
export function NightGrid({ found, marks }: { found: OnCallPage; marks: Marks }) {
  const { nights, roster } = found;
  const first = Temporal.PlainDate.from(nights[0]?.on ?? "");
  const blanks = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  const cells = [...blanks, ...nights];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) =>
    cells.slice(at * 7, at * 7 + 7),
  );
  return (
    <>
      <div class="panel">
        <table class="nights">
          <Head />
          <tbody>
            {weeks.map((week) => (
              <tr>
                {week.map((night) => {
                  if (!night) return <td />;
                  const date = Temporal.PlainDate.from(night.on);
                  const look = [night === nights[0] ? "now" : "", night.single ? "single" : ""];
                  return (
                    <td class={look.filter(Boolean).join(" ")}>
                      <time class="second" datetime={night.on}>
                        {date.day}
                      </time>
                      <b>
                        <Who
                          roster={roster}
                          id={night.single ? roster.nights[night.on] : roster.weekly[date.dayOfWeek - 1]}
                          marks={marks}
                        />
                      </b>
                      {night.single ? <span class="sr-only">{words().houses.onCall.single}</span> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="second px-1 pt-2">{words().houses.onCall.legend}</p>
    </>
  );
}

/** The weekly schedule in one line. */
export const WeekStrip = ({ roster, marks }: { roster: OnCall; marks: Marks }) => (
  <div class="panel">
    <table class="nights">
      <Head />
      <tbody>
        <tr>
          {roster.weekly.map((id) => (
            <td>
              <b>
                <Who roster={roster} id={id} marks={marks} />
              </b>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  </div>
);
