import type { Message } from "#functions/copy/message.ts";
import { words } from "#functions/copy/words.ts";
import { type Progress, readProgress } from "#shared/views/network-setup.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { zoneName } from "../../ui/zones.ts";

interface Step {
  readonly title: string;
  readonly lead: string;
  readonly done: boolean;
  readonly act: readonly [string, string];
  /** Another way to do the same. */
  readonly also?: readonly [string, string];
}

const copy = () => words().network.setUp.steps;

const counted = (
  { title, lead, counted: said }: { title: string; lead: string; counted: Message<{ n: number }> },
  n: number,
  act: readonly [string, string],
): Step => ({ title, lead: n > 0 ? said({ n }) : lead, done: n > 0, act });

/** Texts are written once for all houses. */
const papersStep = ({ written, of }: Progress["papers"]): Step => ({
  title: copy().papers.title,
  lead: written > 0 ? copy().papers.found({ written, of }) : copy().papers.lead,
  done: written === of,
  act: [copy().papers.act, "/network/papers"],
  also: [copy().papers.also, "/network/notices"],
});

const stepsOf = ({ profile, ...found }: Progress): Step[] => [
  {
    title: copy().network.title,
    lead: copy().network.lead({ entity: profile.legalEntity, zone: zoneName(profile.timeZone) }),
    done: true,
    act: [words().network.settings.title, "/network/settings"],
  },
  {
    ...counted(copy().houses, found.houses, [copy().houses.act, "/network/houses/new"]),
    also: [copy().houses.also, "/network/imports"],
  },
  {
    ...counted(copy().beds, found.beds, [copy().beds.act, "/network/houses"]),
    ...(found.beds > 0 && found.bedless > 0
      ? { lead: copy().beds.some({ beds: found.beds, without: found.bedless }), done: false }
      : {}),
    also: [copy().houses.also, "/network/imports"],
  },
  papersStep(found.papers),
  counted(copy().people, found.people, [copy().people.act, "/network/members#invite"]),
  counted(copy().partners, found.partners, [copy().partners.act, "/network/partners#add"]),
  counted(copy().residents, found.residents, residentsAct(copy().residents)[found.addsResidents]),
];

/** Administrators do not see residents: whoever does adds them. */
const residentsAct = (
  said: ReturnType<typeof copy>["residents"],
): Readonly<Record<Progress["addsResidents"], readonly [string, string]>> => ({
  oneself: [said.switch, "/account"],
  others: [said.see, "/network/members"],
  none: [said.act, "/network/members#invite"],
});

const progressSaid = (done: number, of: number): string =>
  done === of ? words().network.setUp.complete : words().network.setUp.progress({ done, of });

/** The setup steps of a network. The first open step is expanded; finished ones stay listed. */
export async function setUpPage(ctx: ScopedContext): Promise<Markup> {
  const { scope, membership } = ctx;
  const progress = await readProgress(scope);
  const steps = stepsOf(progress);
  const done = steps.filter((one) => one.done).length;
  const open = steps.findIndex((one) => !one.done);
  return shell(ctx, {
    title: words().network.setUp.welcome({ name: membership.name.split(/\s+/u)[0] ?? membership.name }),
    children: (
      <div class="form-page stack">
        <div>
          <h1>
            {words().network.setUp.welcome({ name: membership.name.split(/\s+/u)[0] ?? membership.name })}
          </h1>
          <p class="second">{progressSaid(done, steps.length)}</p>
        </div>
        <progress
          class="track"
          value={done}
          max={steps.length}
          aria-label={progressSaid(done, steps.length)}
        />
        <ol class="panel rows steps">
          {steps.map((one, at) => (
            <li class={at === open ? "step open" : "step"}>
              <span class={one.done ? "mark done" : "mark"}>
                {one.done ? <Icon name="check" /> : String(at + 1)}
              </span>
              <div class="grow">
                <h2>{one.title}</h2>
                <p class="second">{one.lead}</p>
                {at === open ? (
                  <div class="flow mt-2">
                    <a class="btn btn-primary" href={one.act[1]}>
                      {one.act[0]}
                    </a>
                    {one.also ? (
                      <a class="btn" href={one.also[1]}>
                        {one.also[0]}
                      </a>
                    ) : null}
                  </div>
                ) : one.done ? null : (
                  <p>
                    <a class="under" href={one.act[1]}>
                      {one.act[0]}
                    </a>
                  </p>
                )}
              </div>
              {one.done ? (
                <a
                  class="under self-start"
                  href={one.act[1]}
                  aria-label={`${words().network.setUp.change}: ${one.title}`}
                >
                  {words().network.setUp.change}
                </a>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    ),
  });
}
