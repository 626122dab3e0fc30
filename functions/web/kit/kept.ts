import type { Context } from "hono";
import * as z from "zod";
import { isFieldCode } from "#functions/copy/problem.ts";
import type { FieldCode } from "#shared/kernel/field-problem.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { keepForm, readKeptForm } from "#shared/network/door/keep-form.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { pinForm } from "#shared/records/door/pin.ts";
import type { World } from "#shared/table/scope.ts";
import { type FormState, nothingEntered } from "../ui/form.tsx";

/** A form's state between its POST and the page that shows it. */
export interface Kept extends FormState {
  /** The lookup that the page is to answer, by its path below the page. */
  readonly asks?: string;
}

const schema = z.object({
  form: z.string(),
  values: z.record(z.string(), z.string()),
  problems: z.array(
    z.object({
      pointer: z.string(),
      code: z.custom<FieldCode>((code) => typeof code === "string" && isFieldCode(code)),
      message: z.string(),
    }),
  ),
  banner: z.string().optional(),
  status: z.union([z.literal(409), z.literal(422)]).optional(),
  asks: z.string().optional(),
  restored: z.enum(["form", "files"]).optional(),
});

/** Fields that are typed again rather than kept. */
const secrets: readonly string[] = ["pin", "pinAgain"] satisfies (keyof Sent<typeof pinForm>)[];

/** A form's state as text to keep. */
export const textToKeep = (kept: Kept): string =>
  JSON.stringify(kept, (name, value) => (secrets.includes(name) ? undefined : value));

/** What a form needs of where it stands. Only members' forms are kept. */
export interface FormContext {
  readonly c: Context;
  readonly world: World;
  readonly membership?: Grant | undefined;
}

/** The address of a page that shows what is kept under a handle. */
export function addressOf(c: Context, path: string, handle: string): string {
  const query = new URL(c.req.url).searchParams;
  query.set("kept", handle);
  return `${path}?${query}`;
}

/**
 * Keeps a form's state for this member and redirects to the page that shows it, so that Refresh and Back find it. The
 * address has only a handle. Undefined if the state is too long to keep.
 */
export async function keptAt(
  { c, world, membership }: FormContext,
  path: string,
  kept: Kept,
): Promise<Response | undefined> {
  if (!membership) return undefined;
  const use = kept.asks === undefined ? "form" : "lookup";
  const handle = await keepForm(world, membership, { path, text: textToKeep(kept), use });
  return handle === undefined ? undefined : c.redirect(addressOf(c, path, handle), 303);
}

/** The state that the requested address names. */
export async function keptIn({ c, world, membership }: FormContext): Promise<Kept> {
  const handle = c.req.query("kept");
  if (handle === undefined || !membership) return nothingEntered;
  const text = await readKeptForm(world, membership, { path: c.req.path, handle });
  return text === undefined ? nothingEntered : keptFrom(text);
}

/** A form's state from the text that was kept. */
export function keptFrom(text: string): Kept {
  const { banner, status, asks, restored, ...rest } = schema.parse(JSON.parse(text));
  return {
    ...rest,
    ...(banner ? { banner } : {}),
    ...(status ? { status } : {}),
    ...(asks === undefined ? {} : { asks }),
    ...(restored ? { restored } : {}),
  };
}
