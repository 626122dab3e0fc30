import { words } from "#functions/copy/words.ts";
import type { WaitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import { routingForm } from "#shared/referrals/decisions/route-referral.ts";
import { type HouseWaits, readNetworkWaitlist } from "#shared/views/waitlist-page.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Bare, Empty, Panel, Pill, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Entry, type Listed } from "./entry.tsx";
import { Wanted } from "./wanted.tsx";

/** The network waitlist, beside the open beds and waitlists of the houses. */
export async function networkWaitlistPage(ctx: PageContext): Promise<Markup> {
  const { c, scope } = ctx;
  const found = await readNetworkWaitlist(scope, { cursor: c.req.query("cursor") });
  const { entries } = found.list;
  const list: Listed = {
    ctx,
    at: "/waitlist",
    referrals: "/referrals",
    zone: found.timeZone,
    entries,
    version: found.version,
  };
  return shell(ctx, {
    title: words().referrals.waitlist.networkTitle,
    here: "waitlist",
    children: (
      <>
        <div class="title">
          <h1>{words().referrals.waitlist.networkTitle}</h1>
          <span class="second">{words().referrals.waitlist.lead({ n: entries.length })}</span>
        </div>
        <div class="record">
          <div class="section">
            {entries.length === 0 ? (
              <Empty>{words().referrals.waitlist.noneNetwork}</Empty>
            ) : (
              <ol class="panel rows">
                {entries.map((entry, at) => (
                  <Entry list={list} entry={entry} position={at + 1}>
                    <SendOn ctx={ctx} entry={entry} houses={found.houses} />
                  </Entry>
                ))}
              </ol>
            )}
            <p class="second px-1 pt-3">{words().referrals.waitlist.names}</p>
          </div>
          <div>
            <Wanted
              rows={found.wanted?.rows ?? []}
              at={found.wanted?.at ?? null}
              now={scope.now()}
              zone={found.timeZone}
            />
            <Section title={words().referrals.waitlist.houses}>
              <Houses houses={found.houses} />
              {found.next ? (
                <p class="pt-3">
                  <a class="btn" href={`/waitlist?cursor=${encodeURIComponent(found.next)}`}>
                    {words().referrals.waitlist.next}
                  </a>
                </p>
              ) : null}
            </Section>
          </div>
        </div>
      </>
    ),
  });
}

function Houses({ houses }: { houses: readonly HouseWaits[] }) {
  const shown = houses.filter(({ vacancy, card }) => vacancy.beds.free > 0 || (card?.waiting ?? 0) > 0);
  if (shown.length === 0) return <Empty>{words().referrals.waitlist.housesNone}</Empty>;
  return (
    <Panel rows>
      {shown.map(({ vacancy, card }) => (
        <div class="row">
          <div class="grow">
            <a class="whole" href={`/houses/${vacancy.id}/waitlist`}>
              {vacancy.house.name}
            </a>
            <div class="second">
              {card && card.waiting > 0
                ? words().referrals.waitlist.waitingHere({ n: card.waiting, offers: card.offers })
                : words().referrals.waitlist.lead({ n: 0 })}
            </div>
          </div>
          {vacancy.beds.free > 0 ? (
            <Pill icon="door-open" tone="lamp">
              {words().referrals.waitlist.bedsFree({ n: vacancy.beds.free })}
            </Pill>
          ) : (
            <Bare icon="bed" tone="plain">
              {words().referrals.waitlist.bedsFree({ n: 0 })}
            </Bare>
          )}
        </div>
      ))}
    </Panel>
  );
}

/** Assigns to a house, which then decides. Houses with an open bed come first. */
function SendOn(props: { ctx: PageContext; entry: WaitlistEntry; houses: readonly HouseWaits[] }) {
  const { ctx, entry } = props;
  const houses = props.houses
    .map(({ vacancy }) => vacancy)
    .sort((a, b) => Number(b.beds.free > 0) - Number(a.beds.free > 0));
  const options = houses.map(
    ({ id: house, house: { name }, beds }) =>
      [house, beds.free > 0 ? words().referrals.waitlist.houseFree({ name, n: beds.free }) : name] as const,
  );
  return (
    <ActOf
      form={routingForm}
      id={`${routingForm.name}-${entry.referral}`}
      typed={ctx.typed}
      icon="route"
      title={words().referrals.waitlist.route}
      action={`/referrals/${entry.referral}/routing`}
      hint={words().referrals.waitlist.routeHint}
      copy={words().referrals.waitlist}
      options={{ house: { pairs: options } }}
      buttonIcon="route"
      button={words().referrals.waitlist.routeButton}
    />
  );
}
