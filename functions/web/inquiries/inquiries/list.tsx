import type { Temporal } from "temporal-polyfill";
import { moment, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Inquiries, type InquiryLine, listInquiries } from "#shared/inquiries/list-inquiries.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { listPage, Rows } from "../../kit/list-page.tsx";
import { minutesLeft } from "../../kit/local-times.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { Back, Bare, Icon, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";

const copy = () => words().inquiries.page;

/** Inquiries waiting, promised callbacks first: by first name, and how soon. */
export async function inquiriesPage(ctx: ScopedContext): Promise<Markup> {
  const { c, scope } = ctx;
  const found = await listInquiries(scope, { cursor: c.req.query("cursor") });
  const rows = (all: readonly InquiryLine[]) =>
    all.map((one) => <Line line={one} found={found} now={scope.now()} />);
  return listPage(ctx, {
    title: copy().title,
    lead: copy().lead({ n: found.waiting.length, more: found.next !== null }),
    here: "inbox",
    back: <Back href="/referrals">{words().referrals.page.back.inbox}</Back>,
    acts: (
      <a class="btn" href="/inquiries/new">
        <Icon name="phone" />
        {copy().take}
      </a>
    ),
    children: (
      <>
        <div class="section">
          <Rows rows={rows(found.waiting)} empty={copy().none} />
          <p class="second px-1 pt-3">{copy().names}</p>
        </div>
        <Rows rows={[]} next={{ path: "/inquiries", cursor: found.next, text: copy().next }} />
        {found.apart.length > 0 ? (
          <Section title={copy().apart}>
            <p class="second">{copy().apartLead}</p>
            <Rows rows={rows(found.apart)} />
          </Section>
        ) : null}
        {found.over.length > 0 ? (
          <Section title={copy().over}>
            <Rows rows={rows(found.over)} />
          </Section>
        ) : null}
      </>
    ),
  });
}

/** How an inquiry was received. */
export const cameBy = (
  line: Pick<InquiryLine, "source" | "house">,
  houses: ReadonlyMap<string, string>,
): string => {
  if (line.source === "form") return copy().form;
  const house = line.house && houses.get(line.house);
  return house ? copy().callAt({ house }) : copy().call;
};

function Line({ line, found, now }: { line: InquiryLine; found: Inquiries; now: Temporal.Instant }) {
  const zone = found.timeZone;
  const { asks } = line;
  const name = asks?.forName ? copy().forName({ name: asks.name, forName: asks.forName }) : asks?.name;
  const second = [
    ...(name ? [spokenNumber(line.id)] : []),
    cameBy(line, found.houses),
    when(line.receivedAt, now, zone),
    line.calls > 0 ? copy().tried({ n: line.calls }) : "",
  ];
  return (
    <div class="row">
      <div class="grow">
        <span class="flex flex-wrap items-center gap-x-3">
          <a class="whole" href={`/inquiries/${line.id}`}>
            {name || spokenNumber(line.id)}
          </a>
          {asks && asks.when !== "unsaid" && !line.closed ? (
            <Bare icon="bed" tone={asks.when === "now" ? "due" : "plain"}>
              {words().inquiries.wantedWhen[asks.when]}
            </Bare>
          ) : null}
        </span>
        <div class="second">{second.filter(Boolean).join(", ")}</div>
      </div>
      <State line={line} now={now} zone={zone} />
    </div>
  );
}

function State({ line, now, zone }: { line: InquiryLine; now: Temporal.Instant; zone: string }) {
  if (line.closed)
    return (
      <Bare icon="check" tone="plain">
        {words().inquiries.outcome[line.closed.outcome]}
      </Bare>
    );
  if (line.purged)
    return (
      <Bare icon="check" tone="plain">
        {copy().purged}
      </Bare>
    );
  if (!line.callBy) return null;
  const late = minutesLeft(line.callBy, now) < 0;
  return (
    <Bare icon={late ? "alarm-clock" : "clock"} tone={late ? "late" : "due"}>
      {(late ? copy().wasDue : copy().callBy)({ when: moment(line.callBy, now, zone) })}
    </Bare>
  );
}
