import type { Temporal } from "temporal-polyfill";
import { span } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Device } from "#shared/records/door/device.ts";
import { minutesLeft } from "../kit/local-times.ts";

export const isPhone = (device: Device | undefined): boolean =>
  device?.system === "iphone" || device?.system === "android";

export function nameOf(device: Device | undefined): string {
  const { on, browsers, systems, unknown } = words().account.devices;
  return on({
    browser: device?.browser ? browsers[device.browser] : unknown.browser,
    system: device?.system ? systems[device.system] : unknown.system,
  });
}

/** How long ago, to the quarter hour. */
export function ago(instant: string, now: Temporal.Instant): string {
  const quarters = Math.floor(-minutesLeft(instant, now) / 15);
  const { lately, ago } = words().account.devices;
  return quarters < 1 ? lately : ago({ span: span(quarters * 15) });
}
