import type { Temporal } from "temporal-polyfill";
import { span } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { minutesLeft } from "../kit/local-times.ts";
import { Bare, Pill, type Tone } from "./kit.tsx";

/** Below this the time left is shown as due. */
const soonMinutes = 12 * 60;

/** Time left, or time overdue. Red only when overdue. */
export function TimeLeft({ until, now, pill }: { until: string; now: Temporal.Instant; pill?: boolean }) {
  const minutes = minutesLeft(until, now);
  const tone: Tone = minutes < 0 ? "late" : minutes < soonMinutes ? "due" : "plain";
  const icon = minutes < 0 ? "alarm-clock" : "clock";
  const text = `${span(minutes)} ${minutes < 0 ? words().referrals.page.over : words().referrals.page.left}`;
  const Shape = pill && minutes < soonMinutes ? Pill : Bare;
  return (
    <Shape icon={icon} tone={tone} tick={until}>
      {text}
    </Shape>
  );
}
