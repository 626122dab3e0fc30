import { createServer } from "node:http";
import { connect } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { expect, test } from "vitest";
import { createApi } from "#functions/api/app.ts";
import { command, createSmallWorld } from "../support/small-world.ts";

/** Serves the API as the development server does. Returns the port. */
async function listening() {
  const small = await createSmallWorld();
  const { fetch } = createApi({
    world: small.world,
    ports: small.ports,
    rateLimit: { perMinute: 1000 },
    log: () => {},
  });
  const server = createServer(getRequestListener((request) => fetch(request)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("No port");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: address.port, token: small.lantern.partners.larkfield.token, close };
}

/** The status of a raw request, so that no client normalizes its headers. */
const spelled = (port: number, lines: string[]) =>
  new Promise<number>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
    socket.once("data", (data) => {
      resolve(Number(data.toString().split(" ")[1]));
      socket.destroy();
    });
    socket.once("error", reject);
  });

test("on the wire: 10 MB with and without its length, and doubled headers", async () => {
  const { port, token, close } = await listening();
  try {
    const url = `http://127.0.0.1:${port}/v1/referrals`;
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "idempotency-key": command(),
    };
    const ten = new Uint8Array(10_000_000).fill(32);
    expect((await fetch(url, { method: "POST", headers, body: ten })).status).toBe(413);
    const stream = new Blob([ten]).stream();
    const streamed = await fetch(url, {
      method: "POST",
      headers,
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect(streamed.status).toBe(413);
    // The server still works afterwards.
    expect((await fetch(url, { headers })).status).toBe(200);

    const bearer = `Authorization: Bearer ${token}`;
    const start = ["POST /v1/referrals HTTP/1.1", "Host: x", "Content-Type: application/json"];
    const twice = [bearer, "Idempotency-Key: a", "Idempotency-Key: b", "Content-Length: 2", "", "{}"];
    expect(await spelled(port, [...start, ...twice])).toBe(400);
    const lengths = [bearer, "Idempotency-Key: a", "Content-Length: 2", "Content-Length: 3", "", "{}"];
    expect(await spelled(port, [...start, ...lengths])).toBe(400);
  } finally {
    close();
  }
});
