import { html } from "hono/html";
import { type ExampleParties, exampleReferral } from "#shared/records/referral/payload/example.ts";
import { changeNames } from "./openapi.ts";
import { apiRoutes } from "./routes.ts";

const statusNames = { 200: "200 OK", 201: "201 Created", 202: "202 Accepted" } as const;

export const docsStyle = `:root{color-scheme:light dark;--ink:#272030;--paper:#f7f3ec;--panel:#fefdfa;--edge:#e0dacf;--second:#585260}
@media (prefers-color-scheme:dark){:root{--ink:#eee9df;--paper:#17141f;--panel:#24212c;--edge:#3f3a48;--second:#b9b4a8}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.65rem}h2{font-size:1.2rem;margin-top:2rem}
section{background:var(--panel);border:1px solid var(--edge);border-radius:16px;padding:0 1rem 1rem;margin-top:1rem}
code,pre{font:15px/1.5 ui-monospace,monospace}pre{overflow:auto;background:var(--paper);border-radius:12px;padding:1rem}
p.second{color:var(--second);font-size:15px}a{color:inherit}`;

/** The API docs for people: the same routes as the OpenAPI description, and a working example. */
export function docsPage({
  origin,
  today,
  parties,
}: {
  origin: string;
  today: string;
  parties: ExampleParties | undefined;
}) {
  const example = JSON.stringify(exampleReferral(today, parties), null, 2);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Partner API · Porchlight</title>
<link rel="stylesheet" href="/v1/docs.css">
</head>
<body>
<main>
<h1>Partner API</h1>
<p>See open beds, send referrals and follow their status. Full description: <a href="/v1/openapi.json">openapi.json</a>.</p>
<h2>Before you start</h2>
<p>Send your key with every request: <code>Authorization: Bearer plk_…</code>. Every response shows how much of your rate limit is left (<code>RateLimit</code>). Errors are <code>application/problem+json</code> with a JSON pointer for each field.</p>
<p>Send a new <code>Idempotency-Key</code> with each new referral. The same key with the same body is the same request. If you don't get a response, send it again unchanged.</p>
<p>Moments carry their offset from UTC (RFC 3339): <code>2026-11-30T23:00:00.000Z</code>. Dates are calendar dates, <code>2026-11-30</code>; the description says in whose time zone, and <code>timeZone</code> names it where there is a house. Send an arrival as the house's own <code>date</code> and <code>time</code>, or as a moment with its offset in <code>at</code>.</p>
<p>A referral needs the person's full consent (42 CFR 2.31). You get back only what the consent allows.</p>
<h2>Operations</h2>
${apiRoutes.map(
  (
    route,
  ) => html`<section><h3><code>${route.method.toUpperCase()} ${route.path.replace(/:([a-z]+)/g, "{$1}")}</code></h3>
<p>${route.summary}. Returns ${statusNames[route.status]}.</p><p class="second">${route.operationId}</p></section>`,
)}
<h2>Example referral</h2>
<pre tabindex="0">curl ${origin}/v1/referrals \\
  -H "Authorization: Bearer $KEY" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -H "Content-Type: application/json" \\
  -d @referral.json</pre>
${
  parties
    ? ""
    : html`<p>${changeNames}</p>
`
}<pre tabindex="0">${example}</pre>
<p class="second">If a house asks you a question, the status is <code>information_requested</code>, the question is in <code>pause</code>, and the clock is paused until you answer at <code>/v1/referrals/{id}/information</code> or by phone.</p>
<p class="second">A withdrawal takes effect if it reaches the house before the person moves in: its outcome is <code>done</code>, otherwise <code>too_late</code>, or <code>not_shared</code> if the consent doesn't allow a status. After the consent's last day nothing more is shared and every status is <code>not_shared</code>. Partners and networks never exchange fees, credits or paid holds.</p>
</main>
</body>
</html>`;
}
