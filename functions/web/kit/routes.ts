import * as z from "zod";
import type { Done, PlainDone } from "#functions/copy/done.ts";
import type { Taking } from "#shared/kernel/form.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Files } from "../../http/body.ts";
import type { FormState } from "../ui/form.tsx";
import type { Markup } from "../ui/layout.tsx";
import { sayDone } from "./done.ts";
import { discardedAt, discardHanded, forgetIfHanded, handedOn } from "./handed.ts";
import { handleForm, type RefusedForm, readSent } from "./handle-form.ts";
import { type FormContext, keptAt, keptIn } from "./kept.ts";
import { filled } from "./params.ts";
import type { Make, PageContext, Route } from "./route.ts";

/**
 * A form as a route takes it: its schema, and the permission its use case needs; null if it is about the signed-in
 * person. `defineForm` makes one.
 */
interface Sendable<V, P extends Permission | null = Permission> {
  readonly needs: P;
  readonly sent: Taking<V>;
}
/**
 * A form whose fields follow from data: the columns and rows of a sheet, the questions of a checklist, the parts of a
 * paper. The use case reads them.
 */
const everything = z.record(z.string(), z.string());
export const anything = (needs: Permission): Sendable<Record<string, string>> => ({
  needs,
  sent: everything,
});
/** A form together with the version its page showed, to detect concurrent changes. */
export const versioned = <V>({ needs, sent }: Sendable<V>): Sendable<{ form: V; version: number }> => ({
  needs,
  sent: {
    safeParse: (values) => {
      const taken = sent.safeParse(values);
      return taken.success
        ? { ...taken, data: { form: taken.data, version: Number(values.version) } }
        : taken;
    },
  },
});
/** Fields without a `defineForm`. */
export const fieldsOf = <S extends z.ZodRawShape, P extends Permission | null = Permission>(
  needs: P,
  shape: S,
) => ({
  needs,
  sent: z.object(shape),
});
const nothing = z.object({});
/** A form that is only a button. */
export const button = <P extends Permission | null = Permission>(needs: P): Sendable<object, P> => ({
  needs,
  sent: nothing,
});

type Page<C extends FormContext> = (ctx: PageContext<C>) => Markup | Promise<Markup>;

/** Where a form stands: its page, the page's address, and where it leads. */
interface Around<C extends FormContext> {
  readonly page: Page<C>;
  readonly shown: string;
  readonly next: string;
  readonly below: string;
}

/** One form of a page, and its use case. */
export interface Sending<C extends FormContext, P extends Permission | null = Permission> {
  readonly needs: P;
  handle(ctx: C, around: Around<C>): Promise<Response>;
  /** A lookup's page with what was found. */
  found?(ctx: C, page: Page<C>, typed: FormState): Promise<Response>;
  readonly longest?: number;
}

type Perform<C, V, A> = (ctx: C, values: V & { readonly command: string }, files: Files) => Promise<A>;

const pageAgain = async <C extends FormContext>(ctx: C, page: Page<C>, typed: FormState) =>
  ctx.c.html(await page({ ...ctx, typed }), typed.status ?? 200);

const refusedAt =
  <C extends FormContext>(ctx: C, { page, shown }: Around<C>) =>
  async (typed: RefusedForm) =>
    (await keptAt(ctx, shown, typed)) ?? pageAgain(ctx, page, typed);

/**
 * A form and its use case. `done` is what the next page says of it. `after` says where to go next. Default: back to
 * the page.
 */
export const send = <C extends FormContext, V, A, P extends Permission | null = Permission>(
  { needs, sent }: Sendable<V, P>,
  perform: Perform<C, V, A>,
  done: PlainDone | ((ctx: NoInfer<C>, answer: A, values: NoInfer<V>) => Done | Promise<Done>),
  after?: (ctx: NoInfer<C>, answer: A) => string,
  {
    longest,
    undo,
  }: {
    readonly longest?: number;
    /** Where the next page offers to undo it. */
    readonly undo?: (ctx: NoInfer<C>, answer: A) => string;
  } = {},
): Sending<C, P> => ({
  needs,
  ...(longest ? { longest } : {}),
  handle: async (ctx, around) =>
    handleForm(await readSent(ctx), {
      fields: sent,
      perform: async (values, files) => {
        const answer = await perform(ctx, values, files);
        await forgetIfHanded(ctx);
        const to = after ? after(ctx, answer) : around.next;
        const said = typeof done === "string" ? done : await done(ctx, answer, values);
        await sayDone(ctx, to, said, undo && { action: undo(ctx, answer), of: values.command });
        return ctx.c.redirect(to, 303);
      },
      refused: refusedAt(ctx, around),
    }),
});

