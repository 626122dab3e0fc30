import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { mountedAt, type NodeHandler } from "./identity.ts";

/** The port is taken by another program. */
export class PortInUse extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm run dev`,
    );
    this.name = "PortInUse";
  }
}

interface Apps {
  readonly identity: NodeHandler;
  readonly api: (request: Request) => Response | Promise<Response>;
  readonly me: (request: Request) => Response | Promise<Response>;
  readonly web: (request: Request) => Response | Promise<Response>;
}

export interface LocalServer {
  readonly port: number;
  /** Starts answering requests; until then they are told to wait. */
  open(apps: Apps): void;
  close(): Promise<void>;
}

const isApi = (path: string) =>
  path === "/health" || path === "/v1" || (path.startsWith("/v1/") && path !== "/v1/docs");

/** The pages of residents and guests. */
const isMe = (path: string) => /^\/(?:me(?:\/|$)|link\/|guest\/)/.test(path);

/** One port for all: the development issuer, the API, the residents' pages and the web. 0: any. @throws PortInUse */
export async function listen(asked: number): Promise<LocalServer> {
  let port = asked;
  let apps: Apps | undefined;
  const listener = getRequestListener((request) => {
    if (!apps) return new Response("Starting\n", { status: 503, headers: { "retry-after": "1" } });
    const { hostname, pathname, search } = new URL(request.url);
    if (isApi(pathname)) return apps.api(request);
    // Cookies belong to one hostname, and the issuer redirects to this one.
    if (hostname !== "localhost" && request.method === "GET") {
      return Response.redirect(`http://localhost:${port}${pathname}${search}`, 307);
    }
    return isMe(pathname) ? apps.me(request) : apps.web(request);
  });
  const server = createServer((request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    if (apps && (path === mountedAt || path.startsWith(`${mountedAt}/`))) {
      apps.identity(request, response).catch(() => response.destroy());
    } else void listener(request, response);
  });
  port = await bind(server, asked);
  return {
    port,
    open: (opened) => {
      apps = opened;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  };
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortInUse(port) : error),
    );
    // This machine only: the identity page asks for no password.
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(address && typeof address === "object" ? address.port : port);
    });
  });
}
