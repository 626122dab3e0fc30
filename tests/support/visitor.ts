/** A minimal browser: keeps cookies, follows redirects, posts forms. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** One request, without following redirects. */
  async ask(path: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(path, this.origin);
    const response = await fetch(url, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form ? { origin: this.origin } : {}),
      },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Follows all redirects. Returns the last page and its path. */
  async visit(
    path: string,
    form?: Record<string, string>,
  ): Promise<{ path: string; status: number; text: string }> {
    let response = await this.ask(path, form);
    let at = path;
    for (let hops = 0; hops < 20; hops += 1) {
      const to = response.headers.get("location");
      if (to === null || response.status < 300 || response.status > 399) break;
      const url = new URL(to, new URL(at, this.origin));
      at = url.origin === this.origin ? `${url.pathname}${url.search}` : url.href;
      await response.body?.cancel();
      response = await this.ask(at);
    }
    return { path: at, status: response.status, text: await response.text() };
  }

  /** Signs in through the development identity page with this email. */
  async signIn(
    email: string,
    to = "/sign-in/start",
  ): Promise<{ path: string; status: number; text: string }> {
    const page = await this.visit(to);
    const begun = page.path.startsWith("/identity/") ? page : await this.visit("/sign-in/start");
    return this.visit(begun.path, { email });
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const gone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=.*1970/i.test(one));
    if (gone || value === "") this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
