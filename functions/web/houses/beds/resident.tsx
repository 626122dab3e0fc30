import { Icon } from "../../ui/kit.tsx";
import { nameOn } from "../name-on.ts";

/** Someone who sleeps or slept in a bed. */
export const Resident = (props: { house: string; stay: string; name: string; second: string }) => (
  <div class="row">
    <Icon name="user-round" />
    <div class="grow">
      <a class="whole" href={`/houses/${props.house}/stays/${props.stay}`}>
        {nameOn(props.name, false)}
      </a>
      <div class="second">{props.second}</div>
    </div>
  </div>
);
