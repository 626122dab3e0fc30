import { words } from "#functions/copy/words.ts";
import type { OwnTimes } from "#shared/records/appointment/schedule.ts";
import { comingOf } from "#shared/records/appointment/times.ts";
import { sayAt } from "../../web/appointments/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Section } from "../../web/ui/kit.tsx";
import type { MeContext } from "../route.ts";

/** More would push what is below off a phone. */
const most = 3;

interface Props {
  readonly ctx: PageContext<MeContext>;
  readonly times: OwnTimes["slots"];
  readonly zone: string;
}

/** When their next appointments are: what they are is a page further, for whoever else sees this phone. */
export function Next({ ctx: { scope }, times, zone }: Props) {
  const { title, link } = words().me.home.next;
  const next = comingOf(
    times.map((one) => ({ times: one })),
    scope.now(),
    zone,
  ).slice(0, most);
  return next.length > 0 ? (
    <Section title={title}>
      <div class="panel pad stack">
        {next.map((at) => (
          <p>{sayAt(at, scope, zone)}</p>
        ))}
        <p>
          <a class="under" href="/me/appointments">
            {link}
          </a>
        </p>
      </div>
    </Section>
  ) : null;
}
