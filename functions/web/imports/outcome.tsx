import { words } from "#functions/copy/words.ts";
import type { ImportPage } from "#shared/imports/steps/read-import.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { Form } from "../ui/form.tsx";
import { Banner, Facts, Icon, Section } from "../ui/kit.tsx";
import { rowOf } from "./say.ts";

const copy = () => words().imports;

/** Progress of an import that is running. */
export function Progress({ header, base }: { header: ImportHeader; base: string }) {
  const { made, there, failed } = header.counts;
  const hidden = copy().progress.hidden[header.kind];
  const undoing = header.state === "undoing";
  const done = undoing ? 0 : Math.min(made + there + failed, header.toDo);
  return (
    <div class="form-page stack">
      <p>{copy().progress.lead}</p>
      {undoing ? null : (
        <>
          <progress class="track" value={done} max={header.toDo} aria-label={copy().progress.running} />
          <p role="status" class="second">
            {copy().progress.done({ n: done, of: header.toDo })}
          </p>
          {hidden ? <p class="second">{hidden}</p> : null}
        </>
      )}
      <p>
        <a class="btn btn-primary" href={`${base}/${header.id}`}>
          {copy().progress.look}
        </a>
      </p>
    </div>
  );
}

/** The result of an import, and its undo. */
export function Ended({ page, action, base }: { page: ImportPage; action: string; base: string }) {
  const { header, failed } = page;
  const { counts, kind, state } = header;
  const touched = failed.filter((one) => one.code === "touched");
  const lost = failed.filter((one) => one.code !== "touched");
  const closed = copy().review.closed[kind];
  const houses = base.startsWith("/network") ? "/network/houses" : "/";
  return (
    <div class="form-page stack">
      {state === "undone" ? <Banner icon="undo-2">{copy().done.undone}</Banner> : null}
      <Facts
        rows={[
          [copy().done.made, words().number(counts.made)],
          [copy().done.there, words().number(counts.there)],
          [copy().done.failed, words().number(counts.failed)],
        ]}
      />
      {touched.length > 0 ? (
        <Rows
          header={header}
          title={state === "undone" ? copy().done.keptSome : copy().done.keptTitle}
          lead={state === "undone" ? "" : copy().done.keptLead}
          rows={touched}
        />
      ) : null}
      {lost.length > 0 ? (
        <Rows header={header} title={copy().done.failedTitle} lead={copy().done.failedLead} rows={lost} />
      ) : null}
      {state === "done" ? (
        <>
          {closed && counts.made > 0 ? <p class="second">{closed}</p> : null}
          <a class="btn btn-primary" href={houses}>
            {copy().done.open[kind]}
          </a>
          {base.startsWith("/network") ? (
            <a class="btn" href="/start">
              {copy().done.goOn}
            </a>
          ) : null}
          {counts.made > 0 ? (
            <Form id="undo" action={`${action}/reversal`}>
              <p class="second">{copy().done.undoHint[kind]}</p>
              <button type="submit" class="btn">
                <Icon name="undo-2" />
                {copy().done.undo}
              </button>
            </Form>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

const Rows = (props: { header: ImportHeader; title: string; lead: string; rows: ImportPage["failed"] }) => (
  <Section title={props.title}>
    {props.lead ? <p class="second under-head">{props.lead}</p> : null}
    <ul class="panel rows plain-list">
      {props.rows.map(({ at, code }) => (
        <li class="row">
          <span class="strong">{rowOf(props.header, at)}</span>
          <span class="second">{copy().done.why[code ?? ""] ?? copy().done.whyElse}</span>
        </li>
      ))}
    </ul>
  </Section>
);
