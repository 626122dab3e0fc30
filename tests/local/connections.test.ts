import { createServer, type Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Connections } from "#infra/local/connections.ts";

/** An engine that answers each request by `answer`; how many connections it has had, and now has. */
async function engine(answer: (socket: Socket, count: number) => unknown) {
  let requests = 0;
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.on("data", () => answer(socket, ++requests));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  const connections = new Connections(`http://127.0.0.1:${address.port}`);
  return {
    connections,
    opened: () => sockets.length,
    ask: async () => {
      const { status, body } = await connections.post("host: engine\r\n", "{}");
      return [status, body.toString()];
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

const answerOf = (body: string) =>
  `HTTP/1.1 200 OK\r\nX-Amzn-RequestId: a:b\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

test("an answer in pieces is read whole, and the connection is used again", async () => {
  await using one = await engine(async (socket) => {
    for (const byte of Buffer.from(answerOf('{"name":"Séverine"}'))) {
      socket.write(Buffer.of(byte));
      await turn();
    }
  });
  const whole = [200, '{"name":"Séverine"}'];
  expect([await one.ask(), await one.ask()]).toEqual([whole, whole]);
  expect(one.opened()).toBe(1);
});

test("an engine that hangs up fails the request on the way with what is repeated; the next connects anew", async () => {
  await using one = await engine((socket, count) =>
    count === 1 ? socket.destroy() : socket.end(answerOf("{}")),
  );
  await expect(one.ask()).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(await one.ask()).toEqual([200, "{}"]);
  expect(one.opened()).toBe(2);
});

test("an answer without a length is refused, not waited for", async () => {
  await using one = await engine((socket) => socket.write("HTTP/1.1 200 OK\r\n\r\n{}"));
  await expect(one.ask()).rejects.toThrow("no length");
});

test("many requests at once share fifty connections", async () => {
  await using one = await engine((socket) => socket.write(answerOf("{}")));
  const answers = await Promise.all(Array.from({ length: 300 }, () => one.ask()));
  expect(answers).toHaveLength(300);
  expect(one.opened()).toBeLessThanOrEqual(50);
});
