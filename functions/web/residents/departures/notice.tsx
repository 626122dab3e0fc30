import { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { shortName } from "#shared/kernel/person-name.ts";
import { type InvoluntaryCase, servedHow } from "#shared/records/departure/departure.ts";
import type { Notices } from "#shared/records/departure/notice-templates.ts";
import { fillNotice } from "#shared/records/departure/notices/notice.ts";
import type { DeparturePage } from "#shared/residents/departure/read-departure.ts";
import { inWords } from "#shared/residents/departure/serve-notice.ts";
import { Checks, Field, Form, type FormState } from "../../ui/form.tsx";
import { Icon, Pill } from "../../ui/kit.tsx";

const { notice: copy } = en.residents.departure;
const form = "notice";

interface Props {
  readonly typed: FormState;
  readonly base: string;
  readonly page: DeparturePage;
  readonly found: InvoluntaryCase;
  readonly notices: Notices;
  /** The text asked for by name, if one was. */
  readonly wanted: string | undefined;
  /** House-local. */
  readonly today: string;
  readonly sayDay: (date: string) => string;
}

/** The second act, as a form: the network's text with the facts of the stay in it. */
export function NoticeForm({ typed, base, page, found, notices, wanted, today, sayDay }: Props) {
  const name = typed.form === form ? typed.values.template : (wanted ?? notices.usual);
  const text = notices.texts.find((one) => one.name === name) ?? notices.texts[0];
  if (!text) return null;
  const common = { typed, form };
  const decidedOn = Temporal.Instant.from(found.decision.at).toZonedDateTimeISO(page.house.timeZone);
  const filled = fillNotice(text.text, {
    name: page.stay.legalName,
    house: page.house.name,
    network: page.house.networkName,
    kind: en.residents.moveOut[found.kind],
    decided_on: inWords(decidedOn.toPlainDate().toString()),
    ground: found.decision.ground,
    rule: found.decision.rule,
    tried_before: found.decision.triedBefore,
  });
  const leaveBy = Temporal.PlainDate.from(today).add({ days: text.minimumDays }).toString();
  return (
    <div class="panel pad stack">
      <p class="second">
        {copy.lead({ name: shortName(page.stay.legalName, page.stay.preferredName).split(" ")[0] ?? "" })}
      </p>
      <nav class="flex flex-wrap gap-2" aria-label={copy.which}>
        {notices.texts.map((one) => (
          <a
            class="btn btn-row"
            href={`${base}?text=${one.name}#notice-act`}
            {...(one.name === text.name ? { "aria-current": "true" as const } : {})}
          >
            {one.name === text.name ? <Icon name="check" /> : null}
            {en.network.notices.texts[one.name]}
          </a>
        ))}
      </nav>
      <p class="told t-due">
        <Icon name="triangle-alert" />
        {text.own ? copy.own({ day: sayDay(text.own.at) }) : copy.draft}
      </p>
      <Form id={form} action={`${base}/notice`}>
        <input type="hidden" name="template" value={text.name} />
        <div class="long-text">
          <Field
            {...common}
            name="text"
            type="textarea"
            label={copy.text}
            hint={copy.textHint}
            value={filled}
          />
        </div>
        <Field
          {...common}
          name="leaveBy"
          type="date"
          label={copy.leaveBy}
          hint={copy.leaveByHint({ days: text.minimumDays })}
          value={leaveBy}
          min={today}
        />
        <Field
          {...common}
          name="how"
          label={copy.how}
          value="handed"
          options={servedHow.map((one) => [one, copy.hows[one]] as const)}
        />
        {text.immediateDanger && found.kind === "involuntary_safety" ? (
          <Field {...common} name="danger" type="textarea" label={copy.danger} hint={copy.dangerHint} />
        ) : null}
        <Checks
          {...common}
          name="copy"
          legend={copy.copyLegend}
          options={[{ name: "copy", text: copy.copy }]}
        />
        <button type="submit" class="btn btn-primary">
          {copy.button}
        </button>
      </Form>
    </div>
  );
}

/** What was served, and where the copy is. */
export function NoticeFacts(props: {
  notice: NonNullable<InvoluntaryCase["notice"]>;
  base: string;
  sayDay: (date: string) => string;
}) {
  const { notice, sayDay } = props;
  return (
    <div class="panel pad stack">
      <p class="flex flex-wrap gap-2">
        {notice.danger === null ? (
          <Pill icon="calendar-clock" tone="info">
            {copy.until({ day: sayDay(notice.leaveBy) })}
          </Pill>
        ) : (
          <Pill icon="triangle-alert" tone="due">
            {copy.now}
          </Pill>
        )}
      </p>
      {notice.danger === null ? null : <p>{notice.danger}</p>}
      <p class="second">{copy.served({ when: sayDay(notice.on), how: copy.hows[notice.how] })}</p>
      <a class="btn" href={`${props.base}/copy`}>
        {copy.open}
      </a>
    </div>
  );
}
