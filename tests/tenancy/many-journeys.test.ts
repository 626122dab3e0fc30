import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openTenants, type Tenants } from "#functions/cloud/tenants.ts";
import { GetCommand } from "#shared/table/dynamo-commands.ts";
import { homesOf } from "#shared/tenancy/homes.ts";

/** For each request to the table: whose credentials signed it, and whose item it asked for. */
const asked: string[] = [];
let takenOn = 0;

/** STS, which names the credentials it gives after the journey in the tags, and a table. */
const server = createServer(async (request, response) => {
  const body = await text(request);
  if (request.headers["x-amz-target"]) {
    const signer = /Credential=([^/]+)\//.exec(request.headers.authorization ?? "")?.[1];
    asked.push(`${signer} ${/SELF#(\w+)/.exec(body)?.[1]}`);
    response.setHeader("content-type", "application/x-amz-json-1.0");
    return void response.end("{}");
  }
  takenOn += 1;
  const journey = /jny_\w+/.exec(decodeURIComponent(body))?.[0];
  const credentials = `<AccessKeyId>${journey}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>`;
  response.end(
    `<AssumeRoleResponse><AssumeRoleResult><Credentials>${credentials}</Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  );
});

let tenants: Tenants;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const service of ["STS", "DYNAMODB"]) vi.stubEnv(`AWS_ENDPOINT_URL_${service}`, at);
  vi.stubEnv("AWS_REGION", "us-west-2");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "own");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "own");
  tenants = openTenants("arn:aws:iam::1:role/tenant-", { count: () => {} });
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

const network = "net_1" as const;
const all = Array.from({ length: 1000 }, (_, nth) => `jny_${nth}` as const);

/** Reads in the own home of each journey, twenty at once; returns how many roles were taken on. */
async function readOf(journeys: readonly (typeof all)[number][]): Promise<number> {
  const before = takenOn;
  for (let at = 0; at < journeys.length; at += 20)
    await Promise.all(
      journeys.slice(at, at + 20).map((journey) => {
        const sender = tenants.as("resident", { network, journey, person: "per_1" });
        const Key = { pk: homesOf(network).self(journey), sk: "1" };
        return sender.send(new GetCommand({ TableName: "t", Key }));
      }),
    );
  return takenOn - before;
}

test("of 1,000 journeys through one instance, each is read with its own credentials; the last 200 are kept", async () => {
  expect(await readOf(all)).toBe(1000);
  expect(await readOf(all.slice(800))).toBe(0);
  expect(await readOf(all.slice(0, 40))).toBe(40);
  expect(asked).toHaveLength(1240);
  expect(asked.filter((one) => new Set(one.split(" ")).size > 1)).toEqual([]);
});
