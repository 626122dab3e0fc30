import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Corrected, Correction } from "#shared/records/stay/correction.ts";
import { correctionForm } from "#shared/residents/stay/correct-stay.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import { stayReversalForm } from "#shared/residents/stay/reverse-move-out.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Panel } from "../../ui/kit.tsx";

const copy = () => words().residents.about;

/** Corrects the name or birth date of a mistaken record. */
export function Correct({ ctx, found: { stay } }: { ctx: PageContext; found: StayPage }) {
  if (!ctx.scope.permissions.has(correctionForm.needs)) return null;
  const { givenName, familyName, legalName, preferredName, birthDate } = stay;
  const whole = [givenName, familyName].filter(Boolean).join(" ");
  return (
    <ActOf
      form={correctionForm}
      typed={ctx.typed}
      action={`/houses/${stay.house}/stays/${stay.id}/correction`}
      copy={{ ...words().residents.walkIn, reason: copy().reason }}
      hints={{
        familyName: words().residents.walkIn.familyNameHint,
        legalName: words().residents.walkIn.legalNameHint,
      }}
      values={{
        givenName,
        familyName,
        legalName: legalName === whole ? "" : legalName,
        preferredName,
        birthDate,
      }}
      icon="file-pen"
      title={copy().correct}
      hint={copy().correctHint}
      button={copy().correctButton}
    />
  );
}

/** A move-in, or a move-out, that was entered in error. */
export function EnteredInError({ ctx, found: { stay } }: { ctx: PageContext; found: StayPage }) {
  const { closed, opened } = stay;
  if (!ctx.scope.permissions.has(stayReversalForm.needs)) return null;
  if (closed ? !isMoveOut(closed.kind) : opened?.how === "transfer") return null;
  const which = closed ? "out" : "in";
  const { error } = words().residents.about;
  return (
    <ActOf
      form={stayReversalForm}
      typed={ctx.typed}
      action={`/houses/${stay.house}/stays/${stay.id}/${closed ? "departure/reversal" : "reversal"}`}
      copy={{ reason: error.reason }}
      icon="undo-2"
      title={error.title[which]}
      hint={error.hint[which === "in" && !stay.referral ? "walkIn" : which]}
      button={error.button}
    />
  );
}
const isMoveOut = (kind: string) => kind !== "transfer" && kind !== "entered_in_error";

/** What the stay said before each correction. */
export function EarlierValues({ found }: { found: StayPage }) {
  if (found.corrections.length === 0) return null;
  return (
    <details class="section" id="corrections">
      <summary>{copy().corrections}</summary>
      <Panel rows>
        {found.corrections.map((one) => (
          <div class="pad">
            {one.what.map((what) => (
              <div>{copy().was[what]({ was: before[what](one.before) || copy().blank })}</div>
            ))}
            {one.reason ? <p>{one.reason}</p> : null}
            <div class="second">
              {copy().corrected({ by: nameOfActor(one.by) ?? "", date: longDay(one.at) })}
            </div>
          </div>
        ))}
      </Panel>
    </details>
  );
}

const before: Readonly<Record<Corrected, (was: Correction["before"]) => string>> = {
  name: ({ legalName, preferredName }) => (preferredName ? `${legalName} (${preferredName})` : legalName),
  birth_date: ({ birthDate }) => (birthDate ? longDay(birthDate) : ""),
  phone: ({ phone }) => phone ?? "",
  move_in: ({ legalName }) => legalName,
  move_out: ({ closed }) =>
    closed ? `${words().residents.moveOut[closed.kind]}, ${longDay(closed.on)}` : "",
  contacts: ({ contacts }) =>
    [
      contacts?.email,
      contacts?.note,
      ...(contacts?.emergency ?? []).map(({ name, relation, phone }) =>
        [name, relation, phone].filter(Boolean).join(", "),
      ),
    ]
      .filter(Boolean)
      .join("; "),
};
