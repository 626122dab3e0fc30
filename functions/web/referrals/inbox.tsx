import { countInquiries } from "#shared/inquiry/list-inquiries.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import { en } from "../copy/en.ts";
import { InquiriesWaiting } from "../inquiries/waiting.tsx";
import type { Visit } from "../route.ts";
import { Banner, Empty, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { minutesLeft } from "../ui/times.ts";
import { NoShowRow, Row } from "./inbox-rows.tsx";
import { Questions } from "./questions.tsx";

/** All that waits in the network, least time first. */
export async function inboxPage(visit: Visit): Promise<Markup> {
  const { c, scope, typed } = visit;
  const [inbox, inquiries] = await Promise.all([
    listInbox(scope, { cursor: c.req.query("cursor") }),
    scope.permissions.has("inquiry.read") ? countInquiries(scope) : undefined,
  ]);
  const now = scope.now();
  const zone = inbox.timeZone;
  const nameOf = (house: string | null) => (house ? inbox.houses.get(house)?.name : undefined);
  const noShows = inbox.waiting.filter((one) => one.callBy !== null);
  const listed = inbox.waiting.filter((one) => one.callBy === null);
  const running = listed.filter((one) => one.pausedSince === null);
  const paused = listed.length - running.length;
  const over = running.filter((one) => minutesLeft(one.decideBy, now) < 0).length;
  return shell(visit, {
    title: en.inbox.title,
    here: "inbox",
    children: (
      <>
        <div class="title">
          <h1>{en.inbox.title}</h1>
          <span class="second">
            {en.inbox.waiting(running.length, over)} {paused > 0 ? en.inbox.paused(paused) : ""}
          </span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {noShows.length > 0 ? (
          <Section title={en.steps.noShow.section}>
            <Panel rows>
              {noShows.map((one) => (
                <NoShowRow
                  stub={one}
                  house={one.house ? inbox.houses.get(one.house) : undefined}
                  now={now}
                  zone={zone}
                />
              ))}
            </Panel>
          </Section>
        ) : null}
        {inquiries ? <InquiriesWaiting found={inquiries} /> : null}
        {inbox.questions.length > 0 ? <Questions questions={inbox.questions} nameOf={nameOf} /> : null}
        <div class="section">
          {listed.length === 0 ? (
            <Empty>{en.inbox.waiting(0, 0)}</Empty>
          ) : (
            <div class="panel">
              <table>
                <thead>
                  <tr>
                    {en.inbox.columns.map((name, at) => (
                      <th scope="col" class={at === 0 || at === 2 ? "" : "wide-only"}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {listed.map((one) => (
                    <Row
                      stub={one}
                      house={one.house ? inbox.houses.get(one.house) : undefined}
                      now={now}
                      zone={zone}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <p class="second px-1 pt-3">{en.inbox.names}</p>
          {inbox.next ? (
            <p class="pt-3">
              <a class="btn" href={`/referrals?cursor=${encodeURIComponent(inbox.next)}`}>
                {en.inbox.next}
              </a>
            </p>
          ) : null}
        </div>
      </>
    ),
  });
}
