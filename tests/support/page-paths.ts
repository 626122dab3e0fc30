import { meRoutes } from "#functions/me/routes.ts";
import { webRoutes } from "#functions/web/routes.ts";

/** A page as its path in the route table (`/houses/:house/beds`), and as a path to open. */
export interface PagePath {
  readonly route: string;
  readonly path: string;
}

/** Opens a path of a route and returns its HTML. Undefined: this person has no page there. */
type Open = (path: string, route: string) => Promise<string | undefined>;

interface Pattern {
  readonly route: string;
  readonly names: readonly string[];
  readonly reader: RegExp;
}

/** What a page's script renews on it is part of that page. */
const partOfAPage = /\/standing$/;

type Routes = readonly { readonly method: string; readonly path: string }[];

/** The GET routes that answer with a page or a file. */
const pagesIn = (routes: Routes): Routes =>
  routes.filter(({ method, path }) => method === "get" && !partOfAPage.test(path));

export const pageRoutes = pagesIn(webRoutes);
/** The same of residents. */
export const ownPageRoutes = pagesIn(meRoutes);

/** Those with fewer parameters first: `/stays/new` is not a stay. */
const patternsOf = (routes: Routes): readonly Pattern[] =>
  routes
    .map(({ path }) => ({
      route: path,
      names: [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name),
      reader: new RegExp(`^${path.replaceAll(".", "\\.").replace(/:(\w+)/g, "(?<$1>[\\w.-]+)")}$`),
    }))
    .sort((a, b) => a.names.length - b.names.length);

/**
 * The pages of the route table that a person may open, each once. Parameters are taken from the links of the pages
 * before, so a new one needs no line here. `ids`: those to begin with; a link to another house is not followed.
 */
export async function pagePaths(
  open: Open,
  ids: Readonly<Record<string, string>>,
  routes = pageRoutes,
): Promise<PagePath[]> {
  const patterns = patternsOf(routes);
  const known = new Map(Object.entries(ids));
  const asked = new Set<Pattern>();
  const pages: PagePath[] = [];
  const learn = (href: string) => {
    const path = href.replace(/[?#].*$/, "");
    const found = patterns.map(({ reader }) => reader.exec(path)).find((one) => one !== null);
    const named = Object.entries(found?.groups ?? {});
    if (named.some(([name, id]) => name in ids && id !== ids[name])) return;
    for (const [name, id] of named) if (!known.has(name)) known.set(name, id);
  };
  const next = () => patterns.find((one) => !asked.has(one) && one.names.every((name) => known.has(name)));
  for (let one = next(); one; one = next()) {
    asked.add(one);
    const path = one.route.replace(/:(\w+)/g, (_, name: string) => known.get(name) ?? "");
    const text = await open(path, one.route);
    if (text === undefined) continue;
    pages.push({ route: one.route, path });
    for (const [, href = ""] of text.matchAll(/\shref="(\/[^"]*)"/g)) learn(href);
  }
  return pages;
}
