import type { Child } from "hono/jsx";
import { Empty, Panel } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { type Place, shell } from "../ui/shell.tsx";
import type { PageContext, RequestContext } from "./route.ts";

interface ListPage {
  readonly title: string;
  readonly lead?: string;
  readonly here?: Place;
  /** The house's name. */
  readonly house?: string;
  /** The link back, above the title. */
  readonly back?: Child;
  /** Actions on the whole list, beside its title. */
  readonly acts?: Child;
  /** Content beside the list, below it on a phone. */
  readonly aside?: Child;
  /** A search of the list: beside it, above it on a phone. */
  readonly search?: Child;
  readonly children: Child;
}

/** A list page: title, problems, rows, and the form to add one. */
export const listPage = (
  ctx: RequestContext & Partial<Pick<PageContext, "typed">>,
  { title, lead, here, house, back, acts, aside, search, children }: ListPage,
): Markup =>
  shell(ctx, {
    title,
    ...(here === undefined ? {} : { here }),
    ...(house === undefined ? {} : { house }),
    children: (
      <>
        {back ?? null}
        <div class="title">
          <h1>{title}</h1>
          {lead === undefined ? null : <span class={acts ? "second grow" : "second"}>{lead}</span>}
          {acts ? <span class="acts">{acts}</span> : null}
        </div>
        {aside ? (
          <div class="record">
            <div>{children}</div>
            {aside}
          </div>
        ) : search ? (
          <div class="record ahead">
            {search}
            <div>{children}</div>
          </div>
        ) : (
          children
        )}
      </>
    ),
  });

/** The rows of a list, or its empty text, and paging. */
export const Rows = (props: {
  readonly rows: readonly Child[];
  readonly empty?: string;
  readonly next?: { readonly path: string; readonly cursor: string | null; readonly text: string };
}) => (
  <>
    {props.rows.length > 0 ? <Panel rows>{[...props.rows]}</Panel> : null}
    {props.rows.length === 0 && props.empty ? <Empty>{props.empty}</Empty> : null}
    {props.next?.cursor ? (
      <p class="section">
        <a class="btn" href={`${props.next.path}?cursor=${encodeURIComponent(props.next.cursor)}`}>
          {props.next.text}
        </a>
      </p>
    ) : null}
  </>
);
