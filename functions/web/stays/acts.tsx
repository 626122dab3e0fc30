import type { BoardBed } from "#shared/house/read-board.ts";
import type { StayPage } from "#shared/stay/read-stay.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Choices, Form } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";

interface Props {
  readonly visit: Visit;
  readonly found: StayPage;
  readonly free: readonly BoardBed[];
}

/** What can be done about a stay, by whom it may. Leaving and transferring have pages of their own. */
export function StayActs({ visit, found, free }: Props) {
  const { scope, typed } = visit;
  const { permissions } = scope;
  const { stay } = found;
  const base = `/houses/${stay.house}/stays/${stay.id}`;
  const leave = permissions.has("stay.close") ? (
    <a class="btn btn-block" href={`${base}/departure`}>
      <Icon name="footprints" />
      {stay.closed ? en.departure.openClosed : en.departure.open}
    </a>
  ) : null;
  if (stay.closed) return leave ? <div class="section panel pad stack">{leave}</div> : null;
  if (!permissions.has("stay.move") && !leave) return null;
  return (
    <div class="section panel pad stack">
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
      {permissions.has("stay.transfer") ? (
        <a class="btn btn-block" href={`${base}/transfer`}>
          <Icon name="route" />
          {en.transfer.title}
        </a>
      ) : null}
      {leave}
    </div>
  );
}
