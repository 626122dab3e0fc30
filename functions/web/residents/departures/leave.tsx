import type { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import { missingFor } from "#shared/records/departure/checklist.ts";
import { isInvoluntary } from "#shared/records/departure/kinds.ts";
import type { MoveOutKind } from "#shared/records/stay/stay.ts";
import { barTo } from "#shared/residents/departure/may-depart.ts";
import type { DeparturePage } from "#shared/residents/departure/read-departure.ts";
import { moveOutForm } from "#shared/residents/stay/move-out.ts";
import { Fields } from "../../kit/fields.tsx";
import type { FormState } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { form } from "./checklist.tsx";

const copy = () => words().residents.departure.leave;

interface Props {
  readonly typed: FormState;
  readonly page: DeparturePage;
  readonly kind: MoveOutKind;
  readonly today: string;
  readonly now: Temporal.Instant;
  readonly sayDay: (date: string) => string;
  /** Whether this is the next step: then its button is the primary one. */
  readonly first: boolean;
}

/** Why a resident can't be required to leave today, when the house ends the stay. */
export const barOf = (
  { case: found, review }: DeparturePage,
  kind: MoveOutKind,
  { today: on, now }: Pick<Props, "today" | "now">,
) => (isInvoluntary(kind) ? barTo({ kind, case: found, review, on, now }) : undefined);

/** The last step, in the checklist's form. For nonpayment the resident may choose to leave, without a notice. */
export function Leave({ typed, page, kind, today, now, sayDay, first }: Props) {
  const bar = barOf(page, kind, { today, now });
  const died = kind === "died";
  const money = kind === "funding_or_non_payment";
  if (bar && !money)
    return (
      <div class="panel pad stack">
        <p class="told t-due">
          <Icon name="clock" />
          {bar === "notice_running" && page.case?.notice
            ? copy().runs({ day: sayDay(page.case.notice.leaveBy) })
            : copy().bars[bar]}
        </p>
        {bar === "not_decided" || bar === "no_notice" ? null : <p class="second">{copy().sooner}</p>}
      </div>
    );
  const missing = missingFor(kind, page.departure.answers);
  return (
    <div class="panel pad stack">
      {died ? null : <p class="second">{copy().lead}</p>}
      <div class="stack">
        <Fields
          form={moveOutForm}
          id={form}
          typed={typed}
          hidden={{ kind }}
          only={[
            "on",
            ...(money ? (["endedBy"] as const) : []),
            ...(missing.length > 0 ? (["rest"] as const) : []),
          ]}
          copy={{ ...copy(), on: died ? words().residents.departure.diedOn : copy().on }}
          legends={{
            rest: `${copy().restLegend}: ${missing.map((one) => words().residents.departure.asks[one].title).join(", ")}`,
          }}
          values={{ on: today }}
          more={{ on: { max: today } }}
          options={{
            endedBy: {
              cards: [
                { value: "resident", text: copy().residentEnds, second: "" },
                { value: "house", text: copy().houseEnds, second: bar ? copy().bars[bar] : "" },
              ],
            },
          }}
        />
        <button type="submit" class={first ? "btn btn-primary" : "btn"}>
          {died ? words().residents.departure.diedButton : copy().button}
        </button>
      </div>
    </div>
  );
}
