import { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import { nightsForm, weeklyForm } from "#shared/houses/roster/change-on-call.ts";
import { nightsAhead } from "#shared/records/roster/roster.ts";
import { Fields } from "../../kit/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { More } from "../../ui/more.tsx";
import { WhoFields } from "./fields.tsx";
import type { Shown } from "./shown.ts";

/** Takes one night or weekday off the schedule. */
export const Remove = (props: { house: string; name: "on" | "day"; value: string; label: string }) => (
  <Form id={`clear-${props.value}`} action={`/houses/${props.house}/on-call/clearing`}>
    <input type="hidden" name={props.name} value={props.value} />
    <button
      type="submit"
      class="btn btn-row btn-danger"
      aria-label={`${words().houses.onCall.clear}, ${props.label}`}
    >
      {words().houses.onCall.clear}
    </button>
  </Form>
);

/** Schedules nights, changes the weekly schedule, takes weekdays off it. */
export function Forms({ ctx, found }: Shown) {
  const { typed, house } = ctx;
  const { roster, nights } = found;
  const tonight = nights[0]?.on ?? "";
  const last = Temporal.PlainDate.from(tonight).add({ days: nightsAhead }).toString();
  const at = `/houses/${house}/on-call`;
  const copy = words().houses.onCall;
  const bounds = { min: tonight, max: last };
  return (
    <div class="section stack">
      <More
        id="nights"
        typed={typed}
        icon="moon"
        title={copy.set}
        form={
          <Form id="nights" action={at}>
            <Fields
              form={nightsForm}
              typed={typed}
              copy={copy}
              hints={{ to: copy.toHint }}
              values={{ from: tonight }}
              more={{ from: bounds, to: bounds }}
              only={["from", "to"]}
            />
            <WhoFields typed={typed} id="nights" roster={roster} />
            <button type="submit" class="btn btn-do">
              {copy.setButton}
            </button>
          </Form>
        }
      />
      <More
        id="weekly"
        typed={typed}
        icon="calendar-clock"
        title={copy.weeklySet}
        form={
          <Form id="weekly" action={`${at}/weekly`}>
            <Fields
              form={weeklyForm}
              typed={typed}
              copy={copy}
              options={{
                days: { pairs: copy.weekdays.map((name, day) => [String(day + 1), name] as const) },
              }}
              only={["days"]}
            />
            <WhoFields typed={typed} id="weekly" roster={roster} />
            <button type="submit" class="btn btn-do">
              {copy.weeklyButton}
            </button>
          </Form>
        }
      />
      <Weekdays house={house} roster={roster} typed={typed} />
    </div>
  );
}

/** Weekdays with someone on them, each to be removed. */
function Weekdays({
  house,
  roster,
  typed,
}: { house: string; roster: Shown["found"]["roster"] } & Pick<Shown["ctx"], "typed">) {
  const { weekdays, weeklyRemove } = words().houses.onCall;
  const days = weekdays.flatMap((name, at) => {
    const callee = roster.people[roster.weekly[at] ?? ""];
    return callee ? [{ name, callee, value: String(at + 1) }] : [];
  });
  if (days.length === 0) return null;
  return (
    <More
      id="weekdays"
      typed={typed}
      icon="minus"
      title={weeklyRemove}
      form={
        <div class="panel rows">
          {days.map(({ name, callee, value }) => (
            <div class="row task">
              <div class="grow">
                <b>{name}</b>
                <div class="second">{callee.name}</div>
              </div>
              <Remove house={house} name="day" value={value} label={name} />
            </div>
          ))}
        </div>
      }
    />
  );
}
