import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { type DemoJson, readDemo } from "#infra/local/demo-file.ts";
import { demoFolder } from "../support/demo.ts";
import { type DevServer, enginePid, runDev, startDev } from "../support/dev.ts";
import { Visitor } from "../support/visitor.ts";

const folder = () => mkdtemp(join(inject("scratch"), "dev-"));

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const manager = (demo: DemoJson | undefined) => {
  const found = demo?.networks[0]?.members.find(({ role }) => role === "house_manager");
  if (!found) throw new Error("The demo has no house manager");
  return { email: found.email, page: `/houses/${found.houses[0]}/today` };
};

/** A second server on the same port says so and changes no data. */
async function refusesItsPort(dev: DevServer) {
  const dataDir = await folder();
  const second = await runDev({ dataDir, args: ["--fresh"], port: Number(new URL(dev.url).port) });
  expect(second.code).toBe(1);
  expect(second.output).toMatch(/^Port \d+ is in use/);
  expect(second.output).not.toContain("    at ");
  expect(await readdir(dataDir)).toEqual([]);
}

/** Each network's documents name its own people only. */
async function namesItsOwn(dev: DevServer, networks: DemoJson["networks"]) {
  expect(networks).toHaveLength(2);
  for (const { id, members } of networks) {
    const admin = new Visitor(dev.url);
    await admin.signIn(members.find(({ role }) => role === "network_admin")?.email ?? "");
    const { text } = await admin.visit("/network/papers");
    const own = new Set(members.map(({ name }) => name));
    const named = networks.flatMap((one) => one.members).filter(({ name }) => text.includes(name));
    expect([id, named.length > 0, named.filter(({ name }) => !own.has(name))]).toEqual([id, true, []]);
  }
}

/** Residents are offered at their own door, and only there; one tap and they are in. */
async function opensOwnPages(dev: DevServer, networks: DemoJson["networks"]) {
  expect(networks.map(({ residents }) => residents.length)).toEqual([3, 1]);
  for (const { residents, members } of networks) {
    for (const { email } of residents) {
      const one = new Visitor(dev.url);
      expect((await one.visit("/sign-in/start")).text).not.toContain(email);
      const offered = (await one.visit("/me/sign-in/start")).text;
      expect(offered).toContain(`value="${email}"`);
      for (const member of members) expect(offered).not.toContain(`value="${member.email}"`);
      expect(await one.signIn(email, "/me/sign-in/start")).toMatchObject({ path: "/me", status: 200 });
      expect((await one.visit("/me/consents")).text).toContain("/revocation");
      const { text } = await one.visit("/me/disclosures");
      expect(text.match(/class="row"/g)?.length ?? 0).toBeGreaterThan(1);
    }
  }
}

describe("npm run dev", () => {
  test("answers, keeps its port, and on SIGTERM stops with everything it started", async () => {
    const dataDir = await folder();
    const dev = await startDev({ dataDir, args: ["--empty"] });
    expect((await fetch(`${dev.url}/health`)).status).toBe(200);
    const engine = await enginePid(dataDir);
    expect(isRunning(engine)).toBe(true);
    await refusesItsPort(dev);
    expect(await dev.end()).toBe(0);
    expect(isRunning(engine)).toBe(false);
    expect(await readDemo(dataDir)).toMatchObject({ url: dev.url, networks: [] });
  });

  test("keeps the demo across a restart and a kill, also on another port; --fresh starts over", async () => {
    const dataDir = await demoFolder();
    const first = await startDev({ dataDir });
    const demo = await readDemo(dataDir);
    const { email, page } = manager(demo);
    expect(demo?.url).toBe(first.url);
    expect(await new Visitor(first.url).signIn(email)).toMatchObject({ path: page, status: 200 });
    await namesItsOwn(first, demo?.networks ?? []);
    await opensOwnPages(first, demo?.networks ?? []);
    await first.end("SIGKILL");

    const second = await startDev({ dataDir });
    expect(await readDemo(dataDir)).toEqual({ ...demo, url: second.url });
    expect(await new Visitor(second.url).signIn(email)).toMatchObject({ path: page, status: 200 });
    expect(await second.end()).toBe(0);

    const third = await startDev({ dataDir, args: ["--fresh", "--empty"] });
    expect(await readDemo(dataDir)).toMatchObject({ networks: [] });
    expect((await new Visitor(third.url).visit(page)).path).toContain("/sign-in");
    expect(await new Visitor(third.url).signIn(email)).toMatchObject({ path: "/start", status: 200 });
    expect(await third.end()).toBe(0);
  });

  test("says in a sentence that a folder is of another version, and what to do", async () => {
    const dataDir = await folder();
    expect(await (await startDev({ dataDir, args: ["--empty"] })).end()).toBe(0);
    // As an earlier one wrote it, and as it left a folder that was begun empty.
    const earlier = [
      () => writeFile(join(dataDir, "demo.json"), '{"url":"http://localhost:3000","networks":[]}'),
      () => rm(join(dataDir, "demo.json")),
    ];
    for (const leave of earlier) {
      await leave();
      const { code, output } = await runDev({ dataDir });
      expect([code, output]).toEqual([
        1,
        `${dataDir} is from another version of Porchlight. Start over with npm run dev -- --fresh, which deletes what is in it, or choose another folder: PORCHLIGHT_DATA=.porchlight-2 npm run dev\n`,
      ]);
    }
    const over = await startDev({ dataDir, args: ["--fresh", "--empty"] });
    expect(await over.end()).toBe(0);
  });

  test("with an invalid port says so", async () => {
    const { code, output } = await runDev({ dataDir: await folder(), env: { PORT: "many" } });
    expect([code, output]).toEqual([1, "PORT must be a number from 1 to 65535.\n"]);
  });
});
