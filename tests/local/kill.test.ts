import { expect, test } from "vitest";
import { systemScope } from "#functions/system-scope.ts";
import { keepTable } from "#infra/local/database.ts";
import { readDemo } from "#infra/local/demo-file.ts";
import { startEngine } from "#infra/local/engine.ts";
import { createLocalWorld } from "#infra/local/world.ts";
import { isId } from "#shared/kernel/ids.ts";
import { demoFolder } from "../support/demo.ts";
import { enginePid, startDev } from "../support/dev.ts";
import { differences } from "../support/differences.ts";

/* Kills the database and the server under load, each of them first once, then checks every record. */

interface Acknowledged {
  readonly id: string;
  withdrawn: boolean;
}

async function example(url: string): Promise<object> {
  const description = (await (await fetch(`${url}/v1/openapi.json`)).json()) as {
    paths: Record<string, { post: { requestBody: { content: Record<string, { example: object }> } } }>;
  };
  return description.paths["/v1/referrals"]?.post.requestBody.content["application/json"]?.example ?? {};
}

/** Submits and withdraws referrals until the system is killed. Records what was acknowledged. */
async function load(
  url: string,
  key: string,
  body: object,
  name: string,
  kept: Acknowledged[],
): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  for (let at = 0; ; at += 1) {
    try {
      const idempotency = { ...headers, "idempotency-key": `${name}-${at}` };
      const sent = await fetch(`${url}/v1/referrals`, {
        method: "POST",
        headers: idempotency,
        body: JSON.stringify(body),
      });
      if (sent.status !== 201) return;
      const { id } = (await sent.json()) as { id: string };
      const one: Acknowledged = { id, withdrawn: false };
      kept.push(one);
      if (at % 3 !== 0) continue;
      const asked = await fetch(`${url}/v1/referrals/${id}/withdrawal`, { method: "PUT", headers });
      if (asked.status === 202) one.withdrawn = true;
    } catch {
      return;
    }
  }
}

test("after a kill under load, nothing acknowledged is lost and nothing is incomplete", async () => {
  const dataDir = await demoFolder();
  const acknowledged: Acknowledged[] = [];
  let key = "";
  for (const first of ["engine", "server"]) {
    const dev = await startDev({ dataDir });
    key ||= (await readDemo(dataDir))?.networks[0]?.partners[0]?.apiKey ?? "";
    const body = await example(dev.url);
    const before = acknowledged.length;
    const running = Array.from({ length: 4 }, (_, at) =>
      load(dev.url, key, body, `${first}-${at}`, acknowledged),
    );
    await expect.poll(() => acknowledged.length - before, { interval: 5 }).toBeGreaterThan(20);
    const engine = await enginePid(dataDir);
    if (first === "engine") process.kill(engine, "SIGKILL");
    await dev.end("SIGKILL");
    if (first === "server") process.kill(engine, "SIGKILL");
    await Promise.all(running);
  }

  const dev = await startDev({ dataDir });
  const headers = { authorization: `Bearer ${key}` };
  const statusOf = async (id: string) => {
    const answer = await fetch(`${dev.url}/v1/referrals/${id}`, { headers });
    return (await answer.json()) as { status: string; withdrawal: { outcome: string } | null };
  };
  for (const { id, withdrawn } of acknowledged) {
    await expect.poll(async () => (await statusOf(id)).status).not.toBe("submitted");
    if (withdrawn) {
      await expect.poll(async () => (await statusOf(id)).withdrawal?.outcome).toBe("done");
    }
  }
  expect(await dev.end()).toBe(0);

  const engine = await startEngine({ dir: dataDir });
  try {
    const { name: tableName } = await keepTable(engine.endpoint, dataDir);
    const { world } = await createLocalWorld({ endpoint: engine.endpoint, tableName, dataDir });
    for (const { id } of (await readDemo(dataDir))?.networks ?? []) {
      if (isId("network", id)) expect(await differences(systemScope(world, id))).toEqual([]);
    }
  } finally {
    await engine.stop();
  }
});
