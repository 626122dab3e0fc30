import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { pageOfHouses } from "#shared/records/house/list-houses.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
beforeAll(async () => {
  world = await createSmallWorld();
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: () => {},
  });
});

/** A form with a file, as a browser sends it: body and content type. */
const form = (text: string, name = "sheet.csv") => ({
  headers: { origin, "content-type": "multipart/form-data; boundary=xyz" },
  body: `--xyz\r\nContent-Disposition: form-data; name="command"\r\n\r\n${crypto.randomUUID()}\r\n--xyz\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n--xyz--\r\n`,
});

test("a sheet is uploaded, mapped, questioned, answered and confirmed on its pages", async () => {
  const admin = await signedIn(world, web, world.lantern.members.network_admin);
  const { body, headers } = form(readFileSync("tests/data/listings.csv", "utf8"));
  const sent = await admin.post("/network/imports", body, headers);
  expect(sent.status).toBe(303);
  const page = sent.to?.replace(/\/columns$/, "") ?? "";
  expect((await admin.get(`${page}/columns`)).text).toContain("“House Name” is");
  const twice = await admin.send(`${page}/columns`, `${page}/columns`, {
    kind: "houses",
    column_0: "name",
    column_1: "name",
  });
  expect([twice.status, twice.text.includes("Another column is already matched to this.")]).toEqual([
    422,
    true,
  ]);
  const mapping = {
    kind: "houses",
    column_0: "name",
    column_1: "address",
    column_2: "phone",
    column_3: "serves",
    column_4: "beds",
    column_5: "monthlyFee",
  };
  expect((await admin.send(`${page}/columns`, `${page}/columns`, mapping)).to).toBe(page);
  const long = await admin.send(page, `${page}/answers`, { "own.9.beds": "x".repeat(2001) });
  expect([long.status, long.text.includes("Keep it under 2,000 characters.")]).toEqual([422, true]);
  await admin.send(page, `${page}/answers`, {
    "how.9.beds": "stands",
    "out.6": "yes",
    "own.4.monthlyFee": "$1,300",
  });
  const asked = await admin.get(page);
  expect(asked.text).toContain("That is $300.00 a week");
  expect(asked.text).not.toContain("421 beds in one house?");
  expect(asked.text).toContain("Skipped by you");
  const early = await admin.send(page, `${page}/settled`, { how: "fix" });
  expect(early.to).toBe(page);
  await admin.send(page, `${page}/settled`, { how: "stands", code: "" });
  const ready = (await admin.get(page)).text;
  expect(ready).not.toContain('id="answers"');
  expect(ready).toContain("Import 8 houses");
  expect((await admin.send(page, `${page}/confirmation`, {})).to).toBe(page);
  await world.drain();
  const { items } = await pageOfHouses(world.as(world.lantern.members.network_admin), {});
  expect(items.find((one) => one.name === "Second Door Homes")?.weeklyFeeCents).toBe(30_000);
  const done = await admin.get(page);
  expect(done.text).toContain("Undo this import");
  expect((await admin.send(page, `${page}/reversal`, {})).to).toBe(page);
  await world.drain();
  expect((await admin.get(page)).text).toContain("Import undone. You can upload the spreadsheet again.");
});

test("only an upload may be large, up to its limit; other forms keep theirs", async () => {
  const admin = await signedIn(world, web, world.lantern.members.network_admin);
  const rows = (bytes: number) => `House,Bed\n${"Juniper House,1\n".repeat(bytes / 16)}`;
  const fits = form(rows(200_000));
  expect((await admin.post("/network/imports", fits.body, fits.headers)).status).toBe(303);
  const large = form(rows(3_400_000));
  expect((await admin.post("/network/imports", large.body, large.headers)).status).toBe(413);
  const other = form(rows(100_000));
  expect((await admin.post("/network/houses", other.body, other.headers)).status).toBe(413);
});

test("house staff can't import, and admissions can import only residents", async () => {
  const { body, headers } = form("House name\nWren House");
  const manager = await signedIn(world, web, world.lantern.members.house_manager);
  for (const path of ["/network/imports", "/residents/imports"])
    expect((await manager.post(path, body, headers)).status).toBe(403);
  const care = await signedIn(world, web, world.lantern.members.admissions);
  expect((await care.post("/network/imports", body, headers)).status).toBe(403);
  expect((await care.get("/residents/imports")).text).toContain("Current residents".toLowerCase());
  const sent = await care.post("/residents/imports", body, headers);
  expect((await care.get(sent.to ?? "")).text).toContain("Required but not matched");
});

test("a file that is no sheet is refused at the field, and nothing is saved", async () => {
  const admin = await signedIn(world, web, world.lantern.members.network_admin);
  const none = form("");
  const answer = await admin.post("/network/imports", none.body, none.headers);
  expect([answer.status, answer.text.includes("Choose a CSV or XLSX file.")]).toEqual([422, true]);
  const broken = form('Name,City\n"Wren,Austin', "broken.csv");
  const refused = await admin.post("/network/imports", broken.body, broken.headers);
  expect([refused.status, refused.text.includes("quotation mark")]).toEqual([422, true]);
  expect((await admin.get("/network/imports")).text).not.toContain("broken.csv");
});
