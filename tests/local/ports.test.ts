import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { secretsFrom } from "#functions/cloud/secrets-from.ts";
import { filesIn, keptBytes, outboxIn } from "#infra/local/ports.ts";

const folder = () => mkdtemp(join(inject("scratch"), "ports-"));

describe("local secrets", () => {
  const secrets = secretsFrom(Buffer.alloc(32, 7));

  test("open what was sealed for the same context, and nothing else", async () => {
    const sealed = await secrets.seal("a", "Rosa");
    expect(await secrets.open("a", sealed)).toBe("Rosa");
    expect(await secrets.open("b", sealed)).toBeUndefined();
    expect(await secretsFrom(Buffer.alloc(32, 8)).open("a", sealed)).toBeUndefined();
  });

  test("refuse any changed character and any truncation", async () => {
    const sealed = await secrets.seal("a", "Rosa");
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(await secrets.open("a", sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
      expect(await secrets.open("a", sealed.slice(0, at))).toBeUndefined();
    }
  });

  test("hash the same for one purpose and differently for another", async () => {
    expect(await secrets.hmac("search", "ros")).toBe(await secrets.hmac("search", "ros"));
    expect(await secrets.hmac("search", "ros")).not.toBe(await secrets.hmac("other", "ros"));
  });

  test("stay the same across a restart", async () => {
    const dir = await folder();
    const sealed = await secretsFrom(await keptBytes(dir, "secret.key")).seal("a", "Rosa");
    expect(await secretsFrom(await keptBytes(dir, "secret.key")).open("a", sealed)).toBe("Rosa");
  });
});

describe("local files and mail", () => {
  test("a file is read back as it was written, whatever its key", async () => {
    const files = filesIn(await folder());
    await files.put("../../etc/x", new Uint8Array([1, 2]), "image/png");
    expect(await files.get("../../etc/x")).toEqual({ body: Buffer.from([1, 2]), contentType: "image/png" });
    expect(await files.get("other")).toBeUndefined();
    await files.delete("../../etc/x");
    await files.delete("other");
    expect(await files.get("../../etc/x")).toBeUndefined();
  });

  test("the outbox lists the emails that would have been sent, newest first", async () => {
    const { mail, list } = outboxIn(join(await folder(), "outbox.jsonl"), () => "2026-03-02T17:00:00.000Z");
    expect(await list()).toEqual([]);
    await mail.send({ to: "a@example.org", kind: "k", subject: "One", text: "t\n2" });
    await mail.send({ to: "a@example.org", kind: "k", subject: "Two", text: "t" });
    expect((await list()).map(({ subject }) => subject)).toEqual(["Two", "One"]);
  });
});
