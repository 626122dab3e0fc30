import type { Temporal } from "temporal-polyfill";
import { certificatePath, recoveryDays } from "#functions/copy/certificate.ts";
import { say } from "#functions/copy/message.ts";
import { whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { days, isLive } from "#shared/engine/erasure/request.ts";
import { erasureForm } from "#shared/network/erasure/ask-erasure.ts";
import { readErasure } from "#shared/network/erasure/read-erasure.ts";
import { secondPersonProblem } from "#shared/records/second-person/second-person.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { actorOf } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import type { FormState } from "../../ui/form.tsx";
import { Back, Empty, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { History } from "../activity/history.tsx";
import { Ended, erasurePath, type Over, Standing } from "./request.tsx";
import { Stays } from "./stays.tsx";

const copy = () => words().network.erasure;

const exportPath = { administration: "/network/export", care: "/export" } as const;

/** Closing a network: an administrator requests it, admissions approves it, either can stop it. */
export async function erasurePage(ctx: PageContext): Promise<Markup> {
  const { scope, typed, membership, site } = ctx;
  const over: Over = rule(membership.role).worksIn === "care" ? "care" : "administration";
  const { request, history, name, timeZone: zone } = await readErasure(scope);
  const now = scope.now();
  const live = request && isLive(request) ? request : undefined;
  const taken = history.find(({ type }) => type === "archive.taken");
  // Without a request the page starts with how it works; with one, with its status.
  const steps = (
    <>
      <Section title={copy().stepsTitle}>
        <Steps taken={taken} over={over} now={now} zone={zone} />
      </Section>
      <Section title={words().network.certificate.staysTitle}>
        <Stays until={copy().until({ days: recoveryDays })} />
      </Section>
    </>
  );
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page stack">
        <Back href={`${exportPath[over]}#whole`}>{copy().back}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {request && !live ? <Ended request={request} zone={zone} /> : null}
        {live ? null : steps}
        {live ? (
          <Standing
            request={live}
            over={over}
            problem={secondPersonProblem(
              { ...live.asked, opens: live.opens },
              { ...membership, by: actorOf(scope) },
              now,
            )}
            zone={zone}
            address={`${site.origin}${certificatePath(scope.network, live.secret)}`}
          />
        ) : over === "care" ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Ask typed={typed} name={name} />
        )}
        {live ? steps : null}
        <History title={copy().history} history={history} now={now} zone={zone} />
      </div>
    ),
  });
}

interface At {
  readonly now: Temporal.Instant;
  readonly zone: string;
}

const Steps = ({ taken, over, now, zone }: At & { taken: EventRecord | undefined; over: Over }) => (
  <ol class="panel rows steps">
    {copy().steps.map(([title, text], at) => (
      <li class="step">
        <span class="mark">{String(at + 1)}</span>
        <div class="grow">
          <h3>{say(title, { days: days.toThinkAgain })}</h3>
          <p class="second">{text}</p>
          {at === 0 ? (
            <p>
              <span class="second">
                {taken ? copy().taken({ when: whenWithin(taken.at, now, zone) }) : copy().neverTaken}
              </span>{" "}
              <a class="under" href={`${exportPath[over]}#whole`}>
                {copy().toExport}
              </a>
            </p>
          ) : null}
        </div>
      </li>
    ))}
  </ol>
);

const Ask = ({ typed, name }: { typed: FormState; name: string }) => (
  <Section title={copy().form}>
    <div class="panel pad">
      <FormOf
        form={erasureForm}
        typed={typed}
        action={erasurePath.administration}
        copy={copy()}
        hints={{ why: copy().whyHint, name: copy().nameHint({ name }) }}
        more={{ name: { required: true } }}
        button={copy().ask}
        plain
      />
    </div>
  </Section>
);
