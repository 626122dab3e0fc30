import type { Temporal } from "temporal-polyfill";
import type { EventRecord } from "#shared/table/event.ts";
import { Timeline } from "../../ui/kit.tsx";
import { when } from "../../ui/times.ts";
import { said, whoDid } from "./say.ts";

/** What happened, newest first, closed until somebody wants to know; nothing where nothing did. */
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
            icon: "check",
            text: said(one).what,
            second: `${whoDid(one)}, ${when(one.at, props.now, props.zone)}`,
          }))}
        />
      </div>
    </details>
  );
