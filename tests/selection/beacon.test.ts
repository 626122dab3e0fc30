import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { drand } from "#functions/cloud/drand.ts";
import { developmentBeacon } from "#infra/local/development-beacon.ts";
import { isDevelopment, quicknetKey, timeOfRound } from "#shared/records/selection/round.ts";
import { verifyRound } from "#shared/records/selection/verify-round.ts";
import { signed } from "./house.ts";

const { rounds }: { rounds: readonly { round: number; signature: string }[] } = JSON.parse(
  readFileSync("tests/data/drand/quicknet.json", "utf8"),
);
const [real, other] = rounds;
if (!real || !other) throw new Error("No rounds");

/** Hosts that answer in turn with these, and what they were asked. */
function hosts(...answers: readonly (() => Promise<Response> | Response)[]) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const beacon = drand(async (url, init) => {
    asked.push({ url: String(url), init });
    return (answers[asked.length - 1] ?? (() => new Response("", { status: 500 })))();
  });
  return { beacon, asked };
}
const says = (body: object) => () => Response.json(body);
const right = says({ ...real, randomness: "not used" });

test("hosts are asked in turn, by HTTPS, without redirects and with a limit of time, for one round", async () => {
  const down = () => Promise.reject(new TypeError("fetch failed"));
  const { beacon, asked } = hosts(down, () => new Response("no", { status: 404 }), right);
  expect(await beacon.round(real.round)).toEqual({ round: real.round, signature: real.signature });
  expect(new Set(asked.map(({ url }) => new URL(url).host)).size).toBe(3);
  for (const { url, init } of asked) {
    expect(url).toMatch(new RegExp(`^https://[^/]+/52db9ba7[0-9a-f]{56}/public/${real.round}$`));
    expect(init?.redirect).toBe("error");
    expect(init?.signal).toBeInstanceOf(AbortSignal);
  }
});

test("a host that answers with another round, a false signature, or anything else is passed over; with none, it fails", async () => {
  const bad = [
    says(other),
    says({ ...other, round: real.round }),
    says(signed(real.round)),
    () => new Response(`{"round":${real.round},"signature":"${"0".repeat(100_000)}"}`),
    () => new Response("<html>"),
    says({ round: real.round, signature: `${real.signature}00` }),
    says([real.signature]),
  ];
  for (const answer of bad) {
    const { beacon, asked } = hosts(answer, right);
    expect((await beacon.round(real.round)).signature).toBe(real.signature);
    expect(asked).toHaveLength(2);
  }
  const none = [...bad.slice(0, 2), () => new Response("no", { status: 404 })];
  await expect(hosts(...none).beacon.round(real.round)).rejects.toThrow(
    /No host has round 1000\..*answered 404/,
  );
});

test("the development beacon signs on drand's schedule with a key of its own, and never a round to come", async () => {
  const at = timeOfRound(40_000_000);
  let now = at.subtract({ milliseconds: 1 });
  const beacon = developmentBeacon(new Uint8Array(48).fill(7), () => now);
  await expect(beacon.round(40_000_000)).rejects.toThrow(/has not come/);
  now = Temporal.Instant.from(at);
  const round = await beacon.round(40_000_000);
  expect(verifyRound(round, beacon.publicKey)).toBe(true);
  expect(verifyRound(round, quicknetKey)).toBe(false);
  expect([beacon.publicKey, drand().publicKey].map(isDevelopment)).toEqual([true, false]);
});
