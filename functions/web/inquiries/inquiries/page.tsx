import type { Temporal } from "temporal-polyfill";
import { moment, when, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { Inquiry, InquiryContent } from "#shared/records/inquiry/inquiry.ts";
import { type ActedBy, nameOfActor } from "#shared/table/acted-by.ts";
import type { PageContext } from "../../kit/route.ts";
import type { IconName } from "../../ui/icon-names.ts";
import { Back, Banner, Empty, Facts, Icon, Quote, Section, Timeline } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { Looked } from "../../ui/looked.tsx";
import { shell } from "../../ui/shell.tsx";
import { Acts } from "./acts.tsx";
import { cameBy } from "./list.tsx";

const copy = () => words().inquiries.page;

/** An inquiry: its message, details, timeline, and the follow-up actions beside it. */
export async function inquiryPage(ctx: PageContext, id: Id<"inquiry">): Promise<Markup> {
  const { scope } = ctx;
  const found = await readInquiry(scope, { inquiry: id });
  const { inquiry, timeZone: zone } = found;
  const { content } = inquiry;
  const now = scope.now();
  const number = spokenNumber(id);
  const houses = new Map<string, string>(found.houses.map((one) => [one.id, one.name]));
  return shell(ctx, {
    title: copy().number({ number }),
    here: "inbox",
    children: (
      <>
        <Back href="/inquiries">{copy().back}</Back>
        <div class="title">
          <h1>{content?.name || copy().number({ number })}</h1>
          {content ? <Answer content={content} /> : null}
        </div>
        <p class="second">
          {[
            copy().number({ number }),
            cameBy(inquiry, houses),
            copy().came({ when: whenWithin(inquiry.receivedAt, now, zone) }),
          ].join(". ")}
          .
        </p>
        {found.held ? <Banner icon="ban">{words().network.retention.held}</Banner> : null}
        <div class="record">
          <div>
            {found.corrections.map((one) => (
              <Section title={copy().corrected({ when: whenWithin(one.at, now, zone) })}>
                <Answer content={one.content} />
                <Said content={one.content} inquiry={inquiry} />
              </Section>
            ))}
            {content ? <Said content={content} inquiry={inquiry} /> : <Empty>{copy().gone}</Empty>}
            <Section title={copy().happened}>
              <Timeline entries={history(inquiry, now, zone)} />
            </Section>
            <Looked
              looked={found.looked}
              note={words().referrals.page.lookedNote}
              now={now}
              zone={found.timeZone}
            />
            {content && !inquiry.closed ? (
              <p class="bar">
                <a class="btn btn-primary" href="#answer">
                  {copy().acts}
                </a>
              </p>
            ) : null}
          </div>
          <aside class="rail" id="answer" aria-label={copy().acts}>
            <Acts ctx={ctx} found={found} />
            <p class="second px-1 pt-3">{copy().reference({ number })}</p>
          </aside>
        </div>
      </>
    ),
  });
}

/** Buttons for the contacts they said are safe. */
const Answer = ({ content }: { content: InquiryContent }) => (
  <span class="ml-auto flex flex-wrap gap-2">
    {content.phone ? (
      <a class="btn" href={dialLink(content.phone)}>
        <Icon name="phone" />
        {copy().callNow({ phone: content.phone })}
      </a>
    ) : null}
    {content.email ? (
      <a class="btn" href={`mailto:${encodeURIComponent(content.email)}`}>
        <Icon name="mail" />
        {copy().write}
      </a>
    ) : null}
  </span>
);

const mayMessage = (may: boolean | null): string =>
  may === null ? "" : may ? copy().mayMessage : copy().noMessage;

function Said({ content, inquiry }: { content: InquiryContent; inquiry: Inquiry }) {
  const contact = [content.phone, content.email].filter(Boolean).join(", ");
  const rows: (readonly [string, string])[] = [
    [copy().forWhom, content.forName || words().inquiries.askedFor[content.asking]],
    [copy().when, words().inquiries.wantedWhen[content.when]],
    ...(inquiry.source === "form" ? [[copy().house, words().inquiries.wanted[content.house]] as const] : []),
    [copy().contact, [contact, mayMessage(content.mayLeaveMessage)].filter(Boolean).join(". ")],
    ...(content.language ? [[copy().language, content.language] as const] : []),
    ...(content.words && inquiry.source === "call" ? [[copy().note, content.words] as const] : []),
    ...(inquiry.takenBy ? [[copy().takenBy, nameOfActor(inquiry.takenBy) ?? ""] as const] : []),
  ];
  return (
    <>
      {content.words && inquiry.source === "form" ? (
        <Section title={copy().says}>
          <Quote text={content.words} parts={[]} />
        </Section>
      ) : null}
      <Section title={copy().facts}>
        <Facts rows={rows} />
      </Section>
    </>
  );
}

function stepText({ kind, house, outcome }: Inquiry["steps"][number]): string {
  if (kind === "invited") return copy().step.invited({ house: house?.name ?? "" });
  if (kind === "closed")
    return copy().step.closed({ outcome: outcome ? words().inquiries.outcome[outcome] : "" });
  return copy().step[kind];
}

function history(inquiry: Inquiry, now: Temporal.Instant, zone: string) {
  const icons = {
    reached: "phone",
    not_reached: "phone",
    invited: "house",
    closed: "check",
    reopened: "undo-2",
  } as const;
  const entry = (icon: IconName, text: string, note: string, at: string, by: ActedBy | null) => ({
    icon,
    text: note ? `${text}. ${note}` : text,
    second: [when(at, now, zone), by && nameOfActor(by)].filter(Boolean).join(", "),
  });
  const { closed, purged, callBy } = inquiry;
  return [
    entry("inbox", copy().received, "", inquiry.receivedAt, inquiry.takenBy),
    ...inquiry.steps.map((one) => {
      return entry(icons[one.kind], stepText(one), one.note, one.at, one.by);
    }),
    ...(callBy && !closed
      ? [{ icon: "clock" as const, text: copy().callBy({ when: moment(callBy, now, zone) }), second: "" }]
      : []),
    ...(closed
      ? [
          entry(
            "check",
            copy().closedAs({ outcome: words().inquiries.outcome[closed.outcome] }),
            [closed.elsewhere, closed.note].filter(Boolean).join(" "),
            closed.at,
            closed.by,
          ),
        ]
      : []),
    ...(purged ? [entry("trash-2", copy().purged, "", purged.at, null)] : []),
  ].reverse();
}
