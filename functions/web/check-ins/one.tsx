import type { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import type { readAlert } from "#shared/alerts/read-alert.ts";
import { addForm } from "#shared/check-ins/add-to-check-in.ts";
import type { readCheckIn } from "#shared/check-ins/read-check-ins.ts";
import { isBefore } from "#shared/kernel/instant.ts";
import { type CheckIn, isByResident, isConcern } from "#shared/records/check-in/check-in.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../kit/fields.tsx";
import { Act } from "../ui/act.tsx";
import type { FormState } from "../ui/form.tsx";
import { Section } from "../ui/kit.tsx";
import { type Callee, textsOf } from "./asking.ts";
import { sayHow } from "./list.tsx";
import { Now } from "./now.tsx";
import { Told } from "./told.tsx";
import { Whole } from "./whole.tsx";

const copy = () => words().checkIns.page;

/** For two days, whoever opens it sees first how to get help. */
const isRecent = ({ made }: CheckIn, now: Temporal.Instant): boolean =>
  isBefore(now.subtract({ hours: 48 }), made.at);

interface Props {
  readonly at: string;
  readonly typed: FormState;
  readonly found: Awaited<ReturnType<typeof readCheckIn>>;
  readonly alert: Awaited<ReturnType<typeof readAlert>>;
  readonly callees: readonly Callee[];
  /** The address of the safety plan. */
  readonly plan: string;
  /** What the reader calls the resident. */
  readonly resident: string;
  readonly now: Temporal.Instant;
  readonly sayWhen: (at: CheckIn["made"]["at"]) => string;
  readonly sayDay: (date: string) => string;
}

/** A check-in as it was kept, and what was added later. */
export function OneCheckIn(props: Props) {
  const { at, typed, found, alert, callees, plan, resident, now, sayWhen, sayDay } = props;
  const { checkIn, notes } = found;
  const { steps, lang } = textsOf(found.words);
  return (
    <>
      {isRecent(checkIn, now) && isConcern(checkIn) ? (
        <Now id="now" {...{ steps, lang, callees, plan }} />
      ) : null}
      {alert ? <Told alert={alert} sayWhen={sayWhen} /> : null}
      <p class="second">{sayHow(checkIn, resident)}</p>
      <Whole of={checkIn} />
      {checkIn.next.on ? <p>{copy().nextOn({ day: sayDay(checkIn.next.on) })}</p> : null}
      {notes.length > 0 ? (
        <Section title={copy().added}>
          {notes.map(({ made, words: text }) => (
            <div class="panel pad">
              <p class="said">{text}</p>
              <p class="second">
                {isByResident(made) ? resident : nameOfActor(made.by)}, {sayWhen(made.at)}
              </p>
            </div>
          ))}
        </Section>
      ) : null}
      <Readers {...props} />
      <ActOf
        form={addForm}
        typed={typed}
        icon="pencil"
        title={copy().add}
        hint={copy().addHint}
        action={`${at}/additions`}
        copy={{ words: copy().addWords }}
        button={copy().addButton}
      />
    </>
  );
}

function Readers({ at, typed, found: { checkIn, share, isShown } }: Props) {
  const { audiences } = words().checkIns.form;
  const isBack = share !== undefined && share.copy === null;
  return (
    <Section title={copy().readers}>
      <div class="panel pad">
        <p>{audiences[isBack ? "two_of_us" : checkIn.audience][0]}</p>
        {share?.audience === "house_supporters" ? (
          <p class="second" role="status">
            {isBack
              ? isShown
                ? copy().takingBack
                : copy().tookBack
              : isShown
                ? copy().copied
                : copy().copying}
          </p>
        ) : null}
      </div>
      {share?.copy ? (
        <Act
          typed={typed}
          form="check-in-take-back"
          icon="undo-2"
          title={copy().takeBack}
          hint={copy().takeBackHint}
          action={`${at}/take-back`}
          button={copy().takeBack}
          danger
        />
      ) : null}
    </Section>
  );
}
