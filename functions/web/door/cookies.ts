import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type * as z from "zod";
import type { Secrets } from "#shared/kernel/ports.ts";
import { collectionMinutes } from "#shared/records/door/link.ts";
import { pinDays } from "#shared/records/door/pin.ts";
import { residentPinDays } from "#shared/records/door/resident-pin.ts";

const hardened = { httpOnly: true, secure: true, sameSite: "Lax", path: "/" } as const;
const name = "porchlight";

/** A session's cookie. It has no expiry, so closing the browser ends it too. */
const cookieOf = (name: string) => ({
  read: (c: Context): string | undefined => getCookie(c, name, "host"),
  write: (c: Context, value: string) => setCookie(c, name, value, { ...hardened, prefix: "host" }),
  clear: (c: Context) => void deleteCookie(c, name, { ...hardened, prefix: "host" }),
});

/** The session of a member, `__Host-porchlight`. */
export const sessionCookie = cookieOf(name);
/** The session of a resident. */
export const residentCookie = cookieOf(`${name}-me`);

/** A cookie that outlives the browser's closing. */
const lastingCookie = (name: string, seconds: number) => ({
  ...cookieOf(name),
  write: (c: Context, value: string) =>
    setCookie(c, name, value, { ...hardened, prefix: "host", maxAge: seconds }),
});

/** The secret of a person's own device, with a PIN. It stays over a sign-out. */
export const deviceCookie = lastingCookie(`${name}-device`, pinDays * 86_400);
/** The secret of a resident's own phone, on which a PIN opens their page. It stays over a sign-out. */
export const ownPhoneCookie = lastingCookie(`${name}-my-phone`, residentPinDays * 86_400);
/** What a personal link was exchanged for. It opens the page of that link, for as long as the link’s row says. */
export const linkCookie = lastingCookie(`${name}-link`, collectionMinutes * 60);

/** Drops what the browser keeps besides cookies: pages for Back, drafts, the shell. */
export const clearDevice = (c: Context): void => c.header("Clear-Site-Data", '"cache", "storage"');

/** The language a person chose in this browser. */
export const languageCookie = {
  name: `__Host-${name}-lang`,
  read: (c: Context) => getCookie(c, `${name}-lang`, "host"),
  write: (c: Context, value: string) =>
    setCookie(c, `${name}-lang`, value, { ...hardened, prefix: "host", maxAge: 365 * 86_400 }),
  clear: (c: Context) => void deleteCookie(c, `${name}-lang`, { ...hardened, prefix: "host" }),
};

const sealed = [
  "journey",
  "choice",
  "newcomer",
  "done",
  "inbox",
  "my-sign-in",
  "my-choice",
  "my-loan",
  "handed",
] as const;
/** Drops what a browser keeps of a sign-in that was begun, and what its next page would say. */
export function clearSealed(c: Context): void {
  for (const suffix of sealed) deleteCookie(c, `${name}-${suffix}`, { ...hardened, prefix: "host" });
}

/** An encrypted cookie that expires after ten minutes, the time a sign-in may take. */
export function sealedCookie<V>(
  suffix: (typeof sealed)[number],
  schema: z.ZodType<V>,
  secrets: Secrets,
  now: () => number,
  minutes = 10,
) {
  const full = `${name}-${suffix}`;
  return {
    read: async (c: Context): Promise<V | undefined> => {
      const text = await secrets.open(`cookie/${suffix}`, getCookie(c, full, "host") ?? "");
      if (text === undefined) return undefined;
      const { until, value }: { until: number; value: unknown } = JSON.parse(text);
      const parsed = schema.safeParse(value);
      return until > now() && parsed.success ? parsed.data : undefined;
    },
    write: async (c: Context, value: V) => {
      const text = JSON.stringify({ until: now() + minutes * 60_000, value });
      const sealed = await secrets.seal(`cookie/${suffix}`, text);
      setCookie(c, full, sealed, { ...hardened, prefix: "host", maxAge: minutes * 60 });
    },
    clear: (c: Context) => void deleteCookie(c, full, { ...hardened, prefix: "host" }),
  };
}
