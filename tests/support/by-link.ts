import type { createMe } from "#functions/me/app.ts";

export const origin = "http://localhost:3000";

interface Sent {
  readonly method?: string;
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly from?: string;
}

/** Asks as the browser of someone who came by a personal link. `cookie`: what the link was exchanged for. */
export async function ask(
  app: Pick<ReturnType<typeof createMe>, "request">,
  path: string,
  { form, method = form ? "POST" : "GET", cookie = "", from = origin }: Sent = {},
) {
  const answer = await app.request(`${origin}${path}`, {
    method,
    headers: {
      cookie,
      "accept-language": "en",
      ...(method === "POST" ? { origin: from, "content-type": "application/x-www-form-urlencoded" } : {}),
    },
    ...(form ? { body: new URLSearchParams(form).toString() } : {}),
  });
  const set = answer.headers.get("set-cookie") ?? "";
  return {
    status: answer.status,
    to: answer.headers.get("location"),
    text: await answer.text(),
    headers: answer.headers,
    cookie: /__Host-porchlight-link=[^;]+/.exec(set)?.[0] ?? "",
  };
}
