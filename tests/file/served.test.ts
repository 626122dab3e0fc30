import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { longestFile } from "#shared/records/file/file.ts";
import { command, createSmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";
import { pdf, photo, place } from "./kit.ts";

const at = "/network/agreements";
let admin: Person;

beforeAll(async () => {
  const world = await createSmallWorld();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  admin = await signedIn(world, web, world.lantern.members.network_admin);
});

/** Sends the form as a browser does that has a file. */
async function put(scan: Buffer, name: string, party = "Harrow Lab") {
  const form = new FormData();
  const typed = { kind: "baa", party, service: "Testing", signedOn: "2026-01-05", renewal: "ends" };
  for (const [field, value] of Object.entries({ ...typed, keptAt: "The safe", form: "agreement" }))
    form.set(field, value);
  form.set("command", command());
  form.set("scan", new File([new Uint8Array(scan)], name));
  const sent = new Response(form);
  const type = sent.headers.get("content-type") ?? "";
  // A form's own stream throws where nobody listens, if it is read only in part.
  return admin.post(at, (await sent.blob()).stream(), { origin, "content-type": type });
}
const links = (page: string, within: string) => [
  ...page.matchAll(new RegExp(`href="(${within}[^"]+)"`, "g")),
];

test("a file that is refused is said at its field, and what was typed stays", async () => {
  for (const [scan, said] of [
    [Buffer.from("<svg onload=alert(1)></svg>"), "Choose a JPEG or PNG photo, or a PDF."],
    [photo().subarray(0, 700), "This file is incomplete or damaged."],
    [Buffer.alloc(longestFile + 1), "This file is over 4 MB."],
    [Buffer.alloc(longestFile + 5_000_000), "This file is over 4 MB."],
  ] as const) {
    const { text } = await put(scan, "signed.jpg");
    expect(text).toContain(said);
    expect(text).toContain('value="Harrow Lab"');
    expect(text).toContain('value="The safe"');
  }
  // A form that was cut in a typed field is not taken for whole.
  expect((await put(photo(), "signed.jpg", "x".repeat(longestFile + 500_000))).status).toBe(413);
  expect((await put(Buffer.alloc(26_000_000), "signed.jpg")).status).toBe(413);
  expect(links((await admin.get(at)).text, `${at}/agr_`)).toEqual([]);
});

test("a photo is shown, a PDF downloaded; neither runs or loads anything, nor has the name it was sent with", async () => {
  await put(photo(), "Linus Bracken.html", "Photo Lab");
  await put(pdf(), "Linus Bracken.svg", "Paper Lab");
  const served = [];
  for (const [, agreement = ""] of links((await admin.get(at)).text, `${at}/agr_`)) {
    const [[, scan = ""] = []] = links((await admin.get(agreement)).text, `${agreement}/scans/`);
    const { headers, text } = await admin.get(scan);
    expect(text).not.toContain(place);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    served.push([headers.get("content-type"), headers.get("content-disposition")]);
  }
  expect(served.sort()).toEqual([
    ["application/pdf", 'attachment; filename="agreement.pdf"'],
    ["image/jpeg", 'inline; filename="agreement.jpg"'],
  ]);
});
