import { words } from "#functions/copy/words.ts";
import type { OnRegister } from "#shared/network/breach/read-breaches.ts";
import { Bare, Pill } from "../../ui/kit.tsx";

const soon = 14;

/** How many days are left until the next thing is due; loud when few are. */
export function DueMark({ found: { closed, daysLeft } }: { found: OnRegister }) {
  const copy = words().network.breaches;
  if (closed)
    return (
      <Bare icon="circle-check" tone="plain">
        {copy.closed}
      </Bare>
    );
  if (daysLeft === null)
    return (
      <Bare icon="circle-check" tone="good">
        {copy.nothingDue}
      </Bare>
    );
  if (daysLeft < 0)
    return (
      <Pill icon="triangle-alert" tone="late">
        {copy.late({ days: -daysLeft })}
      </Pill>
    );
  return (
    <Pill icon="hourglass" tone={daysLeft <= soon ? "due" : "plain"}>
      {copy.left({ days: daysLeft })}
    </Pill>
  );
}
