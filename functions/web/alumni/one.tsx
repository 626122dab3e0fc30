import { day, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readAlumnus } from "#shared/alumni/list-alumni.ts";
import { callForm } from "#shared/alumni/note-call.ts";
import { guideSaidForm } from "#shared/alumni/note-guide-answer.ts";
import { dialLink, readablePhone } from "#shared/kernel/phone.ts";
import { type Alumnus, standingOf } from "#shared/records/alumnus/alumnus.ts";
import type { AlumniCheckIn } from "#shared/records/alumnus/check-in.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../kit/fields.tsx";
import { idIn } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import { Act } from "../ui/act.tsx";
import { Back, Facts, Icon, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";

const copy = () => words().alumni;

interface Props {
  readonly ctx: PageContext;
  readonly one: Alumnus;
}

/** How one of them is. */
export async function alumnusPage(ctx: PageContext): Promise<Markup> {
  const one = await readAlumnus(ctx.scope, { journey: idIn(ctx, "journey") });
  const { ended, checkIns } = one;
  const asked = checkIns.filter(({ state }) => state !== "planned").toReversed();
  const next = checkIns.find(({ state }) => state === "planned");
  return shell(ctx, {
    title: one.name,
    here: "alumni",
    children: (
      <div class="form-page stack">
        <Back href="/alumni">{copy().back}</Back>
        <div>
          <h1>{one.name}</h1>
          <p class="second">{copy().left({ day: longDay(one.leftOn) })}</p>
        </div>
        {ended ? <p role="status">{copy().ended[ended.why]({ day: said(ctx, one, ended.at) })}</p> : null}
        <Reach one={one} />
        {standingOf(one) === "asks" && !ended ? (
          <Act
            typed={ctx.typed}
            form="alumni-follow-up"
            icon="check"
            title={copy().followUp}
            action={`/alumni/${one.journey}/follow-up`}
            button={copy().followUp}
          />
        ) : null}
        {ended ? null : <Call ctx={ctx} one={one} />}
        {asked.map((checkIn) => (
          <CheckIn {...{ ctx, one, checkIn }} />
        ))}
        {next && !ended ? <p class="second">{copy().next({ day: longDay(next.on) })}</p> : null}
        {ended ? null : <Guide ctx={ctx} one={one} />}
      </div>
    ),
  });
}

const said = (ctx: PageContext, { timeZone }: Alumnus, at: string): string =>
  day(at, ctx.scope.now(), timeZone);

function Reach({ one: { contact } }: Pick<Props, "one">) {
  if (!contact) return null;
  const { by, to } = contact;
  return by === "call" ? (
    <p>
      <a class="btn btn-primary" href={dialLink(to)}>
        <Icon name="phone" />
        {copy().reach.call({ to: readablePhone(to) })}
      </a>
    </p>
  ) : (
    <p>{copy().reach[by]({ to: by === "text" ? readablePhone(to) : to })}</p>
  );
}

function CheckIn({ ctx, one, checkIn }: Props & { readonly checkIn: AlumniCheckIn }) {
  const { days, on, at, state, answers, by, followedUp } = checkIn;
  const { labels, after, ...words } = copy().answers;
  const name = by && nameOfActor(by);
  const rows = answers
    ? ([
        [labels.doing, words.doing[answers.doing]],
        [labels.needs, answers.needs],
        [labels.call, answers.call && words.call[answers.call]],
        [labels.housing, answers.housing && words.housing[answers.housing]],
        [labels.work, answers.work && words.work[answers.work]],
        [labels.connection, answers.connection && words.connection[answers.connection]],
      ] as const)
    : [];
  const shown = rows.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
  return (
    <Section title={after({ days })}>
      <div class="panel pad stack">
        <p>
          {copy().states[state]({ day: at ? said(ctx, one, at) : longDay(on) })}
          {name ? ` · ${copy().wrote({ name })}` : ""}
        </p>
        {shown.length > 0 ? <Facts rows={shown} /> : null}
        {followedUp ? (
          <p class="second">
            {copy().followedUp({
              name: nameOfActor(followedUp.by) ?? "",
              day: said(ctx, one, followedUp.at),
            })}
          </p>
        ) : null}
      </div>
    </Section>
  );
}

function Call({ ctx, one }: Props) {
  const { labels, hints, doing, housing, work, connection, call } = copy().answers;
  const { title, hint, labels: own, outcomes, button } = copy().call;
  return (
    <ActOf
      typed={ctx.typed}
      form={callForm}
      icon="phone"
      title={title}
      hint={hint}
      action={`/alumni/${one.journey}/calls`}
      button={button}
      copy={{ ...own, ...labels }}
      hints={hints}
      options={{
        outcome: { words: outcomes },
        doing: { words: doing },
        housing: { words: housing },
        work: { words: work },
        connection: { words: connection },
        call: { words: call },
      }}
    />
  );
}

function Guide({ ctx, one }: Props) {
  const { title, hint, button, asked, yes, no, said: bySaying } = copy().guide;
  const { guide } = one;
  return (
    <>
      {guide?.said === "yes" ? <p class="panel pad">{yes({ email: guide.email })}</p> : null}
      {guide?.said === "no" ? <p class="panel pad">{no}</p> : null}
      {guide && guide.said === null ? (
        <>
          <p class="panel pad">{asked({ day: said(ctx, one, guide.asked.at) })}</p>
          <ActOf
            typed={ctx.typed}
            form={guideSaidForm}
            icon="phone"
            title={bySaying.title}
            action={`/alumni/${one.journey}/mentor/answer`}
            button={bySaying.button}
            copy={bySaying.labels}
            options={{ is: { words: bySaying.options } }}
          />
        </>
      ) : null}
      {!guide || guide.said === "no" ? (
        <Act
          typed={ctx.typed}
          form="alumni-mentor"
          icon="hand-heart"
          title={title}
          hint={hint}
          action={`/alumni/${one.journey}/mentor`}
          button={button}
        />
      ) : null}
    </>
  );
}
