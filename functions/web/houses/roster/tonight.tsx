import { en } from "#functions/copy/en/index.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { Night } from "#shared/records/roster/roster.ts";
import { Icon, Panel } from "../../ui/kit.tsx";
import type { Day } from "../today/day.ts";

/** The name and phone of who is on call on a night. */
export const calleeOf = ({ callee }: Night, housePhone: string): { name: string; phone: string } =>
  callee ?? {
    name: housePhone ? en.houses.onCall.houseNumber : en.houses.onCall.noNumber,
    phone: housePhone,
  };

/** Calls with one tap. */
export const CallButton = ({ night, housePhone }: { night: Night; housePhone: string }) => {
  const { phone } = calleeOf(night, housePhone);
  if (!phone) return null;
  const first = night.callee?.name.split(/\s+/u)[0];
  return (
    <a
      class="btn btn-row above"
      href={dialLink(phone)}
      aria-label={first ? en.houses.onCall.call({ name: first }) : en.houses.onCall.callHouse}
    >
      <Icon name="phone" />
      <span class="cut">{first ? en.houses.onCall.call({ name: first }) : en.houses.onCall.callShort}</span>
    </a>
  );
};

/** Who is on call tonight, on Today. */
export function Tonight({ day: { board, at } }: { day: Day }) {
  const housePhone = board.house.onCallPhone;
  const { name, phone } = calleeOf(board.tonight, housePhone);
  return (
    <div class="section">
      <Panel rows>
        <div class="row">
          <Icon name="moon" />
          <div class="grow">
            <a class="whole" href={`${at}/on-call`}>
              {name}
            </a>
            <div class="second">{[en.houses.onCall.onCallNow, phone].filter(Boolean).join(", ")}</div>
          </div>
          <CallButton night={board.tonight} housePhone={housePhone} />
        </div>
      </Panel>
    </div>
  );
}
