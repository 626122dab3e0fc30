import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { minutesLeft, moment, when } from "#functions/copy/en/times.ts";
import { type Inquiries, type InquiryLine, listInquiries } from "#shared/inquiries/list-inquiries.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { Back, Bare, Empty, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = en.inquiries.page;

/** Inquiries waiting, promised callbacks first. By number: names appear when one is opened. */
export async function inquiriesPage(ctx: ScopedContext): Promise<Markup> {
  const { c, scope } = ctx;
  const found = await listInquiries(scope, { cursor: c.req.query("cursor") });
  const now = scope.now();
  return shell(ctx, {
    title: copy.title,
    here: "inbox",
    children: (
      <>
        <Back href="/referrals">{en.referrals.page.back.inbox}</Back>
        <div class="title">
          <h1>{copy.title}</h1>
          <span class="second grow">{copy.lead({ n: found.waiting.length, more: found.next !== null })}</span>
          <span class="acts">
            <a class="btn" href="/inquiries/new">
              <Icon name="phone" />
              {copy.take}
            </a>
          </span>
        </div>
        <div class="section">
          {found.waiting.length === 0 ? (
            <Empty>{copy.none}</Empty>
          ) : (
            <Panel rows>
              {found.waiting.map((one) => (
                <Line line={one} found={found} now={now} />
              ))}
            </Panel>
          )}
          <p class="second px-1 pt-3">{copy.names}</p>
        </div>
        {found.next ? (
          <p class="pt-3">
            <a class="btn" href={`/inquiries?cursor=${encodeURIComponent(found.next)}`}>
              {copy.next}
            </a>
          </p>
        ) : null}
        {found.over.length > 0 ? (
          <Section title={copy.over}>
            <Panel rows>
              {found.over.map((one) => (
                <Line line={one} found={found} now={now} />
              ))}
            </Panel>
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
  if (line.source === "form") return copy.form;
  const house = line.house && houses.get(line.house);
  return house ? copy.callAt({ house }) : copy.call;
};

function Line({ line, found, now }: { line: InquiryLine; found: Inquiries; now: Temporal.Instant }) {
  const zone = found.timeZone;
  const second = [
    cameBy(line, found.houses),
    when(line.receivedAt, now, zone),
    line.calls > 0 ? copy.tried({ n: line.calls }) : "",
  ];
  return (
    <div class="row">
      <div class="grow">
        <a class="whole" href={`/inquiries/${line.id}`}>
          {spokenNumber(line.id)}
        </a>
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
        {en.inquiries.outcome[line.closed.outcome]}
      </Bare>
    );
  if (line.purged)
    return (
      <Bare icon="check" tone="plain">
        {copy.purged}
      </Bare>
    );
  if (!line.callBy) return null;
  const late = minutesLeft(line.callBy, now) < 0;
  return (
    <Bare icon={late ? "alarm-clock" : "clock"} tone={late ? "late" : "due"}>
      {(late ? copy.wasDue : copy.callBy)({ when: moment(line.callBy, now, zone) })}
    </Bare>
  );
}
