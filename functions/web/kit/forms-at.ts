interface Mounted {
  readonly method: "get" | "post";
  readonly path: string;
  readonly shown?: string;
}

/** The addresses of forms that are no page's, and the page of each: it leads there, since a browser may open it again. */
export function formsAt(routes: readonly Mounted[]): readonly { path: string; shown: string }[] {
  const pages = new Set(routes.filter(({ method }) => method === "get").map(({ path }) => path));
  return routes.flatMap(({ method, path, shown }) =>
    method === "post" && shown && !pages.has(path) ? [{ path, shown }] : [],
  );
}
