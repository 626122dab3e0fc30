import { and } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { firstName } from "#shared/kernel/person-name.ts";
import type { InvoluntaryCase, ServedNotice } from "#shared/records/departure/departure.ts";
import { states } from "#shared/records/house/states.ts";
import {
  type MissingOnNotice,
  type NoticeSources,
  noticePaper,
} from "#shared/residents/departure/notice-paper.ts";
import { earliestLeave, noticeForm } from "#shared/residents/departure/prepare-notice.ts";
import { printOf, serviceForm } from "#shared/residents/departure/serve-notice.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import { Icon, Pill } from "../../ui/kit.tsx";
import type { View } from "./view.ts";

const copy = () => words().residents.departure.notice;

interface Props {
  readonly view: View;
  readonly found: InvoluntaryCase;
  readonly sources: NoticeSources;
}

/** The second step until it is served: prepare, print, record the service. */
export const NoticeStep = (props: Props) => (
  <div class="panel pad stack">
    {props.found.prepared ? <Prepared {...props} prepared={props.found.prepared} /> : <First {...props} />}
  </div>
);

const First = (props: Props) => {
  const { ctx, base, page } = props.view;
  return (
    <>
      <p class="second">{copy().lead({ name: firstName(page.stay) })}</p>
      <Template {...props} />
      <FormOf {...formOf(props)} typed={ctx.typed} action={`${base}/notice`} button={copy().button} />
    </>
  );
};

/** Which text it is, and why. */
function Template({ view, sources: { template, house } }: Props) {
  const state = house.state && states[house.state];
  const why = !state ? copy().noState : template.state ? copy().ofState({ state }) : copy().noText({ state });
  return (
    <p class="told t-due">
      <Icon name="triangle-alert" />
      {`${why} ${template.own ? copy().own({ day: view.sayDay(template.own.at) }) : copy().draft}`}
    </p>
  );
}

/** The fields of a notice, filled in with what was prepared or what is usual. */
function formOf({ view, found, sources }: Props) {
  const { template, network } = sources;
  const mayBeToday = template.immediateDanger && found.kind === "involuntary_safety";
  const leaveBy = earliestLeave(view.today, template, null);
  const { prepared } = found;
  return {
    form: noticeForm,
    copy: copy(),
    hints: {
      leaveBy: copy().leaveByHint({ days: template.minimumDays }),
      danger: copy().dangerHint,
      reviewName: copy().reviewNameHint,
    },
    values: {
      dated: prepared?.dated ?? view.today,
      leaveBy: prepared?.leaveBy ?? leaveBy,
      danger: prepared?.danger,
      reviewName: prepared?.review.name ?? copy().reviewer({ network: network.name }),
      reviewPhone: prepared?.review.phone ?? network.phone,
      reviewBy: prepared?.review.until ?? leaveBy,
    },
    more: { dated: { min: view.today }, leaveBy: { min: view.today }, reviewBy: { min: view.today } },
    only: noticeForm.names.filter((one) => one !== "danger" || mayBeToday),
  };
}

/** What a paper lacks, in words. */
export const gapsIn = (missing: readonly MissingOnNotice[]) => and(missing.map((one) => copy().missing[one]));

function Prepared(props: Props & { prepared: NonNullable<InvoluntaryCase["prepared"]> }) {
  const { view, found, sources, prepared } = props;
  const { ctx, base, page, sayDay, today } = view;
  const { typed } = ctx;
  const { paper, missing } = noticePaper(sources, page.stay, found, prepared);
  const { name, phone, until } = prepared.review;
  return (
    <>
      <Deadline notice={prepared} sayDay={sayDay} />
      <p class="second">
        {copy().ready({ day: sayDay(prepared.dated) })}
        <br />
        {copy().review({ name, phone, day: sayDay(until) })}
      </p>
      <Template {...props} />
      {missing.length > 0 ? (
        <p class="told t-due">
          <Icon name="ban" />
          {copy().gaps({ list: gapsIn(missing) })}
        </p>
      ) : null}
      <a class="btn" href={`${base}/copy`}>
        <Icon name="printer" />
        {copy().preview}
      </a>
      {missing.length > 0 ? null : (
        <>
          <h3>{copy().serve}</h3>
          <FormOf
            form={serviceForm}
            typed={typed}
            action={`${base}/service`}
            copy={copy()}
            options={{ how: { words: copy().hows } }}
            values={{ on: today, servedBy: ctx.membership.name }}
            more={{ on: { min: prepared.dated, max: today } }}
            hidden={{ print: printOf(paper, prepared) }}
            button={copy().serveButton}
          />
        </>
      )}
      <ActOf
        {...formOf(props)}
        typed={typed}
        action={`${base}/notice`}
        icon="pencil"
        title={copy().change}
        button={copy().changeButton}
      />
    </>
  );
}

const Deadline = (props: {
  notice: Pick<ServedNotice, "danger" | "leaveBy">;
  sayDay: (date: string) => string;
}) => (
  <>
    <p class="flex flex-wrap gap-2">
      {props.notice.danger === null ? null : (
        <Pill icon="triangle-alert" tone="due">
          {copy().now}
        </Pill>
      )}
      <Pill icon="calendar-clock" tone="info">
        {copy().until({ day: props.sayDay(props.notice.leaveBy) })}
      </Pill>
    </p>
    {props.notice.danger === null ? null : <p>{props.notice.danger}</p>}
  </>
);

/** What was served, and where the copy is. */
export function NoticeFacts({
  notice,
  base,
  sayDay,
}: {
  notice: ServedNotice;
  base: string;
  sayDay: (date: string) => string;
}) {
  const { name, phone, until } = notice.review;
  return (
    <div class="panel pad stack">
      <Deadline notice={notice} sayDay={sayDay} />
      <p class="second">
        {copy().served({ day: sayDay(notice.on), by: notice.servedBy, how: copy().hows[notice.how] })}
        <br />
        {copy().review({ name, phone, day: sayDay(until) })}
      </p>
      <a class="btn" href={`${base}/copy`}>
        {copy().open}
      </a>
    </div>
  );
}
