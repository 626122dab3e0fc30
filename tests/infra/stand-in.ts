import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { FunctionName } from "#infra/constructs/bundle.ts";
import { bundled } from "./synthesised.ts";

export interface Running {
  invoke<T>(event: object): Promise<T>;
  /** The session tags of every role it assumed, as sent to STS. */
  readonly takenOn: { role: string; tags: Record<string, string> }[];
  stop(): void;
}

/** A bundled handler, run for real: stand-ins for Lambda's runtime API, STS and KMS, in one server. */
export async function run(name: FunctionName, env: Record<string, string>): Promise<Running> {
  const { dir } = await bundled(name);
  const waiting: { id: string; event: object; settle: (error: Error | null, answer?: unknown) => void }[] =
    [];
  const open = new Map<string, (error: Error | null, answer?: unknown) => void>();
  const takenOn: Running["takenOn"] = [];
  let idle: ServerResponse | undefined;
  let count = 0;
  const feed = () => {
    const next = idle && waiting.shift();
    if (!next || !idle) return;
    open.set(next.id, next.settle);
    idle.setHeader("lambda-runtime-aws-request-id", next.id);
    idle.end(JSON.stringify(next.event));
    idle = undefined;
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? "";
    if (path.endsWith("/next")) {
      idle = response;
      feed();
      return;
    }
    const body = await textOf(request);
    if (path.startsWith("/sts")) return void response.end(roleTakenOn(body, takenOn));
    if (path.startsWith("/kms")) {
      response.setHeader("content-type", "application/x-amz-json-1.1");
      return void response.end(JSON.stringify({ Mac: Buffer.alloc(32, 7).toString("base64") }));
    }
    const [, id = "", kind] = /invocation\/([^/]+)\/(\w+)$/.exec(path) ?? [];
    const settle = open.get(id);
    open.delete(id);
    if (kind === "error") settle?.(new Error(body));
    else settle?.(null, JSON.parse(body));
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const child = spawn(
    process.execPath,
    [resolve("tests/infra/bootstrap.mjs"), pathToFileURL(join(dir, "index.mjs")).href],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        AWS_LAMBDA_RUNTIME_API: at,
        AWS_REGION: "us-east-1",
        AWS_ACCESS_KEY_ID: "own",
        AWS_SECRET_ACCESS_KEY: "own",
        AWS_ENDPOINT_URL_STS: `http://${at}/sts`,
        AWS_ENDPOINT_URL_KMS: `http://${at}/kms`,
        PORCHLIGHT_ROLES: "arn:aws:iam::111111111111:role/porchlight-test-",
        PORCHLIGHT_MAC_KEY: "arn:aws:kms:us-east-1:111111111111:key/mac",
        PORCHLIGHT_DOCUMENTS: "documents",
        PORCHLIGHT_ARCHIVES: "archives",
        PORCHLIGHT_MAIL_FROM: "porchlight@example.org",
        PORCHLIGHT_TEXT_FROM: "",
        ...env,
      },
    },
  );
  child.once("exit", () => {
    for (const settle of [...open.values(), ...waiting.map((one) => one.settle)])
      settle(new Error(`${name} ended`));
  });
  return {
    takenOn,
    invoke: <T>(event: object) =>
      new Promise<T>((done, fail) => {
        if (child.exitCode !== null) return fail(new Error(`${name} ended`));
        count += 1;
        const settle = (error: Error | null, answer?: unknown) => (error ? fail(error) : done(answer as T));
        waiting.push({ id: `request-${count}`, event, settle });
        feed();
      }),
    stop: () => {
      child.kill("SIGKILL");
      server.closeAllConnections();
      server.close();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function roleTakenOn(body: string, takenOn: Running["takenOn"]): string {
  const form = new URLSearchParams(body);
  const tags: Record<string, string> = {};
  for (let at = 1; form.has(`Tags.member.${at}.Key`); at += 1)
    tags[form.get(`Tags.member.${at}.Key`) ?? ""] = form.get(`Tags.member.${at}.Value`) ?? "";
  takenOn.push({ role: form.get("RoleArn")?.split("-").at(-1) ?? "", tags });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>tenant</AccessKeyId><SecretAccessKey>tenant</SecretAccessKey><SessionToken>tenant</SessionToken><Expiration>${until}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
}
