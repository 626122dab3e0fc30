import type { Temporal } from "temporal-polyfill";
import { when } from "#functions/copy/times.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { iconOf } from "../../kit/say-event.ts";
import { Timeline } from "../../ui/kit.tsx";
import { said, whoDid } from "./say.ts";

/** A collapsed timeline, newest first. Renders nothing if there is no history. */
export const History = (props: {
  title: string;
  history: readonly EventRecord[];
  now: Temporal.Instant;
  zone: string;
}) =>
  props.history.length === 0 ? null : (
    <details>
      <summary>{props.title}</summary>
      <div class="pt-2">
        <Timeline
          entries={props.history.map((one) => ({
            icon: iconOf(one.type),
            text: said(one).what,
            second: `${whoDid(one)}, ${when(one.at, props.now, props.zone)}`,
          }))}
        />
      </div>
    </details>
  );
