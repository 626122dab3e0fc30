import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { OnRegister } from "#shared/network/breach/read-breaches.ts";
import { type Assessment, factors } from "#shared/records/breach/breach.ts";
import { Form } from "../../ui/form.tsx";
import { Empty, Facts, Panel, Section } from "../../ui/kit.tsx";
import type { SaidDone } from "../corrections.tsx";

const copy = () => words().network.breaches;
interface Shown {
  readonly found: OnRegister;
  readonly said: SaidDone;
}

/** The assessment that stands, and those before it. */
export function Assessments({ found: { assessments }, said }: Shown) {
  const stands = assessments.at(-1);
  const earlier = assessments.slice(0, -1).reverse();
  return (
    <Section title={copy().assessment.title}>
      {stands ? <Assessed one={stands} said={said} /> : <Empty>{copy().assessment.none}</Empty>}
      {earlier.length > 0 ? (
        <details class="pt-3">
          <summary>{copy().assessment.earlier}</summary>
          {earlier.map((one) => (
            <Assessed one={one} said={said} />
          ))}
        </details>
      ) : null}
    </Section>
  );
}

const Assessed = ({ one, said }: { one: Assessment; said: SaidDone }) => (
  <>
    <Facts
      rows={[
        ...factors.map((name) => [copy().assessment.fields[name], one[name]] as const),
        [copy().assessment.fields.decision, copy().decision[one.decision]],
        [copy().assessment.fields.reason, one.reason],
      ]}
    />
    <p class="second pt-3">{copy().assessment.by(said(one))}</p>
  </>
);

/** The notices sent, with those entered in error. */
export const Notices = ({ found: { id, notices, closed }, said }: Shown) => (
  <Section title={copy().notice.title}>
    {notices.length === 0 ? (
      <Empty>{copy().notice.none}</Empty>
    ) : (
      <Panel rows>
        {notices.map((one, nth) => (
          <div class="row">
            <div class="grow">
              <b>{copy().notice.to[one.to]}</b>
              <div>{one.how}</div>
              <div class="second">{copy().notice.sent({ day: longDay(one.sentOn), by: said(one).by })}</div>
              {one.error ? <div class="second">{copy().notice.error(said(one.error))}</div> : null}
            </div>
            {one.error || closed ? null : (
              <Form
                id={`notice-${nth}`}
                action={`/network/breaches/${id}/notices/in-error`}
                class="screen-only"
              >
                <input type="hidden" name="nth" value={String(nth)} />
                <button
                  type="submit"
                  class="btn btn-row"
                  aria-label={copy().notice.takeBackThis({
                    to: copy().notice.to[one.to],
                    day: longDay(one.sentOn),
                  })}
                >
                  {copy().notice.takeBack}
                </button>
              </Form>
            )}
          </div>
        ))}
      </Panel>
    )}
  </Section>
);
