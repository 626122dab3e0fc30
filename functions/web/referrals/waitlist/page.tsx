import { words } from "#functions/copy/words.ts";
import { readWaitlist } from "#shared/views/waitlist-page.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Entry, type Listed } from "./entry.tsx";
import { Answer, Offer, OfferFirst } from "./offer.tsx";

/** The waitlist of a house, next in line first: by number, each position with its reason. */
export async function waitlistPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house } = ctx;
  const found = await readWaitlist(scope, { house });
  const { board, entries, free, version } = found;
  const zone = board.house.timeZone;
  const first = entries.find((one) => one.offer === null);
  const list: Listed = {
    ctx,
    at: `/houses/${house}/waitlist`,
    referrals: `/houses/${house}/referrals`,
    zone,
    entries,
    version,
  };
  return shell(ctx, {
    title: `${words().referrals.waitlist.title}, ${board.house.name}`,
    house: board.house.name,
    here: "house-waitlist",
    children: (
      <div class="max-w-3xl">
        <div class="title">
          <h1>{words().referrals.waitlist.title}</h1>
          <span class="second">{words().referrals.waitlist.lead({ n: entries.length })}</span>
        </div>
        {first ? (
          <div class="section">
            <OfferFirst ctx={ctx} zone={zone} free={free} first={first} />
          </div>
        ) : null}
        <div class="section">
          {entries.length === 0 ? (
            <Empty>{words().referrals.waitlist.none}</Empty>
          ) : (
            <ol class="panel rows">
              {entries.map((entry, at) => (
                <Entry list={list} entry={entry} position={at + 1}>
                  {entry.offer ? (
                    <Answer ctx={ctx} zone={zone} entry={entry} />
                  ) : free.length > 0 ? (
                    <Offer ctx={ctx} zone={zone} free={free} entry={entry} first={entry === first} />
                  ) : null}
                </Entry>
              ))}
            </ol>
          )}
          <p class="second px-1 pt-3">{words().referrals.waitlist.names}</p>
        </div>
      </div>
    ),
  });
}
