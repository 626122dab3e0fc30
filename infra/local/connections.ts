import { connect, type Socket } from "node:net";

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  /** JSON. */
  readonly body?: string | Uint8Array;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** How many requests are on the way at once, as the SDK's own handler has it. */
const most = 50;

/**
 * Carries the SDK's requests to an engine on this machine: plain HTTP, answers with a length. Node's client, made for
 * any server, takes most of a request's processor time.
 */
export class Connections {
  readonly metadata = { handlerProtocol: "http/1.1" };
  readonly #free: Connection[];
  readonly #waiting: ((connection: Connection) => void)[] = [];

  constructor(endpoint: string) {
    const { hostname: host, port } = new URL(endpoint);
    this.#free = Array.from({ length: most }, () => new Connection({ host, port: Number(port) || 80 }));
  }

  async handle({ method, path, headers, body = "" }: Request): Promise<{ response: Response }> {
    const connection =
      this.#free.pop() ?? (await new Promise<Connection>((resolve) => this.#waiting.push(resolve)));
    try {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const request = `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${textOf(body)}`;
      return { response: await connection.ask(request) };
    } finally {
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#free.push(connection);
    }
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): object {
    return {};
  }

  destroy(): void {
    for (const connection of this.#free) connection.end();
  }
}

const textOf = (body: string | Uint8Array): string =>
  typeof body === "string" ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString();

/** Opened when it is first used and again if it has ended. It carries one request at a time. */
class Connection {
  readonly #at: { host: string; port: number };
  #socket: Socket | undefined;
  #got = Buffer.alloc(0);
  #asked: { resolve(response: Response): void; reject(error: Error): void } | undefined;

  constructor(at: { host: string; port: number }) {
    this.#at = at;
  }

  async ask(request: string): Promise<Response> {
    if (!this.#socket || this.#socket.destroyed) this.#socket = this.#opened();
    const socket = this.#socket.ref();
    try {
      return await new Promise<Response>((resolve, reject) => {
        this.#asked = { resolve, reject };
        socket.write(request);
      });
    } finally {
      this.#asked = undefined;
      socket.unref();
    }
  }

  end(): void {
    this.#socket?.destroy();
  }

  #opened(): Socket {
    this.#got = Buffer.alloc(0);
    const socket = connect({ ...this.#at, noDelay: true });
    const failed = (error: Error) => {
      if (this.#socket === socket) this.#asked?.reject(error);
    };
    socket.on("data", (data) => this.#take(data));
    socket.on("error", failed);
    // The SDK repeats what ended with this code.
    socket.on("close", () => failed(Object.assign(new Error("The engine hung up"), { code: "ECONNRESET" })));
    return socket;
  }

  #take(data: Buffer): void {
    this.#got = Buffer.concat([this.#got, data]);
    const head = this.#got.indexOf("\r\n\r\n");
    if (head < 0) return;
    const [status = "", ...lines] = this.#got.toString("latin1", 0, head).split("\r\n");
    const headers = Object.fromEntries(
      lines.map((line) => {
        const [name = "", ...value] = line.split(":");
        return [name.toLowerCase(), value.join(":").trim()];
      }),
    );
    const length = Number(headers["content-length"]);
    if (Number.isNaN(length)) {
      this.#asked?.reject(new Error("The engine's answer has no length"));
      this.end();
      return;
    }
    const body = this.#got.subarray(head + 4, head + 4 + length);
    if (body.length < length) return;
    this.#got = Buffer.alloc(0);
    this.#asked?.resolve({ statusCode: Number(status.split(" ")[1]), headers, body });
  }
}
