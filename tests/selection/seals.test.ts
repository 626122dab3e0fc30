import { inspect } from "node:util";
import type { KMSClientConfig } from "@aws-sdk/client-kms";
import { expect, test } from "vitest";
import { kmsSeals } from "#functions/cloud/kms-seals.ts";
import { newKey } from "#shared/records/selection/chain.ts";
import type { Tags } from "#shared/tenancy/reach.ts";

const tags: Tags = { network: "net_1", house: "hse_1" };

/** A KMS key that answers as AWS documents, over HTTP. `fails`: the name of the error it answers with. */
function fakeKms() {
  const kept = new Map<string, { text: string; context: string }>();
  const state: { fails?: string; status?: number; asked: string[] } = { asked: [] };
  const contextOf = (given: Record<string, string>) => JSON.stringify(Object.entries(given).sort());
  const answers = {
    Encrypt: ({ Plaintext, EncryptionContext }: Record<"Plaintext", string> & Contexts) => {
      const CiphertextBlob = Buffer.from(`blob ${kept.size}`).toString("base64");
      kept.set(CiphertextBlob, { text: Plaintext, context: contextOf(EncryptionContext) });
      return { CiphertextBlob };
    },
    Decrypt: ({ CiphertextBlob, EncryptionContext }: Record<"CiphertextBlob", string> & Contexts) => {
      const found = kept.get(CiphertextBlob);
      return found?.context === contextOf(EncryptionContext) ? { Plaintext: found.text } : undefined;
    },
  };
  const handle = async ({ headers, body }: Sent) => {
    const act = headers["x-amz-target"] === "TrentService.Encrypt" ? "Encrypt" : "Decrypt";
    const asked = new TextDecoder().decode(body);
    state.asked.push(asked);
    const answer = state.fails === undefined ? answers[act](JSON.parse(asked)) : undefined;
    const said = answer ?? { __type: state.fails ?? "InvalidCiphertextException", message: "No" };
    return {
      response: {
        statusCode: answer ? 200 : (state.status ?? 400),
        headers: { "content-type": "application/x-amz-json-1.1" },
        body: new Blob([JSON.stringify(said)]).stream(),
      },
    };
  };
  const config: KMSClientConfig = {
    region: "us-west-2",
    maxAttempts: 1,
    credentials: { accessKeyId: "id", secretAccessKey: "key" },
    requestHandler: { handle } as unknown as NonNullable<KMSClientConfig["requestHandler"]>,
  };
  return { state, over: (at = tags, kms = "key_1") => kmsSeals(kms, config, at) };
}
interface Sent {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}
interface Contexts {
  readonly EncryptionContext: Record<string, string>;
}

test("a key of a house's draws opens only for that network, house and period", async () => {
  const { state, over } = fakeKms();
  const key = newKey();
  const sealed = await over().seal("draw/hse_1/2026-01-02", key);
  expect(sealed).not.toContain(key);
  expect(JSON.parse(state.asked[0] ?? "")).toMatchObject({
    KeyId: "key_1",
    EncryptionContext: { ...tags, context: "draw/hse_1/2026-01-02" },
  });
  expect(await over().open("draw/hse_1/2026-01-02", sealed)).toBe(key);
  expect(await over().open("draw/hse_1/2026-01-16", sealed)).toBeUndefined();
  for (const other of [{ house: "hse_2" }, { network: "net_2" }] as const)
    expect(await over({ ...tags, ...other }).open("draw/hse_1/2026-01-02", sealed)).toBe(undefined);
  expect(await over().open("draw/hse_1/2026-01-02", `${sealed}AAAA`)).toBeUndefined();
});

test("a key that is gone is lost; whatever may pass is an error without the key in it", async () => {
  const { state, over } = fakeKms();
  const key = newKey();
  const sealed = await over().seal("a", key);
  for (const gone of ["DisabledException", "KMSInvalidStateException", "NotFoundException"]) {
    state.fails = gone;
    expect(await over().open("a", sealed)).toBeUndefined();
  }
  for (const [passing, status] of [
    ["AccessDeniedException", 400],
    ["ThrottlingException", 400],
    ["KMSInternalException", 500],
  ] as const) {
    Object.assign(state, { fails: passing, status });
    for (const run of [() => over().open("a", sealed), () => over().seal("a", key)]) {
      const error: unknown = await run().then(
        () => undefined,
        (failed: unknown) => failed,
      );
      expect(error).toMatchObject({ name: passing });
      const said = inspect(error, { depth: 9, showHidden: true });
      for (const form of [key, Buffer.from(key).toString("base64")]) expect(said).not.toContain(form);
    }
  }
});
