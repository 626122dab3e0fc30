import { and, fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readCover } from "#shared/mentors/cover/read-cover.ts";
import { coverForm } from "#shared/mentors/cover/set-cover.ts";
import { readMentor } from "#shared/mentors/matching/find-mentors.ts";
import { ActOf } from "../../kit/fields.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { sayTerms } from "../../kit/say-reason.ts";
import { Act } from "../../ui/act.tsx";
import { Back, Empty, Facts, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { MentorMark } from "../mentors/page.tsx";

const copy = () => words().mentoring.matching;
const pathOf = (ctx: PageContext) => `/mentoring/mentors/${idIn(ctx, "member")}`;

/** For supervisors: one mentor, with whom they walk, who stands in for them and who supervises them. */
export async function mentorPage(ctx: PageContext): Promise<Markup> {
  const { scope } = ctx;
  const member = idIn(ctx, "member");
  const [mentor, cover] = await Promise.all([readMentor(scope, { member }), readCover(scope, { member })]);
  const { shown } = mentor;
  const own = mentor.supervisor?.member === ctx.membership.member;
  return shell(ctx, {
    title: mentor.name,
    here: "mentors",
    children: (
      <div class="form-page stack">
        <Back href="/mentoring/mentors">{words().mentoring.mentors.title}</Back>
        <div>
          <h1>{mentor.name}</h1>
          <p class="second">
            {[
              words().me.matching.terms.kinds[mentor.kind],
              copy().load({ load: mentor.load, capacity: shown.capacity ?? -1 }),
              mentor.certified?.until ? copy().certifiedUntil({ day: longDay(mentor.certified.until) }) : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <MentorMark one={mentor} />
        </div>
        <About mentor={mentor} />
        <Section title={copy().walking}>
          {mentor.caseload.length === 0 ? (
            <Empty>{copy().walkingNone}</Empty>
          ) : (
            <Panel rows>
              {mentor.caseload.map(({ journey, name }) => (
                <div class="row">
                  <a class="whole" href={`/mentoring/residents/${journey}`}>
                    {name}
                  </a>
                </div>
              ))}
            </Panel>
          )}
        </Section>
        {mentor.caseload.length > 0 ? <Cover ctx={ctx} cover={cover} /> : null}
        <Supervises ctx={ctx} mentor={mentor} own={own} />
      </div>
    ),
  });
}

type Mentor = Awaited<ReturnType<typeof readMentor>>;

function About({ mentor: { shown } }: { mentor: Mentor }) {
  const { labels } = copy();
  const rows = [
    [labels.languages, and(sayTerms.languages(shown.languages))],
    [labels.pathways, and(sayTerms.pathways(shown.pathways))],
    [labels.times, and(sayTerms.times(shown.times))],
    [copy().story, shown.story],
  ] as const;
  const said = rows.filter(([, text]) => text !== "");
  return said.length > 0 ? <Facts rows={said} /> : <Empty>{copy().noProfile}</Empty>;
}

function Cover({ ctx, cover }: { ctx: PageContext; cover: Awaited<ReturnType<typeof readCover>> }) {
  const { now, others, timeZone } = cover;
  return (
    <Section title={copy().cover}>
      <div class="panel pad stack">
        {now ? (
          <p>
            {copy().coverNow({
              name: now.name,
              from: fullDate(now.from, timeZone),
              until: longDay(now.lastDay),
            })}
          </p>
        ) : (
          <p class="second">{copy().coverLead}</p>
        )}
        <ActOf
          typed={ctx.typed}
          form={coverForm}
          icon="calendar-clock"
          title={copy().coverSet}
          action={`${pathOf(ctx)}/cover`}
          copy={copy().coverLabels}
          options={{ by: { pairs: others.map((one) => [one.member, one.name] as const) } }}
          button={copy().coverButton}
        />
        {now ? (
          <Act
            typed={ctx.typed}
            form="cover-end"
            icon="undo-2"
            title={copy().coverEnd}
            action={`${pathOf(ctx)}/cover-end`}
            button={copy().coverEnd}
          >
            {null}
          </Act>
        ) : null}
      </div>
    </Section>
  );
}

function Supervises({ ctx, mentor, own }: { ctx: PageContext; mentor: Mentor; own: boolean }) {
  const { supervisor, member } = mentor;
  const free = !supervisor?.stands && member !== ctx.membership.member;
  return (
    <Section title={words().mentoring.supervision.title}>
      <div class="panel pad stack">
        <p>{supervisor ? copy().supervisedBy({ name: supervisor.name }) : copy().unsupervised}</p>
        {own ? (
          <p>
            <a class="under" href={`${pathOf(ctx)}/supervision`}>
              {copy().supervision}
            </a>
          </p>
        ) : null}
        {own || free ? (
          <Act
            typed={ctx.typed}
            form="supervise"
            icon={own ? "undo-2" : "hand-heart"}
            title={own ? copy().release : copy().takeOn}
            hint={own ? copy().releaseHint : copy().takeOnHint}
            action={`${pathOf(ctx)}/${own ? "release" : "supervisor"}`}
            button={own ? copy().release : copy().takeOn}
          >
            {null}
          </Act>
        ) : null}
      </div>
    </Section>
  );
}
