import { connect, type Socket } from "node:net";

interface Response {
  readonly status: number;
  readonly body: Buffer;
}

/** How many requests are on the way at once, as in the SDK's own client. */
const most = 50;

/**
 * Connections to an engine on this machine: plain HTTP, answers with a length. Node's client, made for any server,
 * takes most of a request's processor time. They keep no process alive.
 */
export class Connections {
  readonly #at: { host: string; port: number };
  readonly #free: Connection[] = [];
  #opened = 0;
  readonly #waiting: ((connection: Connection) => void)[] = [];

  constructor(endpoint: string) {
    const { hostname: host, port } = new URL(endpoint);
    this.#at = { host, port: Number(port) || 80 };
  }

  /** Posts JSON. `headers` end each with a line break. @throws an error with the code ECONNRESET */
  async post(headers: string, body: string): Promise<Response> {
    const connection = this.#free.pop() ?? (await this.#next());
    try {
      const length = `content-length: ${Buffer.byteLength(body)}\r\n`;
      return await connection.ask(`POST / HTTP/1.1\r\n${headers}${length}\r\n${body}`);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#free.push(connection);
    }
  }

  #next(): Connection | Promise<Connection> {
    if (this.#opened === most) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#opened += 1;
    return new Connection(this.#at);
  }
}

/** Opened when it is first used and again if it has ended. It carries one request at a time. */
class Connection {
  readonly #at: { host: string; port: number };
  #socket: Socket | undefined;
  #got: Buffer[] = [];
  #size = 0;
  /** Bytes of the whole answer; 0 until its head tells. */
  #whole = 0;
  #asked: { resolve(response: Response): void; reject(error: Error): void } | undefined;

  constructor(at: { host: string; port: number }) {
    this.#at = at;
  }

  async ask(request: string): Promise<Response> {
    if (!this.#socket || this.#socket.destroyed) this.#socket = this.#open();
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

  #open(): Socket {
    this.#forget();
    const socket = connect({ ...this.#at, noDelay: true });
    const failed = (error: Error) => {
      if (this.#socket === socket) this.#asked?.reject(error);
    };
    socket.on("data", (data) => this.#take(data));
    socket.on("error", failed);
    // What ended with this code is repeated.
    socket.on("close", () => failed(Object.assign(new Error("The engine hung up"), { code: "ECONNRESET" })));
    return socket;
  }

  #forget(): void {
    this.#got = [];
    this.#size = 0;
    this.#whole = 0;
  }

  #take(data: Buffer): void {
    this.#got.push(data);
    this.#size += data.length;
    // A long answer comes in many pieces: they are joined once.
    if (this.#size < this.#whole) return;
    const got = this.#got.length === 1 ? data : Buffer.concat(this.#got);
    this.#got = [got];
    const end = got.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = got.toString("latin1", 0, end);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1]);
    if (Number.isNaN(length)) {
      this.#asked?.reject(new Error("The engine's answer has no length"));
      this.#socket?.destroy();
      return;
    }
    this.#whole = end + 4 + length;
    if (got.length < this.#whole) return;
    const body = got.subarray(end + 4, this.#whole);
    this.#forget();
    this.#asked?.resolve({ status: Number(head.split(" ", 2)[1]), body });
  }
}
