import { randomUUID } from "node:crypto";

/*
 * Runs a partner's main path against any running system: `npm run smoke -- URL KEY`. It withdraws the
 * referral at the end, so that staff need not handle it; with `--keep` it waits for a decision.
 */

const [url, key, keep] = process.argv.slice(2);
if (!url || !key) {
  console.error("Usage: npm run smoke -- URL KEY [--keep]");
  process.exit(2);
}

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the system answers
  readonly body: any;
}

async function call(method: string, path: string, body?: unknown, idempotency?: string): Promise<Answer> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(idempotency ? { "idempotency-key": idempotency } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
}

function step(name: string, ok: boolean, detail: string): void {
  console.log(`${ok ? "ok  " : "FAIL"} ${name}: ${detail}`);
  if (!ok) process.exit(1);
}

/**
 * Polls until the condition holds, for at most ten seconds: outbox messages are delivered in the background.
 */
async function until(path: string, holds: (body: Answer["body"]) => boolean): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await call("GET", path);
    if (holds(answer.body) || attempt >= 50) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const health = await call("GET", "/health");
step("health", health.status === 200, health.body.status);

const vacancies = await call("GET", "/v1/vacancies");
const free = (vacancies.body.items ?? []).reduce(
  (sum: number, one: { beds: { free: number } }) => sum + one.beds.free,
  0,
);
step("vacancies", vacancies.status === 200, `${vacancies.body.items?.length} houses, ${free} beds free`);

const description = await call("GET", "/v1/openapi.json");
const example = description.body.paths["/v1/referrals"].post.requestBody.content["application/json"].example;
const idempotency = randomUUID();
const sent = await call("POST", "/v1/referrals", example, idempotency);
step("referral sent", sent.status === 201, `${sent.body.number ?? sent.body.title}`);
const again = await call("POST", "/v1/referrals", example, idempotency);
step("repeat is the same", again.body.id === sent.body.id, `${again.status}`);

const path = `/v1/referrals/${sent.body.id}`;
const read = await until(path, (body) => body.status === "received");
step("received", read.body.status === "received", `answer by ${read.body.decideBy}`);
const list = await call("GET", "/v1/referrals");
step(
  "listed",
  list.body.items?.some((one: { id: string }) => one.id === sent.body.id),
  `${list.body.items?.length} on the page`,
);

if (keep === "--keep") process.exit(0);
const asked = await call("PUT", `${path}/withdrawal`);
step("withdrawal asked", asked.status === 202, asked.body.withdrawal?.outcome);
const gone = await until(path, (body) => body.withdrawal?.outcome !== "pending");
step("withdrawn", gone.body.withdrawal?.outcome === "done", gone.body.status);
