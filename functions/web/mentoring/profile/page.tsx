import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readOwnMentor } from "#shared/mentors/profile/read-own-mentor.ts";
import { awayForm, profileForm } from "#shared/mentors/profile/write-profile.ts";
import type { Standing } from "#shared/records/mentor/standing.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Back, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().mentoring.profile;

/** A mentor, as they describe themselves. */
export async function profilePage(ctx: PageContext): Promise<Markup> {
  const { profile, standing } = await readOwnMentor(ctx.scope);
  const { terms } = words().me.matching;
  const { story, pathways, languages, times, capacity } = profile;
  return shell(ctx, {
    title: copy().title,
    here: "mentoring",
    children: (
      <div class="form-page stack">
        <Back href="/mentoring">{words().mentoring.agenda.title}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        <div class="panel pad">
          <FormOf
            form={profileForm}
            typed={ctx.typed}
            action="/mentoring/profile"
            copy={copy()}
            hints={{ story: copy().storyHint, capacity: copy().capacityHint }}
            options={{
              pathways: { words: terms.pathways },
              languages: { words: terms.languages },
              times: { words: terms.times },
            }}
            values={{
              story,
              pathways,
              languages,
              times,
              capacity: capacity === null ? "" : String(capacity),
            }}
            button={copy().save}
          />
        </div>
        <Away ctx={ctx} away={profile.away} />
        <Known standing={standing} today={ctx.scope.now().toString().slice(0, 10)} />
      </div>
    ),
  });
}

type Days = Awaited<ReturnType<typeof readOwnMentor>>["profile"]["away"];

const Away = ({ ctx, away }: { ctx: PageContext; away: Days }) => (
  <Section title={copy().away}>
    <div class="panel pad stack">
      <p class="second">{copy().awayLead}</p>
      {away ? <p>{copy().awayNow({ from: longDay(away.from), until: longDay(away.until) })}</p> : null}
      <ActOf
        typed={ctx.typed}
        form={awayForm}
        icon="calendar-clock"
        title={away ? copy().changeAway : copy().setAway}
        action="/mentoring/profile/away"
        copy={copy()}
        values={{ ...away }}
        button={copy().save}
      />
      {away ? (
        <Act
          typed={ctx.typed}
          form="mentor-back"
          icon="undo-2"
          title={copy().back}
          action="/mentoring/profile/back"
          button={copy().back}
        >
          {null}
        </Act>
      ) : null}
    </div>
  </Section>
);

function Known({ standing, today }: { standing: Standing | undefined; today: string }) {
  const certified = standing?.certified;
  return (
    <Section title={copy().supervision}>
      <div class="panel pad stack">
        <p>{standing?.supervisor ? copy().supervisor({ name: standing.supervisor }) : copy().noSupervisor}</p>
        {certified ? <p>{sayCertified(certified.until, today)}</p> : null}
        <p>
          <a class="under" href="/mentoring/supervision">
            {words().mentoring.supervision.title}
          </a>
        </p>
      </div>
    </Section>
  );
}

function sayCertified(until: string | null, today: string): string {
  if (until === null) return copy().certifiedOpen;
  return until < today
    ? copy().certifiedOver({ day: longDay(until) })
    : copy().certified({ day: longDay(until) });
}
