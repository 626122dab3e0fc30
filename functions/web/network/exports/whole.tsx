import type { Temporal } from "temporal-polyfill";
import { dated } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Archive, isOver, pieceName } from "#shared/engine/archive/archive.ts";
import { archiveForm } from "#shared/network/archive/ask-archive.ts";
import type { readArchive } from "#shared/network/archive/read-archive.ts";
import {
  type Standing,
  secondPerson,
  secondPersonProblem,
} from "#shared/records/second-person/second-person.ts";
import { type ActedBy, nameOfActor } from "#shared/table/acted-by.ts";
import { FormOf } from "../../kit/fields.tsx";
import { Form, type FormState } from "../../ui/form.tsx";
import { Banner, Empty, Icon, Panel, Quote, Section } from "../../ui/kit.tsx";
import { History } from "../activity/history.tsx";
import { erasurePath } from "../erasure/request.tsx";

const copy = () => words().network.archive;

interface Props {
  readonly found: Awaited<ReturnType<typeof readArchive>>;
  readonly care: boolean;
  readonly person: Standing;
  readonly by: ActedBy;
  readonly typed: FormState;
  readonly now: Temporal.Instant;
  readonly zone: string;
}

/** The full export of a network: requested by administrators, approved and downloaded by admissions. */
export const Whole = (props: Props) => (
  <Section id="whole" title={copy().title}>
    <div class="stack">
      <p class="second">{props.care ? copy().leadCare : copy().lead}</p>
      <Status {...props} />
      <History title={copy().history} history={props.found.history} now={props.now} zone={props.zone} />
      <p>
        <a class="under" href={erasurePath[props.care ? "care" : "administration"]}>
          {words().network.erasure.open}
        </a>
      </p>
    </div>
  </Section>
);

/** The status of the export, with the actions this user may take. */
function Status(props: Props) {
  const { care, typed, zone } = props;
  const { archive } = props.found;
  if (!archive || isOver(archive)) return care ? <Empty>{copy().none}</Empty> : <Ask typed={typed} />;
  if (archive.state === "asked") return <Asked {...props} archive={archive} />;
  if (archive.state === "making" || !archive.ready)
    return (
      <div class="panel pad">
        <p>{copy().making({ parts: archive.pieces.length })}</p>
        <p class="second">{copy().makingHint}</p>
      </div>
    );
  const records = Object.values(archive.counts).reduce((sum, one) => sum + one, 0);
  return (
    <>
      <div class="panel pad">
        <p>{copy().ready({ records: words().number(records), parts: archive.pieces.length })}</p>
        <p class="second">{copy().until({ when: dated(archive.ready.until, zone) })}</p>
        {care ? null : <p class="second">{copy().readyThere}</p>}
      </div>
      {care ? <Pieces archive={archive} /> : null}
    </>
  );
}

const Ask = ({ typed }: { typed: FormState }) => (
  <div class="panel pad">
    <FormOf
      form={archiveForm}
      typed={typed}
      action="/network/export/whole"
      copy={copy()}
      hints={{ why: copy().whyHint }}
      button={copy().ask}
    />
  </div>
);

function Asked({ archive, care, zone, person, now, ...props }: Props & { archive: Archive }) {
  const problem = secondPersonProblem(
    { ...archive.asked, opens: archive.opens },
    { ...person, by: props.by },
    now,
  );
  const { by, at } = archive.asked;
  return (
    <div class="panel pad stack">
      <Quote text={archive.why} parts={[]} />
      <p class="second">
        {copy().asked({ by: nameOfActor(by) ?? "", when: dated(at, zone) })}.{" "}
        {archive.due ? copy().lapses({ when: dated(archive.due, zone) }) : ""}
      </p>
      {problem === "waits_for_second_person" && archive.opens ? (
        <Banner icon="triangle-alert">
          {copy().opens({ days: secondPerson.days, when: dated(archive.opens, zone) })}
        </Banner>
      ) : null}
      {care ? (
        <Form id="whole-answer" action={`/export/whole/${archive.id}/answer`}>
          <p class="second">{problem ? words().refusals[problem] : copy().agreeHint}</p>
          <div class="flex flex-wrap gap-3">
            {problem ? null : (
              <button type="submit" name="agreed" value="yes" class="btn btn-primary">
                {copy().agree}
              </button>
            )}
            <button type="submit" name="agreed" value="no" class="btn">
              {copy().refuse}
            </button>
          </div>
        </Form>
      ) : (
        <Form id="whole-stop" action={`/network/export/whole/${archive.id}/stop`}>
          <button type="submit" class="btn">
            {copy().stop}
          </button>
        </Form>
      )}
    </div>
  );
}

const Pieces = ({ archive }: { archive: Archive }) => (
  <Panel rows>
    {archive.pieces.map(({ number, bytes, sha256 }) => (
      <div class="row">
        <Icon name="file-check" />
        <div class="grow">
          <a
            class="whole"
            href={`/export/whole/${archive.id}/${pieceName(number)}`}
            aria-label={copy().download({ number })}
          >
            {copy().part({ number, of: archive.pieces.length })}
          </a>
          <div class="second cell">{copy().size({ size: sizeOf(bytes), sha: sha256 })}</div>
        </div>
        <Icon name="download" />
      </div>
    ))}
  </Panel>
);

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
