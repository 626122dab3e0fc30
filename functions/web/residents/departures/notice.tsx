import { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { firstName } from "#shared/kernel/person-name.ts";
import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";
import type { Notices, NoticeText } from "#shared/records/departure/notice-templates.ts";
import { fillNotice } from "#shared/records/departure/notices/notice.ts";
import type { DeparturePage } from "#shared/residents/departure/read-departure.ts";
import { inWords, noticeForm } from "#shared/residents/departure/serve-notice.ts";
import { Fields } from "../../kit/fields.tsx";
import { Form, type FormState } from "../../ui/form.tsx";
import { Icon, Pill } from "../../ui/kit.tsx";

const { notice: copy } = en.residents.departure;

interface Props {
  readonly typed: FormState;
  readonly base: string;
  readonly page: DeparturePage;
  readonly found: InvoluntaryCase;
  readonly notices: Notices;
  /** The template chosen by name, if any. */
  readonly wanted: string | undefined;
  /** House-local. */
  readonly today: string;
  readonly sayDay: (date: string) => string;
}

/** The form of the second step: the network's text with the facts of the stay filled in. */
export function NoticeForm(props: Props) {
  const { typed, base, page, found, notices, wanted, today, sayDay } = props;
  const name = typed.form === noticeForm.name ? typed.values.template : (wanted ?? notices.usual);
  const template = notices.texts.find((one) => one.name === name) ?? notices.texts[0];
  if (!template) return null;
  const { minimumDays } = template;
  const mayBeToday = template.immediateDanger && found.kind === "involuntary_safety";
  const fields = {
    form: noticeForm,
    typed,
    copy: { ...copy, template: copy.which },
    hints: { text: copy.textHint, leaveBy: copy.leaveByHint({ days: minimumDays }), danger: copy.dangerHint },
    legends: { copy: copy.copyLegend },
    values: {
      text: draftOf(template, page, found),
      leaveBy: Temporal.PlainDate.from(today).add({ days: minimumDays }).toString(),
      how: "handed",
    },
    more: { leaveBy: { min: today } },
    options: { how: { words: copy.hows } },
  };
  return (
    <div class="panel pad stack">
      <p class="second">{copy.lead({ name: firstName(page.stay) })}</p>
      <Templates base={base} notices={notices} shown={template.name} />
      <p class="told t-due">
        <Icon name="triangle-alert" />
        {template.own ? copy.own({ day: sayDay(template.own.at) }) : copy.draft}
      </p>
      <Form id={noticeForm.name} action={`${base}/notice`}>
        <input type="hidden" name="template" value={template.name} />
        <div class="long-text">
          <Fields {...fields} only={["text"]} />
        </div>
        <Fields {...fields} only={["leaveBy", "how", ...(mayBeToday ? ["danger" as const] : []), "copy"]} />
        <button type="submit" class="btn btn-primary">
          {copy.button}
        </button>
      </Form>
    </div>
  );
}

/** A template, filled in with the stay and the decision. */
function draftOf(template: NoticeText, { stay, house }: DeparturePage, { kind, decision }: InvoluntaryCase) {
  const decidedOn = Temporal.Instant.from(decision.at).toZonedDateTimeISO(house.timeZone);
  return fillNotice(template.text, {
    name: stay.legalName,
    house: house.name,
    network: house.networkName,
    kind: en.residents.moveOut[kind],
    decided_on: inWords(decidedOn.toPlainDate().toString()),
    ground: decision.ground,
    rule: decision.rule,
    tried_before: decision.triedBefore,
  });
}

const Templates = ({ base, notices, shown }: { base: string; notices: Notices; shown: string }) => (
  <nav class="flex flex-wrap gap-2" aria-label={copy.which}>
    {notices.texts.map(({ name }) => (
      <a
        class="btn btn-row"
        href={`${base}?text=${name}#notice-act`}
        {...(name === shown ? { "aria-current": "true" as const } : {})}
      >
        {name === shown ? <Icon name="check" /> : null}
        {en.network.notices.texts[name]}
      </a>
    ))}
  </nav>
);

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
