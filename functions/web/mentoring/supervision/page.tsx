import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listSessions, type Sessions, sessionForm } from "#shared/mentors/supervision/note-session.ts";
import type { Supervision } from "#shared/records/mentor/supervision.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { Scope } from "#shared/table/scope.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Back, Banner, Empty, Facts, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().mentoring.supervision;

interface Shown {
  /** The supervision of this practice. */
  readonly practice: Scope;
  readonly at: string;
  readonly back: { readonly href: string; readonly text: string };
  /** Of whom, for their supervisor. */
  readonly name?: string;
}

/** Supervision sessions of one practice, and the form to note one. */
export async function supervisionPage(
  ctx: PageContext,
  { practice, at, back, name }: Shown,
): Promise<Markup> {
  const found = await listSessions(practice, { cursor: ctx.c.req.query("cursor") });
  const title = name ? copy().of({ name }) : copy().title;
  return shell(ctx, {
    title,
    here: name ? "mentors" : "mentoring",
    children: (
      <div class="form-page stack">
        <Back href={back.href}>{back.text}</Back>
        <div>
          <h1>{title}</h1>
          <p class="second">{name ? copy().leadOf : copy().lead}</p>
        </div>
        <Banner icon="hand-heart">{copy().resident}</Banner>
        <Noted found={found} at={at} />
        <Section title={copy().note}>
          <div class="panel pad">
            <FormOf
              form={sessionForm}
              typed={ctx.typed}
              action={at}
              copy={copy().labels}
              hints={copy().hints}
              options={{ kind: { words: copy().kinds } }}
              button={copy().button}
            />
          </div>
        </Section>
      </div>
    ),
  });
}

const Noted = ({ found: { sessions, minutes, next }, at }: { found: Sessions; at: string }) => (
  <>
    {sessions.length === 0 ? (
      <Empty>{copy().none}</Empty>
    ) : (
      <p>{copy().hours({ hours: Math.round(minutes / 6) / 10 })}</p>
    )}
    {sessions.map((one) => (
      <Session one={one} />
    ))}
    {next ? (
      <a class="btn" href={`${at}?cursor=${encodeURIComponent(next)}`}>
        {copy().older}
      </a>
    ) : null}
  </>
);

function Session({ one }: { one: Supervision }) {
  const { labels, kinds } = copy();
  const said = (["well", "boundaries", "hard", "next"] as const).filter((part) => one[part] !== "");
  const by = nameOfActor(one.written.by);
  return (
    <Section
      title={copy().session({ day: longDay(one.on), minutes: one.minutes, kind: kinds[one.kind] })}
      aside={by ? copy().by({ name: by }) : null}
    >
      <Facts rows={said.map((part) => [labels[part], one[part]] as const)} />
    </Section>
  );
}
