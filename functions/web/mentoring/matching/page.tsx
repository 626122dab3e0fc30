import { and, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Candidate, type MatchPage, readMatch } from "#shared/mentors/matching/find-mentors.ts";
import { proposeForm } from "#shared/mentors/matching/propose-mentor.ts";
import type { Wished } from "#shared/records/mentor/wishes.ts";
import { ActOf } from "../../kit/fields.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { sayReason, sayTerms } from "../../kit/say-reason.ts";
import { Act } from "../../ui/act.tsx";
import { Shown } from "../../ui/form.tsx";
import { Back, Empty, Facts, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { sayState } from "../mentors/page.tsx";

const copy = () => words().mentoring.matching;
const sayDay = (at: string) => longDay(at.slice(0, 10));

/** A mentor for one resident: what they look for, who could walk with them and why. */
export async function matchPage(ctx: PageContext): Promise<Markup> {
  const found = await readMatch(ctx.scope, { journey: idIn(ctx, "journey") });
  const { resident, match } = found;
  const title = copy().find({ name: resident.name });
  return shell(ctx, {
    title,
    here: "mentors",
    children: (
      <div class="form-page stack">
        <Back href="/mentoring/mentors">{words().mentoring.mentors.title}</Back>
        <div>
          <h1>{title}</h1>
          <p class="second">{sayState(resident, sayDay)}</p>
        </div>
        <Wishes wished={resident.wished} />
        {match.proposal ? <Pending ctx={ctx} found={found} /> : <Choose ctx={ctx} found={found} />}
      </div>
    ),
  });
}

function Wishes({ wished }: { wished: Wished | null }) {
  if (!wished) return <Empty>{copy().notWished}</Empty>;
  const { labels } = copy();
  const rows = [
    [labels.language, and(sayTerms.languages([wished.language]))],
    [labels.pathways, and(sayTerms.pathways(wished.pathways))],
    [labels.kinds, and(sayTerms.kinds(wished.kinds))],
    [labels.times, and(sayTerms.times(wished.times))],
    [labels.matters, wished.matters],
  ] as const;
  return (
    <Section title={copy().wished}>
      <Facts rows={rows.filter(([, said]) => said !== "")} />
    </Section>
  );
}

interface Props {
  readonly ctx: PageContext;
  readonly found: MatchPage;
}

const at = ({ journey }: MatchPage["resident"]) => `/mentoring/residents/${journey}`;

const Pending = ({ ctx, found: { resident, match } }: Props) => (
  <Section title={copy().pending({ name: match.proposal?.mentor.name ?? "" })}>
    <div class="panel pad stack">
      <p>{sayState(resident, sayDay)}</p>
      <Act
        typed={ctx.typed}
        form="withdraw"
        icon="undo-2"
        title={copy().withdraw}
        action={`${at(resident)}/withdrawal`}
        button={copy().withdraw}
      >
        <Shown name="version" value={String(match.round)} />
      </Act>
    </div>
  </Section>
);

function Choose({ ctx, found }: Props) {
  const { candidates, resident } = found;
  const fits = candidates.filter(({ missing, reasons }) => missing.length === 0 && reasons.length > 0);
  const others = candidates.filter((one) => !fits.includes(one));
  const groups = [
    [copy().fits, fits],
    [copy().others, others],
  ] as const;
  return (
    <>
      {candidates.length === 0 ? <Empty>{copy().nobody}</Empty> : null}
      {groups.map(([title, some]) =>
        some.length > 0 ? (
          <Section title={title}>
            <Panel rows>
              {some.map((one) => (
                <One ctx={ctx} resident={resident} one={one} />
              ))}
            </Panel>
          </Section>
        ) : null,
      )}
      <Act
        typed={ctx.typed}
        form="none-now"
        icon="hourglass"
        title={copy().noneNow}
        hint={copy().noneNowHint}
        action={`${at(resident)}/none-now`}
        button={copy().noneNowButton}
      >
        {null}
      </Act>
    </>
  );
}

function One({
  ctx,
  resident,
  one,
}: Pick<Props, "ctx"> & { resident: MatchPage["resident"]; one: Candidate }) {
  const { member, name, kind, reasons, missing, shown } = one;
  return (
    <div class="row">
      <div class="grow stack">
        <div>
          <b>{name}</b>
          <div class="second">{words().me.matching.terms.kinds[kind]}</div>
          <ul>
            {reasons.map((reason) => (
              <li>{sayReason(copy().reasons, reason)}</li>
            ))}
            {shown.languages.length > 0 ? (
              missing.map((is) => <li class="second">{copy().missing[is]}</li>)
            ) : (
              <li class="second">{copy().noProfile}</li>
            )}
          </ul>
          {shown.story ? <p class="said">{shown.story}</p> : null}
        </div>
        <ActOf
          typed={ctx.typed}
          form={proposeForm}
          id={`propose-${member}`}
          icon="hand-heart"
          title={copy().propose({ name })}
          hint={copy().agreedHint}
          action={at(resident)}
          copy={{ mentorAgreed: copy().mentorAgreed, residentAgreed: copy().residentAgreed }}
          hidden={{ mentor: member }}
          button={copy().button}
        />
      </div>
    </div>
  );
}
