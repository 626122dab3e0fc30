import { words } from "#functions/copy/words.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { HouseCard } from "#shared/records/house/records.ts";
import type { Night } from "#shared/records/roster/roster.ts";
import { Icon, Panel } from "../../ui/kit.tsx";
import type { Day } from "../today/day.ts";

/** The name and phone of who is on call on a night. */
export const calleeOf = (
  { callee }: Pick<Night, "callee">,
  housePhone: string,
): { name: string; phone: string } =>
  callee ?? {
    name: housePhone ? words().houses.onCall.houseNumber : words().houses.onCall.noNumber,
    phone: housePhone,
  };

/** Calls with one tap. */
export const CallButton = ({ night, housePhone }: { night: Pick<Night, "callee">; housePhone: string }) => {
  const { phone } = calleeOf(night, housePhone);
  if (!phone) return null;
  const first = night.callee?.name.split(/\s+/u)[0];
  return (
    <a
      class="btn btn-row above"
      href={dialLink(phone)}
      aria-label={first ? words().houses.onCall.call({ name: first }) : words().houses.onCall.callHouse}
    >
      <Icon name="phone" />
      {words().houses.onCall.callShort}
    </a>
  );
};

/** Who is on call tonight, in one row. */
export function TonightRow({ night, house }: { night: Night; house: HouseCard }) {
  const { name, phone } = calleeOf(night, house.onCallPhone);
  return (
    <div class="row task">
      <Icon name="moon" />
      <div class="grow">
        <a class="whole" href={`/houses/${house.id}/on-call`}>
          {name}
        </a>
        <div class="second">{[words().houses.onCall.onCallNow, phone].filter(Boolean).join(", ")}</div>
      </div>
      <CallButton night={night} housePhone={house.onCallPhone} />
    </div>
  );
}

/** The same on Today. */
export const Tonight = ({ day: { board } }: { day: Day }) => (
  <div class="section">
    <Panel rows>
      <TonightRow night={board.tonight} house={board.house} />
    </Panel>
  </div>
);
