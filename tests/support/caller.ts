import { createApi } from "#functions/api/app.ts";
import type { SmallWorld } from "./small-world.ts";

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: any API response
  readonly body: any;
  readonly text: string;
}

/** Calls the partner API as a program would, and keeps its log. */
export function caller(world: SmallWorld, perMinute = 10_000) {
  const logged: object[] = [];
  const api = createApi({
    world: world.world,
    ports: world.ports,
    rateLimit: { perMinute },
    log: (line) => logged.push(line),
  });
  const call = async (
    method: string,
    path: string,
    token?: string,
    options: {
      body?: unknown;
      raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
      headers?: Record<string, string>;
    } = {},
  ): Promise<Called> => {
    const sends = options.raw !== undefined || options.body !== undefined;
    const response = await api.request(path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(sends ? { "content-type": "application/json" } : {}),
        ...options.headers,
      },
      ...(sends ? { body: options.raw ?? JSON.stringify(options.body), duplex: "half" } : {}),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get("content-type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? JSON.parse(text) : undefined,
    };
  };
  return { call, logged };
}
