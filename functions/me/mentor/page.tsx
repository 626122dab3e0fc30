import { and, day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { coverAnswerForm } from "#shared/mentors/cover/answer-cover.ts";
import { residentAnswerForm } from "#shared/mentors/matching/answer-proposal.ts";
import { type OwnMentoring, readOwnMatch } from "#shared/mentors/matching/read-own-match.ts";
import { wishesForm } from "#shared/mentors/matching/say-wishes.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { sayReason, sayTerms } from "../../web/kit/say-reason.ts";
import { Act } from "../../web/ui/act.tsx";
import { Facts, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const copy = () => words().me.matching;
const at = "/me/mentor";

interface Props {
  readonly ctx: PageContext<MeContext>;
  readonly found: OwnMentoring;
}

/** A resident's mentor: who it is, who could be, what they look for. */
export async function mentorPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const found = await readOwnMatch(ctx.scope);
  const { mentor, match } = found;
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p class="second">{copy().lead}</p>
        <Now ctx={ctx} found={found} />
        <Asked ctx={ctx} found={found} />
        {match?.proposal ? <Proposed ctx={ctx} found={found} /> : null}
        {match?.noneNow ? <NoneNow ctx={ctx} found={found} /> : null}
        <PassedOn ctx={ctx} found={found} />
        <Wishes ctx={ctx} found={found} />
        {mentor.mentor && match?.leaving !== "resident" ? (
          <Act
            typed={ctx.typed}
            form="other-mentor"
            icon="hand-heart"
            title={copy().other}
            hint={copy().otherHint}
            action={`${at}/other`}
            button={copy().otherButton}
          >
            {null}
          </Act>
        ) : null}
      </>
    ),
  });
}

const sayDay = ({ ctx, found }: Props, on: string) => day(on, ctx.scope.now(), found.timeZone);

function Now(props: Props) {
  const { mentor, cover } = props.found.mentor;
  const leaving = props.found.match?.leaving;
  return (
    <div class="panel pad stack">
      <p>
        <b>{mentor ? copy().has({ name: mentor }) : copy().none}</b>
      </p>
      {mentor ? null : <p>{copy().noneYet}</p>}
      {cover ? <p>{copy().cover({ name: cover.name, day: sayDay(props, cover.until) })}</p> : null}
      {leaving ? <p role="status">{copy().leaving[leaving]}</p> : null}
    </div>
  );
}

/** A supervisor would stand in, and waits for the resident's answer. */
function Asked(props: Props) {
  const { coverAsk, mentor } = props.found;
  if (!coverAsk) return null;
  const { name, from, until, round } = coverAsk;
  return (
    <Section title={copy().coverAsk.title({ name })}>
      <div class="panel pad stack">
        <p>
          {copy().coverAsk.text({
            name,
            mentor: mentor.mentor ?? "",
            from: sayDay(props, from),
            until: sayDay(props, until),
          })}
        </p>
        <FormOf
          form={coverAnswerForm}
          typed={props.ctx.typed}
          action={`${at}/cover`}
          copy={{ answer: copy().answer }}
          hints={{ answer: copy().coverAsk.noWhy }}
          options={{ answer: { words: copy().coverAsk.answers } }}
          shown={{ version: round }}
          button={copy().send}
        />
      </div>
    </Section>
  );
}

function Proposed({ ctx, found: { match } }: Props) {
  if (!match?.proposal) return null;
  const { mentor, reasons, mentorSaid, residentSaid } = match.proposal;
  const { name } = mentor;
  const rows = [
    [copy().their, mentor.story],
    [copy().labels.pathways, and(sayTerms.pathways(mentor.pathways))],
    [copy().labels.language, and(sayTerms.languages(mentor.languages))],
    [copy().labels.times, and(sayTerms.times(mentor.times))],
  ] as const;
  return (
    <Section title={copy().proposed({ name })}>
      <div class="panel pad stack">
        <p>
          <b>{name}</b>
          <br />
          <span class="second">{copy().terms.kinds[mentor.kind]}</span>
        </p>
        <div>
          <p class="second">{copy().why}</p>
          <ul>
            {reasons.map((reason) => (
              <li>{sayReason(copy().reasons, reason)}</li>
            ))}
          </ul>
        </div>
        {mentorSaid ? <p>{copy().theySaid({ name })}</p> : null}
        <p class="second">{copy().whoseSay}</p>
        {residentSaid ? (
          <p role="status">{copy().waiting({ name })}</p>
        ) : (
          <FormOf
            form={residentAnswerForm}
            typed={ctx.typed}
            action={`${at}/answer`}
            copy={{ answer: copy().answer }}
            hints={{ answer: copy().noWhy }}
            options={{ answer: { words: copy().answers } }}
            shown={{ version: match.round }}
            button={copy().send}
          />
        )}
      </div>
      <Facts rows={rows.filter(([, text]) => text !== "")} />
    </Section>
  );
}

const NoneNow = (props: Props) => (
  <Section title={copy().noneNow}>
    <div class="panel pad">
      <p>{copy().noneNowText({ day: sayDay(props, props.found.match?.noneNow ?? "") })}</p>
    </div>
  </Section>
);

function PassedOn(props: Props) {
  const { handovers } = props.found;
  return handovers.length === 0 ? null : (
    <Section title={copy().handover}>
      <p class="second pb-2">{copy().handoverLead}</p>
      {handovers.map(({ summary, written }) => (
        <div class="panel pad stack">
          <p class="said">{summary}</p>
          <p class="second">
            {copy().written({ name: nameOfActor(written.by) ?? "", day: sayDay(props, written.at) })}
          </p>
        </div>
      ))}
    </Section>
  );
}

function Wishes({ ctx, found: { wished } }: Props) {
  const { terms } = copy();
  return (
    <Section title={copy().wishes}>
      <p class="second pb-2">{copy().wishesLead}</p>
      <div class="panel pad">
        <FormOf
          form={wishesForm}
          typed={ctx.typed}
          action={at}
          copy={copy().labels}
          hints={copy().hints}
          options={{
            language: { words: terms.languages },
            pathways: { words: terms.pathways },
            kinds: { words: terms.kinds },
            times: { words: terms.times },
          }}
          values={wished ?? { language: words().language }}
          button={copy().save}
        />
      </div>
    </Section>
  );
}
