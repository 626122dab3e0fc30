import type { BoardBed } from "#shared/house/read-board.ts";
import type { StayPage } from "#shared/stay/read-stay.ts";
import { moveOutKinds } from "#shared/stay/stay.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Choices, Field, Form } from "../ui/form.tsx";
import { More } from "../ui/more.tsx";
import { localDate } from "../ui/times.ts";

interface Props {
  readonly visit: Visit;
  readonly found: StayPage;
  readonly free: readonly BoardBed[];
}

/** What can be done about an open stay, by whom it may. */
export function StayActs({ visit, found, free }: Props) {
  const { scope, typed } = visit;
  const { permissions } = scope;
  const { stay, house } = found;
  const base = `/houses/${stay.house}/stays/${stay.id}`;
  const today = localDate(scope.now(), house.timeZone);
  if (!permissions.has("stay.move") && !permissions.has("stay.close")) return null;
  return (
    <div class="section panel pad stack">
      {!stay.confirmed && permissions.has("person.confirm") ? (
        <Form id="confirmation" action={`${base}/confirmation`}>
          <button type="submit" class="btn btn-primary btn-block">
            {en.stay.confirmButton}
          </button>
        </Form>
      ) : null}
      {free.length > 0 ? (
        <More
          id="bed"
          typed={typed}
          icon="bed"
          title={en.stay.change}
          form={
            <Form id="bed" action={`${base}/bed`}>
              <Choices
                typed={typed}
                form="bed"
                name="bed"
                legend={en.today.beds}
                options={free.map((one) => ({ value: one.id, text: one.label, second: en.page[one.place] }))}
              />
              <button type="submit" class="btn btn-block">
                {en.stay.changeButton}
              </button>
            </Form>
          }
        />
      ) : null}
      {permissions.has("stay.close") ? (
        <>
          <More
            id="agreed"
            typed={typed}
            icon="calendar-check"
            title={en.stay.agree}
            form={
              <Form id="agreed" action={`${base}/agreed-move-out`}>
                <Field
                  typed={typed}
                  form="agreed"
                  name="on"
                  type="date"
                  label={en.stay.agreeOn}
                  hint={en.stay.agreeHint}
                  value={stay.agreedOut ?? ""}
                  min={today}
                />
                <button type="submit" class="btn btn-block">
                  {en.stay.agreeButton}
                </button>
              </Form>
            }
          />
          <More
            id="departure"
            typed={typed}
            icon="footprints"
            title={en.stay.out}
            form={
              <Form id="departure" action={`${base}/departure`}>
                <p class="second">{en.stay.outHint}</p>
                <Field
                  typed={typed}
                  form="departure"
                  name="kind"
                  label={en.stay.outKind}
                  options={[
                    ["", en.page.choose],
                    ...moveOutKinds.map((one) => [one, en.moveOut[one]] as const),
                  ]}
                  required
                />
                <Field
                  typed={typed}
                  form="departure"
                  name="on"
                  type="date"
                  label={en.stay.outOn}
                  value={today}
                  max={today}
                  required
                />
                <button type="submit" class="btn btn-block">
                  {en.stay.outButton}
                </button>
              </Form>
            }
          />
        </>
      ) : null}
    </div>
  );
}