/** A form that is answered at once: with a file, or with a page of what is not kept. */
export const downloads = <C extends FormContext, V>(
  { needs, sent }: Sendable<V>,
  perform: Perform<C, V, Response>,
): Sending<C> => ({
  needs,
  handle: async (ctx, around) =>
    handleForm(await readSent(ctx), {
      fields: sent,
      perform: (values, files) => perform(ctx, values, files),
      refused: refusedAt(ctx, around),
    }),
});

/** A form that leads to a page with something in it: a form filled in, or what is shown only for now. */
export const prefill = <C extends FormContext, V>(
  { needs, sent }: Sendable<V>,
  perform: Perform<
    C,
    V,
    { readonly to: string; readonly form: string; readonly values: FormState["values"] }
  >,
): Sending<C> => ({
  needs,
  handle: async (ctx, around) =>
    handleForm(await readSent(ctx), {
      fields: sent,
      perform: async (asked, files) => {
        const { to, form, values } = await perform(ctx, asked, files);
        return (await keptAt(ctx, to, { form, values, problems: [] })) ?? ctx.c.redirect(to, 303);
      },
      refused: refusedAt(ctx, around),
    }),
});

/**
 * A form that asks for something, and the page that answers. What was asked is kept, so it is in no address. `leads`
 * may know a page that is the answer.
 */
export const lookUp = <C extends FormContext, V>(
  { needs, sent }: Sendable<V>,
  answer: (ctx: PageContext<C>, values: V) => Promise<Markup>,
  leads?: (ctx: NoInfer<C>, values: NoInfer<V>) => Promise<string | undefined>,
): Sending<C> => {
  const found = (ctx: C, page: Page<C>, typed: FormState) =>
    handleForm(
      { fields: typed.values, files: new Map() },
      {
        fields: sent,
        perform: async (values) => ctx.c.html(await answer({ ...ctx, typed }, values)),
        refused: (again) => pageAgain(ctx, page, again),
      },
    );
  return {
    needs,
    found,
    handle: async (ctx, { page, shown, below }) => {
      const { fields: values } = await readSent(ctx);
      const asked = sent.safeParse(values);
      const to = asked.success ? await leads?.(ctx, asked.data) : undefined;
      if (to !== undefined) return ctx.c.redirect(to, 303);
      const typed = { form: values.form ?? "", values, problems: [] };
      return (await keptAt(ctx, shown, { ...typed, asks: below })) ?? found(ctx, page, typed);
    },
  };
};

/** What is said of a route where it is made. */
type Mounted = Pick<Route, "shown" | "longest" | "opensTo">;

/**
 * A page and its forms. GET shows the page. A POST to it or below it calls one use case and redirects: to the next
 * page, or to its own with what was typed. The page needs the permission `needs`, each form that of its use case.
 */
export function resource<
  C extends FormContext,
  P extends Permission | null = Permission,
  R extends Mounted = Route,
>(
  path: string,
  over: (needs: P) => Make<C, R>,
  {
    needs,
    page,
    forms = {},
    shown = path,
    opensTo,
    next = (ctx) => filled(path, ctx.c),
  }: {
    /** Leave out if another route shows the page. */
    readonly needs?: P;
    readonly page: Page<C>;
    /** By path below the page; `""` is the page itself. */
    readonly forms?: Readonly<Record<string, Sending<C, P>>>;
    /** The path of the page, if it is shown at another one. */
    readonly shown?: string;
    /** The page also opens to a session locked to this purpose, and its forms to no other. */
    readonly opensTo?: R["opensTo"];
    /** Where its forms redirect. Default: the page. */
    readonly next?: (ctx: C) => string;
  },
): R[] {
  const show = async (ctx: C) => {
    const { asks, ...typed } = (opensTo && (await handedOn(ctx, opensTo))) ?? (await keptIn(ctx));
    const found = asks === undefined ? undefined : forms[asks]?.found;
    return found ? found(ctx, page, typed) : pageAgain(ctx, page, typed);
  };
  const discards =
    opensTo && needs !== undefined && Object.keys(forms).length > 0
      ? {
          [discardedAt]: send<C, { of: string }, void, P>(
            fieldsOf(needs, { of: z.string() }),
            (ctx, { of }) => discardHanded(ctx, of),
            "handed.discarded",
          ),
        }
      : {};
  const posts = Object.entries({ ...forms, ...discards }).map(
    ([below, { needs: asked, handle, longest }]) => {
      const at = below ? `${path}/${below}` : path;
      const route = over(asked)("post", at, (ctx) =>
        handle(ctx, { page, below, shown: filled(shown, ctx.c), next: next(ctx) }),
      );
      return { ...route, shown, ...(longest ? { longest } : {}) };
    },
  );
  const routes = [...(needs !== undefined ? [over(needs)("get", path, show)] : []), ...posts];
  return opensTo ? routes.map((route) => ({ ...route, opensTo })) : routes;
}
