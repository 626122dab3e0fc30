import { readWaitlist } from "#shared/waitlist/read-waitlist.ts";
import { en } from "../copy/en.ts";
import type { HouseDesk, Visit } from "../route.ts";
import { Banner, Empty } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { Entry, type Listed } from "./entry.tsx";
import { Answer, Offer, OfferFirst } from "./offer.tsx";

/** Who waits for a bed in a house, first in line first: by number, each place with its reason. */
export async function waitlistPage(visit: Visit<HouseDesk>): Promise<Markup> {
  const { scope, house, typed } = visit;
  const found = await readWaitlist(scope, { house });
  const { board, entries, free, version } = found;
  const zone = board.house.timeZone;
  const first = entries.find((one) => one.offer === null);
  const list: Listed = {
    visit,
    at: `/houses/${house}/waitlist`,
    referrals: `/houses/${house}/referrals`,
    zone,
    entries,
    version,
  };
  return shell(visit, {
    title: `${en.waitlist.title}, ${board.house.name}`,
    house: board.house.name,
    here: "house-waitlist",
    children: (
      <div class="max-w-3xl">
        <div class="title">
          <h1>{en.waitlist.title}</h1>
          <span class="second">{en.waitlist.lead(entries.length)}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {first ? (
          <div class="section">
            <OfferFirst desk={visit} zone={zone} free={free} first={first} main />
          </div>
        ) : null}
        <div class="section">
          {entries.length === 0 ? (
            <Empty>{en.waitlist.none}</Empty>
          ) : (
            <ol class="panel rows">
              {entries.map((entry, at) => (
                <Entry list={list} entry={entry} position={at + 1}>
                  {entry.offer ? (
                    <Answer visit={visit} zone={zone} entry={entry} />
                  ) : free.length > 0 ? (
                    <Offer visit={visit} zone={zone} free={free} entry={entry} first={entry === first} />
                  ) : null}
                </Entry>
              ))}
            </ol>
          )}
          <p class="second px-1 pt-3">{en.waitlist.names}</p>
        </div>
      </div>
    ),
  });
}
