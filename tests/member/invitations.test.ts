import { beforeEach, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { invitationLimits } from "#shared/network/door/count-invitation.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { inviteAgain } from "#shared/network/member/invite-again.ts";
import { addressHash, mailedWindow } from "#shared/records/door/invited.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import type { Scope } from "#shared/table/scope.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { issuer } from "../support/doors.ts";
import { addNetwork, command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let admin: Scope;
beforeEach(async () => {
  world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
});

const stranger = "nora.vale@strangers.example";
/** One invitation; the code of its refusal, with its numbers, or "sent". */
async function invite(email: string, by: Scope = admin, role = "admissions") {
  try {
    await addMember(by, {
      name: "Nora Vale",
      email,
      role,
      identity: identityOf(issuer, `${email} ${command()}`),
      networkName: "Network",
      door: world.world.openDoor("web"),
      invitation: () => ({ subject: "s", text: "t" }),
      tell: quiet,
      command: command(),
    });
    return "sent";
  } catch (error) {
    const { fields } = error as { fields?: { pointer: string; code: string; params: object }[] };
    if (!fields?.[0]) throw error;
    expect(fields[0].pointer).toBe("/email");
    return { code: fields[0].code, ...fields[0].params };
  }
}
const mailsTo = async (email: string) => {
  await world.drain();
  return (await world.outbox()).filter((one) => one.to === email);
};

describe("a stranger is not flooded", () => {
  test("two networks and other spellings of the address: three mails a day, then again tomorrow", async () => {
    const other = await addNetwork(world, "net_lantern2");
    const foreign = world.as(other.members.network_admin);
    expect(await invite(stranger)).toBe("sent");
    expect(await invite(stranger, foreign)).toBe("sent");
    expect(await invite("Nora.Vale+x@strangers.example")).toBe("sent");
    const refused = { code: "member.invitations_to_address", hours: 7 };
    for (const by of [admin, foreign]) expect(await invite(stranger, by)).toEqual(refused);
    expect(await invite("nora.vale+y@strangers.example", foreign)).toEqual(refused);
    expect(await mailsTo(stranger)).toHaveLength(2);
    world.clock.pass({ hours: refused.hours });
    expect(await invite(stranger)).toBe("sent");
  });

  test("resending counts as well, and a refused resend mails nothing", async () => {
    const { member } = await addMember(admin, {
      name: "Nora Vale",
      email: stranger,
      role: "admissions",
      identity: identityOf(issuer, stranger),
      networkName: "Network",
      door: world.world.openDoor("web"),
      tell: quiet,
      command: command(),
    });
    const again = () =>
      inviteAgain(admin, {
        member,
        door: world.world.openDoor("web"),
        invitation: () => ({ subject: "s", text: "t" }),
        command: command(),
      });
    for (let sent = 0; sent < invitationLimits.address; sent += 1) await again();
    await expect(again()).rejects.toMatchObject({ kind: "invalid" });
    expect(await mailsTo(stranger)).toHaveLength(invitationLimits.address);
  });

  test("what is counted is a keyed hash, never the address", async () => {
    await invite(stranger);
    const address = await addressHash(world.world.secrets, stranger);
    expect(address).not.toContain("nora");
    const page = await world.world
      .openDoor("web")
      .query({ in: doors.invited(address), limit: 5, kinds: [mailedWindow] });
    expect(page.items).toHaveLength(1);
    expect(JSON.stringify(page.items)).not.toMatch(/nora|strangers/i);
  });
});

test("a new network sends twenty a day to anyone, an older one a hundred", async () => {
  const many = async (from: number, to: number) => {
    const answers: unknown[] = [];
    for (let at = from; at < to; at += 1) answers.push(await invite(`p${at}@strangers.example`));
    return answers.filter((one) => one === "sent").length;
  };
  expect(await many(0, 22)).toBe(invitationLimits.first);
  expect(await invite("next@strangers.example")).toMatchObject({
    code: "member.invitations_of_network",
    most: 20,
    hours: 7,
  });
  world.clock.pass({ hours: invitationLimits.firstDays * 24 });
  expect(await many(100, 121)).toBe(21);
}, 120_000);

describe("the link that stops invitations", () => {
  /** Invites in the browser, as an administrator does; the link of the mail. */
  async function invitedLink() {
    const oidc = { issuer: "https://issuer.test", clientId: "web" };
    const logged: object[] = [];
    const log = (line: object) => logged.push(line);
    const web = createWeb({ world: world.world, ports: world.ports, oidc, origin, development: true, log });
    const vera = await signedIn(world, web, world.lantern.members.network_admin);
    const form = {
      form: "invite",
      command: command(),
      name: "Nora Vale",
      email: stranger,
      role: "admissions",
    };
    expect((await vera.post("/network/members", form)).status).toBe(303);
    const [mail] = await mailsTo(stranger);
    const path = /\/invitations\/\S+/.exec(mail?.text ?? "")?.[0] ?? "none";
    return { web, path, text: mail?.text ?? "", logged };
  }

  test("the mail names who invites and their address; the link and the log name no one", async () => {
    const { web, path, text, logged } = await invitedLink();
    expect(text).toContain("network_admin of net_lantern (network_admin@net-lantern.example) invited you");
    expect(path).not.toMatch(/nora|strangers|net_|@/i);
    await web.request(`${origin}${path}`);
    expect(JSON.stringify(logged)).not.toContain(path.split("/")[2]);
  });

  test("opening it changes nothing; its button stops every network, until the person allows it again", async () => {
    const { web, path } = await invitedLink();
    const press = (to: string) =>
      web.request(`${origin}${path}/${to}`, { method: "POST", headers: { origin } });
    expect((await web.request(`${origin}${path}`)).status).toBe(200);
    expect(await invite(stranger, admin, "network_admin")).toBe("sent");

    expect((await press("stopped")).status).toBe(303);
    expect(await (await web.request(`${origin}${path}`)).text()).toContain("Invitations are stopped");
    world.clock.pass({ hours: 24 * 400 });
    const other = await addNetwork(world, "net_lantern2");
    for (const by of [admin, world.as(other.members.network_admin)])
      expect(await invite(stranger, by)).toEqual({ code: "member.invitations_stopped" });

    expect((await press("allowed")).status).toBe(303);
    expect(await invite(stranger)).toBe("sent");
  });

  test("a made-up or changed link stops no one", async () => {
    const { web, path } = await invitedLink();
    for (const bad of ["/invitations/never", `${path.slice(0, -4)}AAAA`]) {
      expect((await web.request(`${origin}${bad}`)).status).toBe(404);
      const post = { method: "POST", headers: { origin } };
      expect((await web.request(`${origin}${bad}/stopped`, post)).status).toBe(404);
    }
    const elsewhere = { method: "POST", headers: { origin: "https://elsewhere.example" } };
    expect((await web.request(`${origin}${path}/stopped`, elsewhere)).status).toBe(403);
    expect(await invite(stranger)).toBe("sent");
  });
});
