import { words } from "#functions/copy/words.ts";
import { assignForm } from "#shared/journeys/beside/assign-mentor.ts";
import { type Caseloads, listCaseloads } from "#shared/journeys/beside/list-caseloads.ts";
import type { MentoringCard } from "#shared/records/journey/mentoring-card.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().mentoring.mentors;

/** Who walks with whom, and residents without a mentor first. */
export async function mentorsPage(ctx: PageContext): Promise<Markup> {
  const all = await listCaseloads(ctx.scope, { cursor: ctx.c.req.query("cursor") });
  const { residents, mentors } = all;
  const groups = [
    [copy().waiting, copy().waitingNone, residents.filter(({ mentor }) => mentor === null)],
    [copy().walking, copy().walkingNone, residents.filter(({ mentor }) => mentor !== null)],
  ] as const;
  return shell(ctx, {
    title: copy().title,
    here: "mentors",
    children: (
      <div class="form-page">
        <div class="title">
          <h1>{copy().title}</h1>
        </div>
        <p class="second">{copy().lead}</p>
        {mentors.length === 0 ? <Empty>{copy().noMentors}</Empty> : null}
        {groups.map(([title, none, some]) => (
          <Section title={title}>
            {some.length === 0 ? <Empty>{none}</Empty> : null}
            {some.length > 0 ? (
              <Panel rows>
                {some.map((one) => (
                  <Resident one={one} all={all} ctx={ctx} />
                ))}
              </Panel>
            ) : null}
          </Section>
        ))}
      </div>
    ),
  });
}

interface Props {
  readonly one: MentoringCard;
  readonly all: Caseloads;
  readonly ctx: PageContext;
}

function Resident({ one, all: { residents, mentors }, ctx }: Props) {
  const { journey, mentor, beside, epoch } = one;
  const current = beside.find(({ member }) => member === mentor)?.name;
  const loadOf = ({ member, name }: (typeof mentors)[number]) =>
    copy().load({ name, count: residents.filter((other) => other.mentor === member).length });
  const offered = mentors.filter(({ member }) => member !== mentor);
  return (
    <div class="row">
      <div class="grow stack">
        <div>
          <b>{one.name}</b>
          {current ? <div class="second">{copy().with({ name: current })}</div> : null}
        </div>
        {offered.length > 0 ? (
          <ActOf
            typed={ctx.typed}
            form={assignForm}
            id={`assign-${journey}`}
            icon="hand-heart"
            title={mentor ? copy().change : copy().assign}
            action={`/mentoring/mentors/${journey}/assignment`}
            button={copy().button}
            copy={copy().labels}
            options={{ mentor: { pairs: offered.map((who) => [who.member, loadOf(who)] as const) } }}
            shown={{ version: epoch }}
          />
        ) : null}
      </div>
    </div>
  );
}
