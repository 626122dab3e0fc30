import { type Context, Hono, type MiddlewareHandler } from "hono";
import { newId } from "#shared/kernel/ids.ts";
import type { Ports } from "#shared/kernel/ports.ts";
import type { ExampleParties } from "#shared/records/referral/payload/example.ts";
import type { World } from "#shared/table/scope.ts";
import { type HttpRefusal, httpRefusal } from "../http/problem.ts";
import { partnerDoor } from "./door.ts";
import type { ApiEnv } from "./route.ts";
import { apiRoutes } from "./routes.ts";

export interface ApiOptions {
  readonly world: World;
  readonly ports: Ports;
  readonly rateLimit: { readonly perMinute: number };
  readonly log: (line: object) => void;
}

/** The partner API. No business rules: parse, call one use case, present. */
export function createApi({ world, ports, rateLimit, log }: ApiOptions): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const today = () => world.now().toString().slice(0, 10);

  app.use(async (c, next) => {
    const began = performance.now();
    c.set("requestId", newId("event", world.now().epochMilliseconds).replace("evt_", "req_"));
    c.header("X-Request-Id", c.var.requestId);
    c.header("Cache-Control", "no-store");
    c.header("X-Content-Type-Options", "nosniff");
    await next();
    const scope = c.var.scope as ApiEnv["Variables"]["scope"] | undefined;
    const { method } = c.req;
    const path = apiRoutes.find((one) => matches(one.path, c.req.path))?.path ?? "other";
    const ms = Math.round(performance.now() - began);
    log({
      at: "api",
      requestId: c.var.requestId,
      network: scope?.network,
      method,
      path,
      status: c.res.status,
      ms,
      ...scope?.table.meter,
    });
    ports.metrics.count("api.requests", 1, { status: String(c.res.status) });
  });

  app.onError((error, c) => refuse(c, error, log));
  app.notFound((c) => refuse(c, known(c.req.path) ? wrongMethod(c.req.path) : nothingHere(), log));

  const door = (parties: boolean) => partnerDoor({ world, perMinute: rateLimit.perMinute, parties });
  const described = door(true);
  /** The description needs no key; for one that is sent, its examples are made. */
  const withKey: MiddlewareHandler<ApiEnv> = (c, next) =>
    c.req.header("authorization") ? described(c, next) : next();

  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/v1/openapi.json", withKey, async (c) => {
    const { describeApi } = await import("./openapi.ts");
    return c.json(describeApi({ today: today(), parties: partiesOf(c), perMinute: rateLimit.perMinute }));
  });
  for (const route of apiRoutes)
    app.on(route.method, route.path, door(route.names ?? false), (c) => route.handle(c));
  return app;
}

/** Who an example names, if the request has a key. */
function partiesOf(c: Context<ApiEnv>): ExampleParties | undefined {
  const [discloser, recipient] = [c.var.parties?.disclosers[0], c.var.parties?.recipients[0]];
  return discloser && recipient ? { discloser, recipient } : undefined;
}

const open = ["/health", "/v1/openapi.json"];
const matches = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replace(/:[a-z]+/g, "[^/]+")}$`).test(path);
const known = (path: string) => open.includes(path) || apiRoutes.some((one) => matches(one.path, path));

const nothingHere = () => httpRefusal("no_path");

function wrongMethod(path: string): HttpRefusal {
  const allowed = apiRoutes.filter((one) => matches(one.path, path)).map((one) => one.method.toUpperCase());
  return httpRefusal("method", null, {
    Allow: (allowed.length > 0 ? allowed : ["GET"]).join(", "),
  });
}

async function refuse(c: Context<ApiEnv>, error: unknown, log: (line: object) => void): Promise<Response> {
  const { problemOf } = await import("../http/problem-of.ts");
  const { problem, headers } = problemOf(error, c.var.requestId);
  // Log the error's kind only: its message may contain stored data.
  if (problem.status === 500)
    log({ level: "error", at: "api", requestId: c.var.requestId, what: (error as Error).name });
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header("Content-Type", "application/problem+json");
  return c.body(JSON.stringify(problem), problem.status as 400);
}
