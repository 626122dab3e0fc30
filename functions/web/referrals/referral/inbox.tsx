import { dated } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { countInquiries } from "#shared/inquiries/list-inquiries.ts";
import type { InboxEntry } from "#shared/records/referral/records.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { type Inbox, listInbox } from "#shared/views/inbox.ts";
import { type InboxFilter, isNarrow, readInboxFilter } from "#shared/views/inbox-filter.ts";
import { InquiriesWaiting } from "../../inquiries/inquiries/waiting.tsx";
import { withQuery } from "../../kit/filter.tsx";
import { rememberInbox } from "../../kit/last-inbox.ts";
import { minutesLeft } from "../../kit/local-times.ts";
import type { PageContext } from "../../kit/route.ts";
import { erasurePath } from "../../network/erasure/request.tsx";
import { Banner, Empty, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { decidedPage } from "./decided.tsx";
import { InboxFilters } from "./inbox-filter.tsx";
import { NoShowRow, Row } from "./inbox-rows.tsx";
import { Questions } from "./questions.tsx";

const copy = () => words().referrals.inbox;

/** The waiting referrals of the network that its filter lists. */
export async function inboxPage(ctx: PageContext): Promise<Markup> {
  const { c, scope } = ctx;
  if (c.req.query("show") === "decided") return decidedPage(ctx);
  const filter = readInboxFilter(c.req.query());
  const [inbox, inquiries] = await Promise.all([
    listInbox(scope, { cursor: c.req.query("cursor"), filter }),
    scope.permissions.has("inquiry.read") ? countInquiries(scope) : undefined,
    rememberInbox(ctx, filter),
  ]);
  const waiting = inbox.waiting.filter((one) => one.callBy === null);
  return shell(ctx, {
    title: copy().title,
    here: "inbox",
    live: true,
    children: (
      <>
        <Head ctx={ctx} listed={waiting} />
        <Leaving inbox={inbox} />
        <InboxFilters
          waiting={waiting}
          houses={inbox.houses}
          filter={filter}
          whole={inbox.next === null && c.req.query("cursor") === undefined}
        />
        {isNarrow(filter) ? null : <First ctx={ctx} inbox={inbox} inquiries={inquiries} />}
        <Waiting ctx={ctx} inbox={inbox} filter={filter} />
      </>
    ),
  });
}

/** Tells admissions that the network is leaving, or asks whether it may. */
function Leaving({ inbox: { leaving, timeZone } }: { inbox: Inbox }) {
  if (!leaving) return null;
  const { begins } = leaving;
  return (
    <Banner icon="triangle-alert">
      {begins
        ? words().network.erasure.banner({ when: dated(begins, timeZone) })
        : words().network.erasure.askedBanner({ by: nameOfActor(leaving.asked.by) ?? "" })}{" "}
      <a class="under" href={erasurePath.care}>
        {begins ? words().network.erasure.look : words().network.erasure.answerIt}
      </a>
    </Banner>
  );
}

function Head({ ctx: { scope }, listed }: { ctx: PageContext; listed: readonly InboxEntry[] }) {
  const running = listed.filter((one) => one.pausedSince === null);
  const paused = listed.length - running.length;
  const over = running.filter((one) => minutesLeft(one.decideBy, scope.now()) < 0).length;
  return (
    <div class="title">
      <h1>{copy().title}</h1>
      <span class="second">
        {copy().waiting({ n: running.length, over })} {paused > 0 ? copy().paused({ n: paused }) : ""}
      </span>
      <span class="acts">
        {scope.permissions.has("inquiry.take") ? (
          <a class="btn" href="/inquiries/new">
            <Icon name="phone" />
            {words().inquiries.page.take}
          </a>
        ) : null}
        {scope.permissions.has("referral.take") ? (
          <a class="btn" href="/referrals/new">
            <Icon name="inbox" />
            {words().referrals.taking.title}
          </a>
        ) : null}
      </span>
    </div>
  );
}

/** Before the list: calls due, inquiries, identity checks. */
function First(props: {
  ctx: PageContext;
  inbox: Inbox;
  inquiries: Awaited<ReturnType<typeof countInquiries>> | undefined;
}) {
  const { ctx, inbox, inquiries } = props;
  const noShows = inbox.waiting.filter((one) => one.callBy !== null);
  const nameOf = (house: string | null) => (house ? inbox.houses.get(house)?.name : undefined);
  return (
    <>
      {noShows.length > 0 ? (
        <Section title={words().referrals.steps.noShow.section}>
          <Panel rows>
            {noShows.map((one) => (
              <NoShowRow
                entry={one}
                house={one.house ? inbox.houses.get(one.house) : undefined}
                now={ctx.scope.now()}
                zone={inbox.timeZone}
              />
            ))}
          </Panel>
        </Section>
      ) : null}
      {inquiries ? <InquiriesWaiting found={inquiries} /> : null}
      {inbox.questions.length > 0 ? <Questions questions={inbox.questions} nameOf={nameOf} /> : null}
    </>
  );
}

function noneOf({ show, ...narrow }: InboxFilter): string {
  if (isNarrow(narrow)) return copy().filter.none;
  return show ? copy().noneOf[show] : copy().waiting({ n: 0, over: 0 });
}

function Waiting({ ctx, inbox, filter }: { ctx: PageContext; inbox: Inbox; filter: InboxFilter }) {
  const { listed } = inbox;
  return (
    <div class="section">
      {listed.length === 0 ? (
        <Empty>{noneOf(filter)}</Empty>
      ) : (
        <div class="panel">
          <table>
            <thead>
              <tr>
                {copy().columns.map((name, at) => (
                  <th scope="col" class={at === 0 || at === 2 ? "" : "wide-only"}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listed.map((one) => (
                <Row
                  entry={one}
                  house={one.house ? inbox.houses.get(one.house) : undefined}
                  now={ctx.scope.now()}
                  zone={inbox.timeZone}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="second px-1 pt-3">{copy().names}</p>
      {inbox.next ? (
        <p class="pt-3">
          <a class="btn" href={withQuery("/referrals", { ...filter, cursor: inbox.next })}>
            {copy().next}
          </a>
        </p>
      ) : null}
    </div>
  );
}
