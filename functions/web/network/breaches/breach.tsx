import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { type OnRegister, readBreach } from "#shared/network/breach/read-breaches.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { type BreachContent, breachContent } from "#shared/records/breach/breach.ts";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Bare, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";
import { doneAt, OnRecord } from "../corrections.tsx";
import { BreachActs } from "./acts.tsx";
import { Assessments, Notices } from "./done.tsx";
import { DueMark } from "./due.tsx";

const copy = () => words().network.breaches;
const names = keysOf(breachContent.shape);

/** One incident: what happened, how it was assessed, who was told, and what is still due. */
export async function breachPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const [found, { timeZone }] = await Promise.all([
    readBreach(scope, { breach: idIn(ctx, "breach") }),
    readProfile(scope),
  ]);
  const said = doneAt(scope.now(), timeZone);
  const title = copy().discovered({ day: longDay(found.discoveredOn) });
  return shell(ctx, {
    title,
    children: (
      <>
        <Back href="/network/breaches">{copy().title}</Back>
        <div class="title">
          <h1>{title}</h1>
          <DueMark found={found} />
          <span class="acts">
            <PrintButton assets={ctx.assets} />
          </span>
        </div>
        <div class="record">
          <div>
            <OnRecord
              found={found}
              names={names}
              fields={copy().fields}
              say={sayField}
              said={said}
              recorded={copy().recorded(said(found.recorded))}
            >
              {found.closed ? <p class="second">{copy().close.by(said(found.closed))}</p> : null}
              <Assessments found={found} said={said} />
              <Notices found={found} said={said} />
            </OnRecord>
          </div>
          <div>
            <Clock found={found} />
            <BreachActs found={found} typed={typed} />
          </div>
        </div>
      </>
    ),
  });
}

/** What one field says, in words. */
function sayField(content: BreachContent, name: keyof BreachContent): string {
  if (name === "information")
    return words().common.and(content.information.map((one) => copy().information[one]));
  if (name === "people") return String(content.people);
  if (name === "discoveredOn") return longDay(content.discoveredOn);
  if (name === "happenedOn") return content.happenedOn ? longDay(content.happenedOn) : copy().unknown;
  return content[name];
}

const Clock = ({ found: { duties } }: { found: OnRegister }) => (
  <Section title={copy().clock}>
    <Panel rows>
      {duties.map(({ what, by, done }) => (
        <div class="row">
          <div class="grow">
            <b>{copy().duties[what]}</b>
            <div class="second">{copy().by({ day: longDay(by) })}</div>
          </div>
          {done ? (
            <Bare icon="circle-check" tone="good">
              {copy().done}
            </Bare>
          ) : null}
        </div>
      ))}
    </Panel>
  </Section>
);
