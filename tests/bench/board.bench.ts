import { Temporal } from "temporal-polyfill";
import { test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { identityNamespace } from "#infra/local/system.ts";
import { membershipsOf } from "#shared/network/door/open-session.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { demoWorld } from "../support/demo.ts";
import { issuer } from "../support/doors.ts";
import { origin, signedIn } from "../web/browser.ts";
import { cpuOf, median, report, rounded } from "./table.ts";

test("CPU a page: the board of the demo's first house, and a page that asks nothing", async () => {
  const { test: world, networks } = await demoWorld(() => Temporal.Now.instant());
  const lantern = networks[0];
  const house = lantern?.houses[0]?.id;
  if (!lantern || !house) throw new Error("the demo has a house");
  const oidc = { issuer, clientId: "web" };
  const app = createWeb({
    world: world.world,
    ports: world.ports,
    oidc,
    origin,
    development: true,
    log: () => {},
  });
  const delphine = lantern.members.find(
    ({ role, houses }) => role === "house_manager" && houses.includes(house),
  );
  const [grant] = await membershipsOf(
    world.world.openDoor("web"),
    identityOf(identityNamespace, delphine?.email ?? ""),
  );
  if (!grant) throw new Error("the demo's house has a manager");
  const manager = await signedIn(world, app, grant);
  const page = (path: string) => async () => {
    const { status } = await manager.get(path);
    if (status !== 200) throw new Error(`${path} is ${status}`);
  };
  const board = page(`/houses/${house}/today`);
  const signIn = page("/sign-in");
  await cpuOf(board, 100);
  await cpuOf(signIn, 100);
  const rounds: { board: number; signIn: number }[] = [];
  for (let round = 0; round < 9; round += 1)
    rounds.push({ board: await cpuOf(board, 50), signIn: await cpuOf(signIn, 50) });
  report("CPU a page (ms)", [
    {
      what: "median of 9 rounds of 50",
      board: rounded(median(rounds.map((one) => one.board))),
      budget: 8,
      "a page that reads nothing": rounded(median(rounds.map((one) => one.signIn))),
    },
  ]);
});
