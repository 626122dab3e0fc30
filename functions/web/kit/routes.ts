import * as z from "zod";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Files } from "../../http/body.ts";
import { type FormState, nothingEntered } from "../ui/form.tsx";
import type { Markup } from "../ui/layout.tsx";
import { handleForm } from "./handle-form.ts";
import type { Make, PageContext, RequestContext, Route } from "./route.ts";

/** A form as a route takes it: its schema, and the permission its use case needs. `defineForm` makes one. */
interface Sendable<V> {
  readonly needs: Permission;
  readonly sent: z.ZodType<V>;
}
/** A form whose fields only the use case knows. They are passed on unparsed. */
export const anything = (needs: Permission): Sendable<Record<string, string>> => ({
  needs,
  sent: z.record(z.string(), z.string()),
});
/** A form together with the version its page showed, to detect concurrent changes. */
export const versioned = <V>({ needs, sent }: Sendable<V>) => ({
  needs,
  sent: z
    .record(z.string(), z.string())
    .transform((values) => ({ form: sent.parse(values), version: Number(values.version) })),
});
/** Fields without a `defineForm`. */
export const fieldsOf = <S extends z.ZodRawShape>(needs: Permission, shape: S) => ({
  needs,
  sent: z.object(shape),
});
/** A form that is only a button. */
export const button = (needs: Permission) => fieldsOf(needs, {});

type Page<C extends RequestContext> = (ctx: PageContext<C>) => Markup | Promise<Markup>;

/** One form of a page, and its use case. */
export interface Sending<C extends RequestContext> {
  readonly needs: Permission;
  handle(ctx: C, page: Page<C>, next: string): Promise<Response>;
  readonly longest?: number;
}

/** A form and its use case. `after` says where to go next. Default: back to the page. */
export const send = <C extends RequestContext, V, A>(
  { needs, sent }: Sendable<V>,
  perform: (ctx: C, values: V & { readonly command: string }, files: Files) => Promise<A>,
  after?: (ctx: C, answer: A) => string | Markup,
  { longest }: { readonly longest?: number } = {},
): Sending<C> => ({
  needs,
  ...(longest ? { longest } : {}),
  handle: (ctx, page, next) =>
    handleForm(ctx, {
      fields: sent,
      perform: async (values, files) => {
        const answer = await perform(ctx, values, files);
        return after ? after(ctx, answer) : next;
      },
      rerender: async (typed: FormState) => page({ ...ctx, typed }),
    }),
});

/**
 * A page and its forms. GET shows the page. A POST to it or below it calls one use case and redirects, or shows the
 * page again with what was typed. The page needs the permission `needs`, each form that of its use case.
 */
export function resource<C extends RequestContext>(
  path: string,
  over: (needs: Permission) => Make<C>,
  {
    needs,
    page,
    forms = {},
    next = (ctx) => filled(path, ctx),
  }: {
    /** Leave out if another route shows the page. */
    readonly needs?: Permission;
    readonly page: Page<C>;
    /** By path below the page; `""` is the page itself. */
    readonly forms?: Readonly<Record<string, Sending<C>>>;
    /** Where its forms redirect. Default: the page. */
    readonly next?: (ctx: C) => string;
  },
): Route[] {
  const get = needs
    ? [over(needs)("get", path, async (ctx) => ctx.c.html(await page({ ...ctx, typed: nothingEntered })))]
    : [];
  const posts = Object.entries(forms).map(([below, { needs: asked, handle, longest }]) => {
    const at = below ? `${path}/${below}` : path;
    const route = over(asked)("post", at, (ctx) => handle(ctx, page, next(ctx)));
    return longest ? { ...route, longest } : route;
  });
  return [...get, ...posts];
}

/** The requested path. */
const filled = (path: string, { c }: RequestContext) =>
  path.replace(/:(\w+)/g, (_, name: string) => c.req.param(name) ?? "");
