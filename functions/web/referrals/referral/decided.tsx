import { day, moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ReferralStatus } from "#shared/records/referral/status.ts";
import { listDecided } from "#shared/views/decided.ts";
import { readInboxFilter } from "#shared/views/inbox-filter.ts";
import { Filter, withQuery } from "../../kit/filter.tsx";
import { inboxPath, lastInbox } from "../../kit/last-inbox.ts";
import { referredBy } from "../../kit/referred-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Empty, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { housesOf, referrersOf } from "./inbox-filter.tsx";

const copy = () => words().referrals.inbox;

/** What can have become of a referral. */
const outcomes = [
  "accepted",
  "accepted_with_conditions",
  "moved_in",
  "no_show",
  "declined",
  "withdrawn",
] as const satisfies readonly ReferralStatus[];

/** What became of the network's referrals, latest first: by number, never by name. */
export async function decidedPage(ctx: PageContext): Promise<Markup> {
  const { c, scope } = ctx;
  const sent = c.req.query();
  const became = outcomes.find((one) => one === sent.became);
  const { house, from } = readInboxFilter(sent);
  const filter = { house, from, became };
  const { items, read, next, houses, timeZone } = await listDecided(scope, { cursor: sent.cursor, filter });
  const all = ["", copy().filter.all] as const;
  const now = scope.now();
  return shell(ctx, {
    title: copy().decided,
    here: "inbox",
    children: (
      <>
        <Back href={inboxPath(await lastInbox(ctx))}>{copy().title}</Back>
        <h1>{copy().decided}</h1>
        <p class="second">{copy().decidedLead}</p>
        <div class="pt-3">
          <Filter
            path="/referrals"
            kept={{ show: "decided" }}
            button={copy().filter.button}
            fields={[
              {
                name: "became",
                label: copy().filter.became,
                value: became,
                options: [all, ...outcomes.map((one) => [one, copy().became[one]] as const)],
              },
              {
                name: "house",
                label: copy().filter.house,
                value: house,
                options: [all, ...housesOf(read, houses, house)],
              },
              {
                name: "from",
                label: copy().filter.from,
                value: from,
                options: [all, ...referrersOf(read, from)],
              },
            ]}
          />
        </div>
        <div class="section">
          {items.length === 0 ? (
            <Empty>{became || house || from ? copy().filter.none : copy().noneDecided}</Empty>
          ) : (
            <Panel rows>
              {items.map(({ id, house, source, neededBy, status, closedAt }) => {
                const at = house ? houses.get(house) : undefined;
                const zone = at?.timeZone ?? timeZone;
                return (
                  <div class="row">
                    <div class="grow">
                      <a class="whole" href={`/referrals/${id}`}>
                        {spokenNumber(id)}
                      </a>
                      <div class="second">
                        {words().houses.today.neededFor({
                          from: referredBy(source),
                          day: day(neededBy, now, zone),
                        })}
                      </div>
                    </div>
                    <div class="end">
                      <b>{copy().became[status]}</b>
                      <div class="second">
                        {[at?.name, closedAt && moment(closedAt, now, zone)].filter(Boolean).join(", ")}
                      </div>
                    </div>
                  </div>
                );
              })}
            </Panel>
          )}
          {next ? (
            <p class="pt-3">
              <a class="btn" href={withQuery("/referrals", { show: "decided", ...filter, cursor: next })}>
                {copy().next}
              </a>
            </p>
          ) : null}
        </div>
      </>
    ),
  });
}
