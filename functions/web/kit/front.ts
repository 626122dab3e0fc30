import type { Context, MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { forbidden } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import type { Ports } from "#shared/kernel/ports.ts";
import type { Meter } from "#shared/table/meter.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import type { SaidDone } from "../ui/outcome.tsx";
import { answerRefresh } from "./refresh.ts";

/** What every request to our pages has, whoever it is from. */
export interface FrontEnv {
  Variables: {
    requestId: string;
    /** Unset until a route opens one. */
    scope?: Scope;
    /** The route's pattern, for the log: never the path itself. */
    pattern?: string;
    /** The longest form it takes, in bytes, where that is not the usual. */
    longest?: number;
    /** What the last form did, for the page that comes next. */
    done?: SaidDone;
    /** Table usage of the session check. */
    doorMeter: Meter;
  };
}

interface Front {
  readonly world: World;
  readonly ports: Pick<Ports, "metrics">;
  readonly log: (line: object) => void;
}

/** Gives a request its number, and the answer our headers, a line in the log and its count. */
export const everyRequest =
  (name: "web" | "me", { world, ports, log }: Front): MiddlewareHandler<FrontEnv> =>
  async (c, next) => {
    const began = performance.now();
    c.set("requestId", newId("event", world.now().epochMilliseconds).replace("evt_", "req_"));
    await next();
    await answerRefresh(c);
    dress(c);
    log(lineOf(name, c, performance.now() - began));
    ports.metrics.count(`${name}.requests`, 1, { status: String(c.res.status) });
  };

/** CSRF: browsers always send a form's origin, so a form without one is refused. */
export const fromOwnPages = (origin: string): [MiddlewareHandler, MiddlewareHandler] => [
  csrf({ origin }),
  async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && c.req.header("origin") !== origin)
      throw forbidden("origin");
    await next();
  },
];

/** The Content-Security-Policy: scripts of our own files, and no style except the one stylesheet. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers of an answer that has none of its own. */
const unlessSaid = {
  "Content-Security-Policy": policy,
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Not by `c.header`, which copies an answer that is made already: once a header. */
function dress(c: Context<FrontEnv>): void {
  const { headers } = c.res;
  headers.set("X-Request-Id", c.get("requestId"));
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  for (const [name, usual] of Object.entries(unlessSaid)) if (!headers.has(name)) headers.set(name, usual);
}

function lineOf(at: string, c: Context<FrontEnv>, ms: number): object {
  const scope = c.get("scope");
  return {
    at,
    requestId: c.get("requestId"),
    network: scope?.network,
    method: c.req.method,
    path: c.get("pattern") ?? "other",
    status: c.res.status,
    ms: Math.round(ms),
    door: c.get("doorMeter"),
    ...scope?.table.meter,
  };
}
