import type { Child } from "hono/jsx";
import { sayData } from "#functions/copy/message.ts";
import { sayDates } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { bedKept, closedAtOf } from "#shared/records/referral/state.ts";
import { routingForm } from "#shared/referrals/decisions/route-referral.ts";
import type { HouseFit } from "#shared/views/fits.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import { Form } from "../../ui/form.tsx";
import { Icon, Panel, Pill, Section } from "../../ui/kit.tsx";
import { OtherParts } from "../../ui/other-parts.tsx";
import { Folded, type Props } from "./parts.tsx";

const verdicts = {
  fits: { icon: "check", tone: "good" },
  not_by_date: { icon: "clock", tone: "due" },
  not_possible: { icon: "ban", tone: "due" },
} as const;

/** Houses shown before the others are opened. */
const atFirst = 3;

/** Whether a house is still being looked for. */
const isUndecided = ({ header: { state } }: ReferralPage) =>
  closedAtOf(state) === null && bedKept(state) === null && state.status !== "no_show";

/** How well each house matches, best first: reasons, never a score. Gone once a bed is held. */
export function Fits(props: Props & { name: string }) {
  const { found, name } = props;
  const part = found.fits;
  if (part.rows.length === 0 || !isUndecided(found)) return null;
  const more = part.rows.slice(atFirst);
  return (
    <>
      <Section id="fit" title={words().referrals.page.fit({ name })}>
        <Panel rows>
          {part.rows.slice(0, atFirst).map((one) => (
            <FitCard {...props} one={one} />
          ))}
        </Panel>
        {more.length > 0 ? (
          <details class="folded">
            <summary>{words().referrals.page.moreHouses({ n: more.length })}</summary>
            <Panel rows>
              {more.map((one) => (
                <FitCard {...props} one={one} />
              ))}
            </Panel>
          </details>
        ) : null}
        <OtherParts
          part={part}
          label={words().referrals.page.fit({ name })}
          href={(number) => `?fits=${number}#fit`}
        />
      </Section>
      <Supports rows={part.rows} name={name} />
    </>
  );
}

function FitCard({ ctx, found, one: { house, free, fit } }: Props & { one: HouseFit }): Child {
  return (
    <div class="pad">
      <div class="flex items-start justify-between gap-3">
        <div>
          <h3>{house.name}</h3>
          <span class="second">
            {words().referrals.page.free({ n: free })}, {house.area}
          </span>
        </div>
        <Pill {...verdicts[fit.verdict]}>{words().referrals.page.verdict[fit.verdict]}</Pill>
      </div>
      <ul class="reasons">
        {fit.reasons.map((reason) => (
          <li>
            <span class={`bare t-${reason.sign === "plus" ? "good" : "due"}`}>
              <Icon name={reason.sign} />
            </span>
            {sayData(
              words().referrals.fit[reason.code],
              sayDates(reason.params, ctx.scope.now(), house.timeZone),
            )}
          </li>
        ))}
      </ul>
      {mayAssign({ ctx, found }) && house.id !== found.header.house ? (
        <Form id={`${routingForm.name}-${house.id}`} action={`/referrals/${found.header.id}/routing`}>
          <input type="hidden" name="house" value={house.id} />
          <button type="submit" class="btn mt-3">
            <Icon name="route" />
            {words().referrals.page.assignTo({ house: house.name })}
          </button>
        </Form>
      ) : null}
    </div>
  );
}

/** Where the routing form beside the record is offered too. */
const mayAssign = ({ ctx, found: { header } }: Pick<Props, "ctx" | "found">) =>
  ctx.scope.permissions.has("referral.route") &&
  header.place === "here" &&
  (header.state.status === "received" || header.state.status === "waitlisted");

/** How the houses support this person, each text once with the houses it is true of. */
function Supports({ rows, name }: { rows: readonly HouseFit[]; name: string }) {
  const houses = new Map<string, string[]>();
  for (const { house, fit } of rows)
    for (const { code, text } of fit.support) {
      const say = code === "language" ? words().referrals.page.spoken({ language: text }) : text;
      houses.set(say, [...(houses.get(say) ?? []), house.name]);
    }
  if (houses.size === 0) return null;
  return (
    <Folded id="supports" title={words().referrals.page.supports({ name })}>
      <ul class="panel rows">
        {[...houses].map(([text, names]) => (
          <li class="pad">
            {text}
            <div class="second">{names.join(", ")}</div>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
